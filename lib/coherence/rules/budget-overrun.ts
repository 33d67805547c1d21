import { thing } from "../finding";
import { type Failure, rule } from "../rule";
import { leaders } from "../subjects";

/** A line cost clearly more than planned over the last month that is closed. Examines the lines that plan or spent something in it, the reserve excepted. */
export const budgetOverrun = rule({
  id: "budget-overrun",
  sign: "means",
  severity: "warning",
  stage: "adapt",
  examine: (reading, { percent, amount }) => {
    const closed = monthBefore(reading.today);
    const failures: Failure[] = [];
    let examined = 0;
    for (const line of reading.all("budget")) {
      const month = line.data.reserve
        ? undefined
        : line.data.months.find((m) => m.month === closed);
      if (!month || month.planned + month.spent === 0) continue;
      examined++;
      const over = month.spent - month.planned;
      if (over <= amount || over * 100 <= month.planned * percent) continue;
      failures.push({
        about: [line],
        leads: "months",
        values: {
          budget: thing(line),
          month: { month: closed },
          planned: { cents: month.planned },
          spent: { cents: month.spent },
          over: { cents: over },
        },
        stakes: { monthlyCents: over },
        decider: leaders(reading),
      });
    }
    return { examined, failures };
  },
});

function monthBefore(day: string): string {
  const [year, month] = [+day.slice(0, 4), +day.slice(5, 7)];
  return month === 1
    ? `${year - 1}-12`
    : `${day.slice(0, 4)}-${String(month - 1).padStart(2, "0")}`;
}
