import { Term } from "@/components/glossary/term";
import { SectionHead } from "@/components/ui/section-head";
import { ItemFields } from "../fields/item-fields";
import { fieldViews } from "../fields/views";
import { ItemList } from "../item/item-list";
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
        <section className="mt-8" aria-labelledby="vision">
          <SectionHead id="vision" title={t("heading.vision")} />
          <ItemFields item={vision.id} fields={fieldViews(reading, vision, t)} />
        </section>
      )}
      <Commitment context={context} />
      {effects && (
        <section className="mt-8" aria-labelledby="effects">
          <SectionHead id="effects" title={t("heading.effects")} />
          <ItemFields item={effects.id} fields={fieldViews(reading, effects, t)} />
        </section>
      )}
    </>
  );
}
