import { ItemList } from "../item/item-list";
import type { StrategyContext } from "./context";
import { LiveProse } from "./live-prose";

/** Who else does this trade, what there is to learn, and the one sentence that says why you. */
export function Competitors({ context }: { context: StrategyContext }) {
  const { t } = context;
  return (
    <>
      <LiveProse
        name="positioning"
        title={t("prose.positioning")}
        term="positioning"
        hint={t("prose.positioningHint")}
        context={context}
      />
      <div className="mt-8">
        <ItemList
          kind="competitor"
          title={t("heading.competitors")}
          {...context}
          about={({ data }) => data.learn || data.does || data.strength}
        />
      </div>
    </>
  );
}
