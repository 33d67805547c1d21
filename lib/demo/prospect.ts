import type { Viewer } from "@/lib/access/rules";
import { answerCheck, createCheck, finishCheck, noteCheckOpened } from "@/lib/check/commands";
import { unknownAnswer } from "@/lib/check/rules";
import { at } from "@/lib/clock";

const answers: Record<string, number> = {
  "direction.goal": 1,
  "direction.shared": 1,
  "audience.who": 2,
  "audience.readers": 1,
  "audience.topic": 0,
  "value.disappearance": 2,
  "value.choice": 1,
  "synergy.links": 1,
  "synergy.people": 2,
  "duplication.entry": 1,
  "duplication.tools": unknownAnswer,
  "optimisation.figures": 1,
  "optimisation.change": 1,
  "means.planned": 1,
  "means.relay": 2,
};

/** A sailmaker got the link of a quick check five days ago and answered it the evening before last: an engagement may come of it. */
export function tellProspect(claire: Viewer, day: string): void {
  const moment = (offset: number, hour: number) =>
    Date.parse(day) + offset * 86_400_000 + hour * 3_600_000;
  const { id: checkId } = at(moment(-5, 10), () =>
    createCheck(claire, { company: "Voilerie Penmarc’h", locale: "fr" }),
  );
  at(moment(-2, 19), () => {
    noteCheckOpened(checkId);
    for (const [question, value] of Object.entries(answers))
      answerCheck({ checkId, question, value });
    finishCheck({ checkId });
  });
}
