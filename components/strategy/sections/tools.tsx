import { nameOf } from "../fields/views";
import { ItemList } from "../item/item-list";
import type { StrategyContext } from "./context";

/** Tools, last: what each is for, what it costs, and what it serves. */
export function Tools({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  return (
    <ItemList
      kind="tool"
      title={t("heading.tools")}
      {...context}
      about={({ id, data }) => {
        const serves = [
          ...reading.to("serves", id, "channel"),
          ...reading.to("serves", id, "objective"),
        ].map((item) => nameOf(item, t));
        return (
          <>
            {[
              t(`option.function.${data.function}`),
              t(`option.toolState.${data.state}`),
              data.monthlyCost !== null &&
                (data.monthlyCost === 0
                  ? t("item.free")
                  : t("item.perMonth", { amount: f.money(data.monthlyCost) })),
            ]
              .filter(Boolean)
              .join(" · ")}
            {" · "}
            {serves.length > 0 ? (
              t("item.serves", { names: f.list(serves.map(f.quoted)) })
            ) : (
              <span className="text-watch">{t("item.tieNothing")}</span>
            )}
          </>
        );
      }}
    />
  );
}
