import { nameOf } from "../fields/views";
import { ItemList } from "../item/item-list";
import type { StrategyContext } from "./context";

/** What each objective and channel costs, month by month, planned and spent. */
export function Budget({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  return (
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
          serves.length > 0 ? t("item.serves", { names: f.list(serves) }) : t("item.tieNothing"),
        ].join(" · ");
      }}
    />
  );
}
