import { each, rule } from "../rule";
import { ownerOrLeaders } from "../subjects";

/** A customer wrote and waits. Examines the feedback received. */
export const feedbackUnanswered = rule({
  id: "feedback-unanswered",
  sign: "optimisation",
  severity: "warning",
  stage: "observe",
  examine: (reading, { days }) =>
    each(
      reading.all("feedback").filter(({ data }) => data.receivedOn !== null),
      (feedback) => {
        const { receivedOn, answeredOn, closedOn, answer, source } = feedback.data;
        const received = receivedOn ?? reading.today;
        const answered = answeredOn !== null || closedOn !== null || answer.trim() !== "";
        const waited = reading.patientDays(received, reading.today);
        if (answered || waited <= days) return null;
        return {
          about: [feedback],
          leads: "answer",
          values: {
            received: { day: received },
            waited: { elapsed: waited },
            source: { texts: source.trim() === "" ? [] : [source.trim()] },
            named: { choice: source.trim() === "" ? "no" : "yes" },
          },
          decider: ownerOrLeaders(reading, feedback.id),
        };
      },
    ),
});
