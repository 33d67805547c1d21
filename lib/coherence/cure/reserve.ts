import type { ItemData } from "@/lib/engagement/schema";
import { amountField } from "@/lib/strategy/budget/rules";
import type { Finding } from "../finding";
import { about, type Composed } from "./compose";
import type { Edit } from "./edit";

/** What a line cost beyond its plan is taken out of a reserve: of that month first, then of the next ones, then of earlier ones. */
export const drawOnReserve: Composed = {
  asks: "thing",
  among: (reading, finding) => {
    const { over, month } = overrun(finding);
    return reading
      .all("budget")
      .filter(({ data }) => data.reserve && drawn(data.months, month, over) !== null);
  },
  edits: (reading, finding, { choice }) => {
    const { over, month } = overrun(finding);
    const [line, reserve] = [about(reading, finding), reading.item(`${choice}`)];
    if (line?.kind !== "budget" || reserve?.kind !== "budget") return [];
    const planned = (id: string, of: string, from: number, to: number): Edit => ({
      does: "change",
      itemId: id,
      field: amountField(of, "planned"),
      from,
      to,
    });
    const before = line.data.months.find((one) => one.month === month)?.planned ?? 0;
    return [
      planned(line.id, month, before, before + over),
      ...(drawn(reserve.data.months, month, over) ?? []).map((one) =>
        planned(reserve.id, one.month, one.planned, one.planned - one.taken),
      ),
    ];
  },
};

type Month = ItemData<"budget">["months"][number];

function overrun({ values }: Finding): { over: number; month: string } {
  const { over, month } = values as { over?: { cents: number }; month?: { month: string } };
  return { over: over?.cents ?? 0, month: month?.month ?? "" };
}

/** How much of which month of a reserve makes up an amount; null where it holds less. */
function drawn(months: readonly Month[], month: string, amount: number) {
  const left = months.filter(({ planned, spent }) => planned > spent);
  const order = [
    ...left.filter((one) => one.month >= month),
    ...left.filter((one) => one.month < month).reverse(),
  ];
  let wanted = amount;
  const taken = order.map((one) => {
    const part = Math.min(wanted, one.planned - one.spent);
    wanted -= part;
    return { ...one, taken: part };
  });
  return wanted > 0 ? null : taken.filter((one) => one.taken > 0);
}
