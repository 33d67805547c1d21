import { fruitsOf, lateBy, type Step } from "@/lib/roadmap/step/rules";
import { type Drawn, layout, type Timeline, windowOf } from "@/lib/roadmap/timeline/rules";
import type { RoadmapContext } from "../context";

/** The group of the steps that serve no objective. */
export const aimless = "none";

/** The steps laid out by objective; those finished before the first month shown are left to the list. */
export function drawnTimeline(
  steps: readonly Step[],
  { reading }: RoadmapContext,
  first: string | null,
): { timeline: Timeline; left: number } {
  const all = steps
    .filter(({ data }) => data.state !== "dropped")
    .map((step): Drawn & { over: boolean } => ({
      id: step.id,
      group: reading.to("serves", step.id, "objective")[0]?.id ?? aimless,
      from: step.data.startsOn,
      to: step.data.endsOn,
      fruits: fruitsOf(reading, step)?.on ?? null,
      after: reading.to("depends-on", step.id, "step").map(({ id }) => id),
      over: step.data.state === "done",
    }));
  const window = windowOf(all, reading.today, first);
  const shown = all.filter(
    ({ over, to, from }) => !over || (to ?? from ?? window.from) >= window.from,
  );
  const keys = reading
    .all("objective")
    .filter(({ id, data }) => data.status !== "dropped" || shown.some(({ group }) => group === id))
    .map(({ id }) => id);
  if (shown.some(({ group }) => group === aimless)) keys.push(aimless);
  return {
    timeline: layout(keys, shown, window, reading.today),
    left: all.length - shown.length,
  };
}

/** What is said at the end of a bar, and in which voice. */
export function barWords(
  step: Step,
  lane: Timeline["lanes"][number],
  { reading, t, f }: RoadmapContext,
): { text: string; tone: "bad" | "good" | "ink" } | null {
  const { data } = step;
  const late = lateBy(step, reading.today);
  if (late > 0)
    return {
      text:
        data.progress > 0
          ? t("lateAt", { days: late, share: f.percent(data.progress) })
          : t("late", { days: late }),
      tone: "bad",
    };
  if (lane.outside === "after" && data.startsOn)
    return { text: t("answer.from", { day: f.day(data.startsOn) }), tone: "ink" };
  if (!data.startsOn && !data.endsOn) return { text: t("undated"), tone: "ink" };
  const fruits = fruitsOf(reading, step);
  if (!fruits) return null;
  return {
    text:
      lane.fruits && !lane.fruits.inside
        ? f.dayShort(fruits.on)
        : t("since", { day: f.dayShort(fruits.on) }),
    tone: "good",
  };
}
