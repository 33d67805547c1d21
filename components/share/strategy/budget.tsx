import { getTranslations } from "next-intl/server";
import { nameOf } from "@/components/strategy/fields/views";
import { SectionHead } from "@/components/ui/section-head";
import type { StrategyReading } from "./context";

/** The budget, line by line: what it is for, planned and spent, with the sum. */
export async function SharedBudget({ reading, t, f }: StrategyReading) {
  const tShare = await getTranslations("share.strategy.budget");
  const lines = reading.all("budget").map((item) => {
    const sum = (part: "planned" | "spent") =>
      item.data.months.reduce((all, month) => all + month[part], 0);
    return {
      id: item.id,
      name: nameOf(item, t),
      serves: f.list(reading.to("serves", item.id, "objective").map((one) => nameOf(one, t))),
      planned: sum("planned"),
      spent: sum("spent"),
    };
  });
  if (lines.length === 0) return null;
  const total = (part: "planned" | "spent") => lines.reduce((all, line) => all + line[part], 0);
  return (
    <section aria-labelledby="shared-budget">
      <SectionHead id="shared-budget" title={t("sections.budget")} />
      <div className="overflow-x-auto">
        <table className="w-full text-left text-13">
          <thead>
            <tr className="bg-sunk">
              <th scope="col" className={head}>
                {tShare("line")}
              </th>
              <th scope="col" className={`${head} max-sm:hidden`}>
                {tShare("serves")}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {tShare("planned")}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {tShare("spent")}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id} className="border-b border-line align-top">
                <th scope="row" className="px-2 py-1.5 font-medium">
                  {line.name}
                </th>
                <td className="px-2 py-1.5 text-ink-2 max-sm:hidden">{line.serves}</td>
                <td className={figure}>{f.money(line.planned)}</td>
                <td className={figure}>{f.money(line.spent)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="px-2 py-1.5 font-semibold">
                {tShare("total")}
              </th>
              <td className="max-sm:hidden" />
              <td className={`${figure} font-semibold`}>{f.money(total("planned"))}</td>
              <td className={`${figure} font-semibold`}>{f.money(total("spent"))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

const head = "px-2 py-1.5 font-medium text-ink-2";
const figure = "px-2 py-1.5 text-right tabular-nums whitespace-nowrap";
