import type { Dated } from "./calendar";
import type { Tally } from "./decimals";
import type { Notes } from "./notes";
import { figure, round } from "./number";
import type { Drawn, Plan } from "./plan";
import type { Point, Series } from "./reading";

type DatedPlan = Exclude<Plan, { shape: "dimension" }>;
type Sum = { value: number; numerator: number; denominator: number; lines: number };

/** One series: the lines of each day put together as its kind allows; null where they cannot be. */
export function drawSeries(
  source: string,
  draw: Drawn,
  lines: Dated[],
  plan: DatedPlan,
  marks: Map<number, Tally>,
  notes: Notes,
): Series | null {
  const rows = lines.map((line) => line.row);
  const read = (cells: string[], at: number) =>
    figure((cells[at] ?? "").trim(), marks.get(at)?.mark ?? ".");
  const days = new Map<string, Sum>();
  const bad = { count: 0, line: 0, text: "" };
  for (const { day, row } of lines) {
    const figures = draw.columns.map((at) => read(row.cells, at));
    if (figures.some(Number.isNaN)) {
      bad.count += 1;
      if (bad.count > 1) continue;
      bad.line = row.line;
      bad.text = (row.cells[draw.columns[0] ?? 0] ?? "").slice(0, 40);
      continue;
    }
    const value = draw.value ? draw.value(figures, row.cells) : (figures[0] ?? null);
    if (value === null) continue;
    const parts = partsOf(draw, value, (at) => read(row.cells, at));
    if (parts === "void") continue;
    const sum = days.get(day) ?? { value: 0, numerator: 0, denominator: 0, lines: 0 };
    sum.value += value;
    sum.numerator += parts?.numerator ?? 0;
    sum.denominator += parts?.denominator ?? 0;
    sum.lines += 1;
    days.set(day, sum);
  }
  if (bad.count > 0) notes.warn("unreadable_number", { metric: draw.metric, ...bad });
  const several = plan.shape === "days" && [...days.values()].some((sum) => sum.lines > 1);
  if (several && draw.kind !== "additive" && !(draw.kind === "ratio" && draw.ratio)) {
    notes.warn("not_addable", { metric: draw.metric });
    return null;
  }
  const unit = unitOf(draw, rows, days);
  return seriesOf(source, { ...draw, unit }, days);
}

/** "void" where the denominator is nought: a rate of nothing is no figure. */
function partsOf(draw: Drawn, value: number, read: (at: number) => number | null) {
  if (draw.ratio === undefined) return null;
  const denominator = read(draw.ratio.denominator);
  if (denominator === null || Number.isNaN(denominator)) return null;
  if (denominator === 0) return "void";
  const numerator = draw.ratio.weight ? value * denominator : read(draw.ratio.numerator);
  return numerator === null || Number.isNaN(numerator) ? null : { numerator, denominator };
}

/** A rate without a percent sign and never above one is a fraction. */
function unitOf(draw: Drawn, rows: Dated["row"][], days: Map<string, Sum>): Series["unit"] {
  if (draw.unit !== "percent") return draw.unit;
  const at = draw.columns[0] ?? 0;
  if (rows.some((row) => row.cells[at]?.includes("%"))) return "percent";
  for (const sum of days.values()) if (Math.abs(sum.value) > sum.lines) return "percent";
  return "fraction";
}

function seriesOf(source: string, draw: Drawn, days: Map<string, Sum>): Series {
  const scale = draw.unit === "percent" && !draw.ratio?.weight ? 100 : 1;
  let total = 0;
  const points = [...days].map(([day, sum]): Point => {
    const parts = sum.denominator > 0 ? sum : null;
    const again = sum.lines > 1 && draw.kind === "ratio" && parts;
    const value = again ? (scale * sum.numerator) / sum.denominator : sum.value;
    total += value;
    const rest = parts && {
      numerator: round(parts.numerator),
      denominator: round(parts.denominator),
    };
    return { day, value: sum.lines > 1 ? round(value) : value, ...rest };
  });
  points.sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    source,
    metric: draw.metric,
    measure: draw.measure,
    label: draw.label,
    grain: "daily",
    kind: draw.kind,
    unit: draw.unit,
    ...(draw.ratio && points.some((point) => point.denominator !== undefined) && { scale }),
    first: points[0]?.day ?? null,
    last: points.at(-1)?.day ?? null,
    points,
    sum: round(total),
  };
}
