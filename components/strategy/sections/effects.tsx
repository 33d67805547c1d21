import { Term } from "@/components/glossary/term";
import { fieldViews } from "../fields/views";
import { ItemList } from "../item/item-list";
import { OneItem } from "../item/one-item";
import { Commitment } from "./commitment";
import type { StrategyContext } from "./context";
import { LiveProse } from "./live-prose";

/** The vision in people's own words, what they aim for in the long run, and what must change in the business. */
export function Effects({ context }: { context: StrategyContext }) {
  const { reading, t } = context;
  const effects = reading.one("effects");
  const vision = reading.one("vision");
  return (
    <>
      <LiveProse
        name="vision"
        title={t("prose.vision")}
        hint={t("prose.visionHint")}
        context={context}
      />
      <div className="mt-8">
        <ItemList
          kind="ambition"
          title={<Term name="ambition">{t("heading.ambitions")}</Term>}
          {...context}
        />
      </div>
      {vision && (
        <OneItem
          item={vision}
          id="vision"
          title={t("heading.vision")}
          fields={fieldViews(reading, vision, t)}
        />
      )}
      <Commitment context={context} />
      {effects && (
        <OneItem
          item={effects}
          id="effects"
          title={t("heading.effects")}
          fields={fieldViews(reading, effects, t)}
        />
      )}
    </>
  );
}
