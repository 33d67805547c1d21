import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { findingViews } from "@/components/coherence/finding-views";
import { Accounts } from "@/components/diagnostic/accounts";
import { facesOf, type InventoryContext } from "@/components/diagnostic/context";
import { headline } from "@/components/diagnostic/headline";
import { Hindrances, type HindranceView } from "@/components/diagnostic/hindrance/hindrances";
import { People } from "@/components/diagnostic/people";
import { Presences } from "@/components/diagnostic/presences";
import { Tools } from "@/components/diagnostic/tools";
import { Twice } from "@/components/diagnostic/twice";
import { GoToEntry } from "@/components/engagement/entry/go-to-entry";
import { wordsOf } from "@/components/strategy/fields/views";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { can, queueOf, seesWhole, type Viewer } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { hindranceMap, myHindrances } from "@/lib/diagnostic/hindrance/queries";
import {
  asDiagnosticSection,
  asPresenceOrder,
  type DiagnosticSection,
  diagnosticSections,
} from "@/lib/diagnostic/sections/rules";
import { skillNames } from "@/lib/diagnostic/skill/rules";
import { type Checked, loadChecked } from "@/lib/engagement/findings/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { readRoom } from "@/lib/live/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("diagnostic"))("name") };
}

export default async function DiagnosticPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/diagnostic">) {
  const [viewer, { id }, asked] = await Promise.all([requireViewer(), params, searchParams]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok || !seesWhole(seen.value.sight.standing.role)) notFound();
  const checked = seen.value;
  const section = asDiagnosticSection(asked.section);
  const context = await contextOf(viewer, checked);
  const { t } = context;
  const entry = entries[section];
  return (
    <ClientMessages namespaces={["live", "strategy-edit", "diagnostic-edit", "entry"]}>
      <PageHead
        {...headline(section, context)}
        action={
          context.mayEdit && entry && <GoToEntry entry={entry.id} label={t(`add.${entry.kind}`)} />
        }
      />
      <div className="-mt-3 max-sm:mt-0">
        <Tabs label={t("sections.label")} current={section} tabs={tabsOf(context)} />
      </div>
      {section === "people" && (
        <People context={context} skillNames={skillNames(context.f.locale)} />
      )}
      {section === "hindrances" && (
        <Hindrances
          engagementId={id}
          view={hindranceView(viewer, checked)}
          people={context.people}
          locale={context.f.locale}
          t={t}
        />
      )}
      {section === "presences" && (
        <>
          <Presences context={context} order={asPresenceOrder(asked.order)} />
          <Tools context={context} />
        </>
      )}
      {section === "tools" && <Tools context={context} />}
      {section === "accounts" && <Accounts context={context} />}
      {section === "twice" && (
        <Twice
          findings={await doubles(checked)}
          consults={can(checked.sight.standing.role, "consult")}
          t={t}
        />
      )}
    </ClientMessages>
  );
}

const entries: Partial<Record<DiagnosticSection, { id: string; kind: string }>> = {
  people: { id: "quick-person", kind: "person" },
  presences: { id: "quick-presence", kind: "presence" },
  tools: { id: "quick-tool", kind: "tool" },
  accounts: { id: "quick-holding", kind: "holding" },
};

async function contextOf(viewer: Viewer, { sight, reading }: Checked): Promise<InventoryContext> {
  const [t, locale] = await Promise.all([getTranslations("diagnostic"), getLocale()]);
  return {
    engagementId: sight.id,
    reading,
    t: wordsOf(t),
    f: formatter(asLocale(locale) ?? defaultLocale),
    mayEdit: can(sight.standing.role, "edit"),
    people: facesOf(reading, readRoom(viewer, sight.id).people),
  };
}

function tabsOf({ engagementId, reading, t }: InventoryContext) {
  const counts: Partial<Record<DiagnosticSection, number>> = {
    presences: reading.all("presence").filter(({ data }) => data.state === "active").length,
    tools: reading.all("tool").length,
  };
  const tabs = diagnosticSections.map((key) => ({
    key: key as string,
    href: `/engagements/${engagementId}/diagnostic?section=${key}`,
    label: t(`sections.${key}`),
    count: counts[key],
  }));
  tabs.splice(2, 0, {
    key: "audience",
    href: `/engagements/${engagementId}/audience`,
    label: t("sections.audience"),
    count: undefined,
  });
  return tabs;
}

/** One's own answers, the consultants' map, or neither: nobody is told anything else. */
function hindranceView(viewer: Viewer, { sight }: Checked): HindranceView {
  const { role } = sight.standing;
  if (can(role, "consult")) return { as: "map", lines: hindranceMap(viewer, sight.id).lines };
  if (!can(role, "answer") || viewer.kind !== "account") return { as: "outside" };
  return {
    as: "answer",
    account: queueOf(viewer, sight.id),
    given: myHindrances(viewer, sight.id),
  };
}

/** The findings that say that something is done twice, in words. */
async function doubles(checked: Checked) {
  const { findings } = await findingViews(checked);
  const twice = new Set(
    checked.report.findings
      .filter(({ sign, rule }) => sign === "duplication" || rule === "same-site-many-hands")
      .map(({ id }) => id),
  );
  // What only follows is said once, by its cause; where the cause is of another sort, it speaks for itself.
  return findings.flatMap((finding) =>
    twice.has(finding.id) ? [finding] : finding.follows.filter(({ id }) => twice.has(id)),
  );
}
