import { addDays, addMonths, dayIn, mondayOf, type Parsed } from "./day";
import type { Row } from "./delimited";
import { fold } from "./fold";
import type { Notes } from "./notes";
import { orderOf } from "./order";
import type { Plan } from "./plan";
import type { Choices, DateOrder } from "./reading";

export type Dated = { day: string; row: Row };
type Setting = { today: string; choices: Choices };
type DatedPlan = Exclude<Plan, { shape: "dimension" }>;

const sumLine = /^(grand total|total|totaux|sous-total|solde|balance)\b/;

/** The lines of a table with the day of each; what has none is noted and left out. */
export function dated(rows: Row[], plan: DatedPlan, setting: Setting, notes: Notes): Dated[] {
  const cells = rows.map((row) => (row.cells[plan.day] ?? "").trim());
  const ordered = orderOf(cells, plan.order, setting.choices);
  const read = reader(plan, { ...setting, order: ordered?.order ?? "dmy" });
  const kept: Dated[] = [];
  let yearless: string | null = null;
  const future = { count: 0, day: "" };
  for (const [at, row] of rows.entries()) {
    const text = cells[at] ?? "";
    const parsed = isTotal(text) ? "total" : read(text);
    if (parsed === "total") {
      notes.skip("total", row.line, row.cells.join(" "));
      continue;
    }
    if ("fault" in parsed) {
      notes.skip(`${parsed.fault}_date`, row.line, text);
      continue;
    }
    if (parsed.yearless) yearless = parsed.day.slice(0, 4);
    if (parsed.day > setting.today) {
      future.count += 1;
      future.day ||= parsed.day;
    }
    kept.push({ day: parsed.day, row });
  }
  tell(notes, { yearless, future, ordered, first: kept[0], plan });
  return kept;
}

function isTotal(text: string): boolean {
  return text === "" || (!/^\d/.test(text) && sumLine.test(fold(text)));
}

function reader(
  plan: DatedPlan,
  setting: Setting & { order: DateOrder },
): (text: string) => Parsed {
  const { choices, order, today } = setting;
  const options = { order, today, ...(choices.year && { year: choices.year }) };
  if (plan.shape === "events" || plan.index === undefined) return (text) => dayIn(text, options);
  const { start, step } = plan.index;
  return (text) => {
    if (!/^\d{1,5}$/.test(text)) return { fault: "unreadable" };
    const count = Number(text);
    if (step === "month") return { day: addMonths(start, count) };
    return { day: step === "day" ? addDays(start, count) : addDays(mondayOf(start), count * 7) };
  };
}

function tell(
  notes: Notes,
  found: {
    yearless: string | null;
    future: { count: number; day: string };
    ordered: { order: DateOrder; certainty: "sure" | "check" } | null;
    first: Dated | undefined;
    plan: DatedPlan;
  },
) {
  const { first, future, ordered, plan, yearless } = found;
  if (first === undefined) return;
  if (yearless !== null) notes.warn("year_inferred", { year: yearless });
  if (future.count > 0) notes.warn("future_dates", future);
  const text = (first.row.cells[plan.day] ?? "").trim();
  if (ordered?.certainty === "check") notes.warn("order_ambiguous", { text, day: first.day });
  if (notes.dateOrder.sample !== null && ordered === null) return;
  notes.dateOrder = {
    value: ordered?.order ?? (/^(19|20)\d\d/.test(text) ? "ymd" : null),
    certainty: ordered?.certainty === "check" || yearless !== null ? "check" : "sure",
    sample: { text, day: first.day },
  };
}
