import { countSteps, type Step } from "@/lib/roadmap/step/rules";
import type { RoadmapContext } from "./context";

/** The title of the page as a sentence, and the counts under it. */
export function headline(
  steps: readonly Step[],
  { mine, context }: { mine: boolean; context: RoadmapContext },
): { title: string; line: string } {
  const { reading, t, mayEdit } = context;
  const { all, done, open, late, soon } = countSteps(reading, steps);
  if (all === 0)
    return { title: t("title.empty"), line: t(mine ? "line.noneOfMine" : "line.empty") };
  const title = mine
    ? t("title.mine", { soon })
    : open === 0
      ? t("title.done")
      : t(mayEdit ? "title.plan" : "title.read");
  return { title, line: t("line.counts", { all, done, open, late }) };
}
