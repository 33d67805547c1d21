import type { Viewer } from "@/lib/access/rules";
import { newId } from "@/lib/engagement/ids";
import { dimensions } from "@/lib/maturity/catalogue/rules";
import { answerQuestion, openRound, retainRest, revealRound } from "@/lib/maturity/commands";
import type { Cast } from "./cast";
import type { Story } from "./story";

/** One time of answering: when, and each person's usual level by dimension (in the instrument's order). */
type Told = { offset: number; people: { viewer: Viewer; levels: number[] }[] };

export const bakeryAnswers = ({ claire, yann, solenn, enora }: Cast): Told[] => [
  {
    offset: -170,
    people: [
      { viewer: yann, levels: [2, 1, 1, 2, 1, 2, 1, 2] },
      { viewer: claire, levels: [2, 1, 1, 2, 0, 2, 1, 2] },
    ],
  },
  {
    offset: -48,
    people: [
      { viewer: yann, levels: [3, 2, 3, 3, 2, 2, 2, 2] },
      { viewer: solenn, levels: [3, 2, 2, 3, 2, 2, 2, 3] },
      { viewer: enora, levels: [3, 2, 3, 3, 2, 2, 2, 2] },
      { viewer: claire, levels: [2, 2, 2, 3, 1, 2, 2, 2] },
    ],
  },
];

export const dealerAnswers = ({ claire, bertrand }: Cast): Told[] => [
  {
    offset: -50,
    people: [
      { viewer: bertrand, levels: [3, 2, 2, 2, 2, 1, 1, 2] },
      { viewer: claire, levels: [2, 2, 1, 2, 1, 1, 1, 2] },
    ],
  },
];

/** Answers, reveals and settles each time of answering through the verbs. */
export function tellMaturity(story: Story, { claire }: Cast, times: Told[]): void {
  for (const { offset, people } of times) {
    story.told(claire, offset, 9);
    const { roundId } = story.does((viewer, engagementId) =>
      openRound(viewer, {
        engagementId,
        changeId: newId(),
        form: "full",
        openedOn: story.day(offset),
      }),
    );
    for (const { viewer, levels } of people) {
      story.told(viewer, offset, 10);
      for (const [place, dimension] of dimensions.entries())
        for (const [index, question] of dimension.questions.entries())
          story.does((teller, engagementId) =>
            answerQuestion(teller, {
              engagementId,
              changeId: newId(),
              roundId,
              question: question.key,
              value: around(levels[place] ?? 1, index),
            }),
          );
    }
    story.told(claire, offset + 1, 14);
    story.does((viewer, engagementId) =>
      revealRound(viewer, { engagementId, changeId: newId(), roundId }),
    );
    story.does((viewer, engagementId) =>
      retainRest(viewer, { engagementId, changeId: newId(), roundId }),
    );
  }
}

/** People do not answer the same everywhere: one question in four a level lower, one in five a level higher. */
function around(level: number, index: number): number {
  const shift = index % 4 === 3 ? -1 : index % 5 === 2 ? 1 : 0;
  return Math.max(0, Math.min(4, level + shift));
}
