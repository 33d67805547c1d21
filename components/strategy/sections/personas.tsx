import { nameOf } from "../fields/views";
import { ItemList } from "../item/item-list";
import type { StrategyContext } from "./context";

/** Whom one speaks to, on what evidence, and which channels reach them. */
export function Personas({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  return (
    <ItemList
      kind="persona"
      title={t("heading.personas")}
      {...context}
      about={({ id, data }) => {
        const channels = reading.from("reaches", id, "channel").map((item) => nameOf(item, t));
        return (
          <>
            {data.status && `${t(`option.evidence.${data.status}`)} · `}
            {channels.length > 0 ? (
              t("item.reachedBy", { names: f.list(channels) })
            ) : (
              <span className="text-watch">{t("item.unreached")}</span>
            )}
          </>
        );
      }}
    />
  );
}
