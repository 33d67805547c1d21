import { thing } from "../finding";
import { each, rule } from "../rule";
import { ownerOrLeaders } from "../subjects";

/** A content is planned or out without saying for whom. Examines the planned and published contents. */
export const contentForNobody = rule({
  id: "content-for-nobody",
  sign: "audience",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(
      reading.all("content").filter(({ data }) => data.state !== "idea"),
      (content) =>
        reading.to("reaches", content.id, "persona").length > 0
          ? null
          : {
              about: [content],
              leads: "link:reaches",
              values: { content: thing(content), state: { choice: content.data.state } },
              decider: ownerOrLeaders(reading, content.id),
              follows: ["no-persona"],
            },
    ),
});
