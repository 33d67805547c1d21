import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { headline } from "@/components/audience/headline";
import { Journey } from "@/components/audience/journey";
import { Feedback, Market, Watch } from "@/components/audience/notes";
import { Samples } from "@/components/audience/samples";
import { ClientMessages } from "@/components/client-messages";
import { facesOf, type InventoryContext } from "@/components/diagnostic/context";
import { GoToEntry } from "@/components/engagement/entry/go-to-entry";
import type { Words } from "@/components/strategy/fields/views";
import { wordsOf } from "@/components/strategy/fields/views";
import { Competitors } from "@/components/strategy/sections/competitors";
import type { StrategyContext } from "@/components/strategy/sections/context";
import { Personas } from "@/components/strategy/sections/personas";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import {
  type AudienceSection,
  asAudienceSection,
  audienceSections,
} from "@/lib/audience/sections/rules";
import { requireViewer } from "@/lib/auth/session";
import { type Checked, loadChecked } from "@/lib/engagement/findings/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { readRoom } from "@/lib/live/queries";
import { readProse } from "@/lib/prose/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audience"))("name") };
}

export default async function AudiencePage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/audience">) {
  const [viewer, { id }, asked] = await Promise.all([requireViewer(), params, searchParams]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok || !seesWhole(seen.value.sight.standing.role)) notFound();
  const section = asAudienceSection(asked.section);
  const context = await contextOf(viewer, seen.value);
  const strategy = await strategyOf(viewer, seen.value, context);
  const { t, engagementId } = context;
  return (
    <ClientMessages
      namespaces={["live", "conversation", "prose", "strategy-edit", "audience-edit", "entry"]}
    >
      <PageHead {...headline(section, context)} action={context.mayEdit && action(section, t)} />
      <div className="-mt-3 max-sm:mt-0">
        <Tabs
          label={t("sections.label")}
          current={section}
          tabs={audienceSections.map((key) => ({
            key,
            href: `/engagements/${engagementId}/audience?section=${key}`,
            label: t(`sections.${key}`),
          }))}
        />
      </div>
      {section === "samples" && <Samples context={context} today={context.reading.today} />}
      {section === "personas" && (
        <div className="pt-4">
          <Personas context={strategy} />
          <Journey context={context} />
        </div>
      )}
      {section === "market" && <Market context={context} />}
      {section === "competitors" && (
        <div className="pt-4">
          <Competitors context={strategy} />
        </div>
      )}
      {section === "watch" && <Watch context={context} />}
      {section === "feedback" && <Feedback context={context} />}
    </ClientMessages>
  );
}

/** Personas and competitors have theirs beside their list. */
function action(section: AudienceSection, t: Words) {
  const kind = { market: "fact", watch: "topic", feedback: "feedback" }[section as string];
  return kind && <GoToEntry entry={`quick-${kind}`} label={t(`add.${kind}`)} />;
}

async function contextOf(viewer: Viewer, { sight, reading }: Checked): Promise<InventoryContext> {
  const [t, locale] = await Promise.all([getTranslations("audience"), getLocale()]);
  return {
    engagementId: sight.id,
    reading,
    t: wordsOf(t),
    f: formatter(asLocale(locale) ?? defaultLocale),
    mayEdit: can(sight.standing.role, "edit"),
    people: facesOf(reading, readRoom(viewer, sight.id).people),
  };
}

/** Personas and competitors are the same here and in the strategy, in the same words. */
async function strategyOf(
  viewer: Viewer,
  { sight }: Checked,
  context: InventoryContext,
): Promise<StrategyContext> {
  return {
    ...context,
    t: wordsOf(await getTranslations("strategy")),
    accepts: null,
    flagged: new Set(),
    prose: (name) => readProse(viewer, sight.id, name),
  };
}
