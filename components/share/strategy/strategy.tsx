import { getTranslations } from "next-intl/server";
import { ProseText } from "@/components/prose/prose-text";
import { wordsOf } from "@/components/strategy/fields/views";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";
import { type ProseNode, plainText } from "@/lib/prose/rules";
import { objectiveLines } from "@/lib/strategy/objective/rules";
import { SharedBudget } from "./budget";
import type { StrategyReading } from "./context";
import { SharedItems, SharedOne } from "./items";
import { SharedObjectives } from "./objectives";

/** The strategy on one page, to read and to print: the vision, the objectives, then what brings them about. Tools come last. */
export async function SharedStrategy({
  reading,
  prose,
  format: f,
}: {
  reading: Reading;
  prose: Record<"vision" | "positioning", ProseNode>;
  format: Formatter;
}) {
  const [t, tShare] = await Promise.all([
    getTranslations("strategy"),
    getTranslations("share.strategy"),
  ]);
  const context: StrategyReading = { reading, t: wordsOf(t), f };
  const lines = objectiveLines(reading);
  const nothing = reading.engagement.items.every(({ kind }) => quiet.has(kind));
  return (
    <>
      <PageHead title={tShare("title", { count: lines.length })} line={tShare("line")} />
      {nothing ? (
        <EmptyState drawing="compass" purpose={t("empty.objective.purpose")} />
      ) : (
        <div className="grid max-w-[860px] gap-10">
          <Text title={t("prose.vision")} doc={prose.vision} />
          <SharedItems kind="ambition" title={t("heading.ambitions")} {...context} />
          <SharedObjectives lines={lines} {...context} />
          <SharedOne kind="vision" title={t("heading.vision")} {...context} />
          <SharedOne kind="effects" title={t("heading.effects")} {...context} />
          <Text title={t("prose.positioning")} doc={prose.positioning} />
          <SharedItems kind="persona" title={t("heading.personas")} {...context} />
          <SharedItems kind="competitor" title={t("heading.competitors")} {...context} />
          <SharedItems kind="channel" title={t("sections.channels")} {...context} />
          <SharedOne kind="policy" title={t("heading.policy")} {...context} />
          <SharedItems kind="pillar" title={t("heading.pillars")} {...context} />
          <SharedItems kind="content" title={t("heading.contents")} {...context} />
          <SharedBudget {...context} />
          <SharedItems kind="tool" title={t("sections.tools")} {...context} />
        </div>
      )}
    </>
  );
}

// What stands in every engagement, or is not of the page.
const quiet = new Set<string>([
  "means",
  "person",
  "vision",
  "effects",
  "positioning",
  "policy",
  "kpi",
]);

function Text({ title, doc }: { title: string; doc: ProseNode }) {
  if (plainText(doc).trim() === "") return null;
  return (
    <section aria-label={title}>
      <SectionHead title={title} />
      <ProseText doc={doc} />
    </section>
  );
}
