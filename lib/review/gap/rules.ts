import { daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { courseOf, type Status, stand } from "@/lib/kpi/dashboard/rules";
import { gaps } from "@/lib/kpi/trajectory/rules";
import { gapWorthTalk } from "../agenda/rules";

/** What is needed to say a figure. */
export type Measure = Pick<
  Item<"kpi">["data"],
  "name" | "unit" | "unitLabel" | "decimals" | "direction" | "grain"
>;

export type GapView = Measure & {
  id: string;
  status: Status;
  /** of the last finished period; null is "no data" */
  value: number | null;
  /** what the course asked for at the same date */
  expected: number | null;
  /** signed so that negative is behind, in the unit and in % of the course; null where nothing can be compared */
  difference: number | null;
  percent: number | null;
  /** days that it has been behind without a break, 0 where it is not */
  behindDays: number;
  target: { day: string; value: number } | null;
  /** day on which the period ended, value, what the course asked for; oldest first */
  points: [day: string, value: number][];
  line: { day: string; value: number }[];
  annotations: { day: string; text: string }[];
  objective: { id: string; title: string; number: number } | null;
  /** the last thing that somebody wrote about it */
  quote: { text: string; by: string; at: number } | null;
};

/** An indicator as a review looks at it: the figure, its course, how long it has been behind, what was said of it. */
export function gapView(reading: Reading, kpi: Item<"kpi">): GapView {
  const one = stand(reading, kpi);
  const { name, unit, unitLabel, decimals, direction, grain } = kpi.data;
  const { objective } = courseOf(reading, kpi);
  const points = one.periods.flatMap(({ to, value }): [string, number][] =>
    value === null ? [] : [[to < reading.today ? to : reading.today, value]],
  );
  const run = gaps(one.periods, one.line, direction, reading.today, one.highest);
  const back = run.findLastIndex(({ percent }) => percent === null || percent > -gapWorthTalk);
  const since = run[back + 1];
  return {
    id: kpi.id,
    ...{ name, unit, unitLabel, decimals, direction, grain },
    status: one.status,
    value: one.last?.value ?? null,
    expected: one.expected,
    difference: one.gap?.difference ?? null,
    percent: one.gap?.percent ?? null,
    behindDays: since ? daysBetween(since.from, reading.today) : 0,
    target: one.line.length > 1 ? (one.line.at(-1) ?? null) : null,
    points,
    line: one.line,
    annotations: annotationsOf(reading, kpi.id),
    objective: objective === null ? null : objectiveOf(reading, objective),
    quote: quoteOf(reading, [kpi.id, ...(objective === null ? [] : [objective])]),
  };
}

function objectiveOf(reading: Reading, id: string): GapView["objective"] {
  const at = reading.all("objective").findIndex((objective) => objective.id === id);
  const title = reading.all("objective")[at]?.data.title ?? "";
  return { id, title, number: at + 1 };
}

function annotationsOf(reading: Reading, kpi: string): GapView["annotations"] {
  return reading
    .all("annotation")
    .flatMap(({ id, data: { day, text } }) =>
      day !== null &&
      text !== "" &&
      reading.to("measures", id, "kpi").some((measured) => measured.id === kpi)
        ? [{ day, text }]
        : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function quoteOf(reading: Reading, items: string[]): GapView["quote"] {
  const said = reading.engagement.threads
    .filter(({ item, resolvedAt }) => resolvedAt === null && items.includes(item ?? ""))
    .flatMap(({ comments }) => comments)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  const by = said && reading.item(said.by);
  return said && by?.kind === "person" ? { text: said.text, by: by.data.name, at: said.at } : null;
}
