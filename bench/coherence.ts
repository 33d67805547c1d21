import { check } from "@/lib/coherence/check";
import { many } from "@/lib/testing/many";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { type Row, round, row } from "./row";
import { quantile } from "./servers";

/** The engine over 500, 5 000 and 50 000 items made of a sound plan, median of several runs (milliseconds). */
export function coherence(): Row[] {
  const plan = soundPlan();
  const timings = [500, 5_000, 50_000].map((items) => {
    const engagement = many(plan, Math.round(items / plan.items.length));
    // A server has been running for a while when it is asked: the first checks only warm the machine up.
    for (let i = 0; i < (items > 10_000 ? 3 : 20); i++) check(engagement, {}, today);
    const times = Array.from({ length: items > 10_000 ? 9 : 25 }, () => {
      const from = performance.now();
      check(engagement, {}, today);
      return performance.now() - from;
    });
    return { items: engagement.items.length, ms: quantile(times, 0.5) };
  });
  const [small, middle, large] = timings as [
    (typeof timings)[0],
    (typeof timings)[0],
    (typeof timings)[0],
  ];
  const growth = large.ms / large.items / (middle.ms / middle.items);
  return [
    row(`coherence check, ${small.items} items`, `${round(small.ms)} ms`, "≤ 5 ms", small.ms <= 5, {
      ms: round(small.ms, 2),
    }),
    row(
      `coherence check, ${middle.items} items`,
      `${round(middle.ms)} ms`,
      "≤ 50 ms",
      middle.ms <= 50,
      { ms: round(middle.ms, 2) },
    ),
    row(
      `coherence check, ${large.items} items`,
      `${round(large.ms)} ms, ${round(growth, 2)} × a linear growth`,
      "linear",
      growth <= 1.5,
      { ms: round(large.ms), growth: round(growth, 2) },
    ),
  ];
}
