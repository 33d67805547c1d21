import { Term } from "@/components/glossary/term";
import { fieldViews, nameOf } from "../fields/views";
import { ItemList } from "../item/item-list";
import { OneItem } from "../item/one-item";
import type { StrategyContext } from "./context";

/** What is published, for whom and when, with the themes and the rules behind it. */
export function Contents({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  const policy = reading.one("policy");
  return (
    <>
      <ItemList
        kind="pillar"
        title={<Term name="pillar">{t("heading.pillars")}</Term>}
        {...context}
        about={({ data }) => data.description}
      />
      <ItemList
        kind="content"
        title={t("heading.contents")}
        {...context}
        about={({ id, data }) => {
          const personas = reading.to("reaches", id, "persona").map((item) => nameOf(item, t));
          const day = data.publishedOn ?? data.plannedOn;
          return [
            t(`option.contentState.${data.state}`),
            data.format,
            day && f.day(day),
            personas.length > 0 ? t("item.reaches", { names: f.list(personas) }) : null,
          ]
            .filter(Boolean)
            .join(" · ");
        }}
      />
      {policy && (
        <OneItem
          item={policy}
          id="policy"
          title={t("heading.policy")}
          fields={fieldViews(reading, policy, t)}
        />
      )}
    </>
  );
}
