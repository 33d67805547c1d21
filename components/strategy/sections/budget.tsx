import { SectionHead } from "@/components/ui/section-head";
import { BudgetGrid } from "../budget/budget-grid";
import { budgetLines } from "../budget/read-lines";
import { nameOf } from "../fields/views";
import { ItemList } from "../item/item-list";
import type { StrategyContext } from "./context";

/** What each objective and channel costs, month by month, planned and spent: as a grid of a year, then line by line. */
export function Budget({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  const lines = budgetLines(reading, t);
  const reserved = lines.some(({ reserve }) => reserve);
  return (
    <>
      {lines.length > 0 && (
        <section aria-labelledby="budget-grid" className="mb-10">
          <SectionHead id="budget-grid" title={t("heading.budgetGrid")} />
          {!reserved && <p className="mb-3 text-13 text-watch">{t("item.noReserve")}</p>}
          <BudgetGrid lines={lines} today={reading.today} />
        </section>
      )}
      <ItemList
        kind="budget"
        title={t("heading.budget")}
        {...context}
        about={({ id, data }) => {
          const sum = (part: "planned" | "spent") =>
            data.months.reduce((all, month) => all + month[part], 0);
          const serves = reading.to("serves", id, "objective").map((item) => nameOf(item, t));
          return [
            t("item.planned", { amount: f.money(sum("planned")) }),
            t("item.spent", { amount: f.money(sum("spent")) }),
            serves.length > 0
              ? t("item.serves", { names: f.list(serves.map(f.quoted)) })
              : t("item.tieNothing"),
          ].join(" · ");
        }}
      />
    </>
  );
}
