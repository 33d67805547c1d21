import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { ShareButton } from "@/components/share/share-button";
import { changeWords } from "@/components/strategy/changes/load-words";
import { wordsOf } from "@/components/strategy/fields/views";
import { AddItem } from "@/components/strategy/item/add-item";
import { Budget } from "@/components/strategy/sections/budget";
import { Channels } from "@/components/strategy/sections/channels";
import { Competitors } from "@/components/strategy/sections/competitors";
import { Contents } from "@/components/strategy/sections/contents";
import type { StrategyContext } from "@/components/strategy/sections/context";
import { Effects } from "@/components/strategy/sections/effects";
import { Journey } from "@/components/strategy/sections/journey";
import { Objectives } from "@/components/strategy/sections/objectives";
import { Personas } from "@/components/strategy/sections/personas";
import { Tools } from "@/components/strategy/sections/tools";
import { VersionActions } from "@/components/strategy/version/version-actions";
import { VersionLine } from "@/components/strategy/version/version-line";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { type Checked, loadChecked } from "@/lib/engagement/findings/queries";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { readRoom } from "@/lib/live/queries";
import { readProse } from "@/lib/prose/queries";
import { mayShare, shareable } from "@/lib/share/queries";
import { countObjectives, objectiveLines } from "@/lib/strategy/objective/rules";
import { asSection, type Section, sections } from "@/lib/strategy/sections/rules";
import { readVersions } from "@/lib/strategy/version/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("name") };
}

export default async function StrategyPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/strategy">) {
  const [viewer, { id }, asked] = await Promise.all([requireViewer(), params, searchParams]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok || !seesWhole(seen.value.sight.standing.role)) notFound();
  const section = asSection(asked.section);
  const context = await contextOf(viewer, seen.value);
  const { t, engagementId, mayEdit } = context;
  const lines = objectiveLines(context.reading);
  const versions = readVersions(viewer, id);
  const words = await changeWords();
  return (
    <ClientMessages namespaces={["live", "conversation", "prose", "strategy-edit", "version-edit"]}>
      <PageHead
        across
        title={title(context, countObjectives(lines))}
        line={
          <>
            {under(context, seen.value)}{" "}
            <VersionLine engagementId={id} versions={versions} words={words} />
          </>
        }
        action={
          <>
            {mayShare(viewer, id) && (
              <ShareButton
                engagementId={id}
                resource={{ page: "strategy" }}
                shareable={shareable(viewer, id)}
              />
            )}
            {mayEdit && !versions.side && lines.length > 0 && (
              <AddItem
                engagementId={engagementId}
                kind="objective"
                naming="title"
                label={t("add.objective")}
                variant="primary"
                section="objectives"
              />
            )}
            <VersionActions engagementId={id} versions={versions} words={words} />
          </>
        }
      />
      <div className="-mt-3 max-sm:mt-0">
        <Tabs
          dense
          label={t("sections.label")}
          current={section}
          tabs={sections.map((key) => ({
            key,
            href: `/engagements/${id}/strategy?section=${key}`,
            label: t(`sections.${key}`),
          }))}
        />
      </div>
      <div className={section === "objectives" ? "" : "pt-6"}>
        {section === "objectives" && versions.side && mayEdit && lines.length > 0 && (
          <div className="flex justify-end pt-1.5">
            <AddItem
              engagementId={engagementId}
              kind="objective"
              naming="title"
              label={t("add.objective")}
              variant="ghost"
              size="sm"
            />
          </div>
        )}
        {section === "objectives" ? (
          <Objectives lines={lines} context={context} />
        ) : (
          parts[section]({ context })
        )}
      </div>
    </ClientMessages>
  );
}

const parts: Record<
  Exclude<Section, "objectives">,
  (props: { context: StrategyContext }) => React.ReactNode
> = {
  effects: (props) => <Effects {...props} />,
  competitors: (props) => <Competitors {...props} />,
  personas: (props) => (
    <>
      <Personas {...props} />
      <Journey {...props} />
    </>
  ),
  channels: (props) => <Channels {...props} />,
  contents: (props) => <Contents {...props} />,
  budget: (props) => <Budget {...props} />,
  tools: (props) => <Tools {...props} />,
};

async function contextOf(viewer: Viewer, checked: Checked): Promise<StrategyContext> {
  const [t, locale] = await Promise.all([getTranslations("strategy"), getLocale()]);
  const { sight, reading, report } = checked;
  const { role } = sight.standing;
  return {
    engagementId: sight.id,
    reading,
    t: wordsOf(t),
    f: formatter(asLocale(locale) ?? defaultLocale),
    mayEdit: can(role, "edit"),
    accepts: role === "decider" || role === "consultant" ? role : null,
    people: facesOf(viewer, checked),
    flagged: new Set(
      report.findings
        .filter(({ state, severity }) => state !== "waived" && severity !== "hint")
        .flatMap(({ items }) => items.map((item) => item.id)),
    ),
    prose: (name) => readProse(viewer, sight.id, name),
  };
}

/** The people of the engagement by their person, in the colour that is theirs on it; those without an account in ink. */
function facesOf(viewer: Viewer, { sight, reading }: Checked) {
  const members = readRoom(viewer, sight.id).people;
  return reading.all("person").map(({ id, data }) => {
    const face = members.find((one) => "personId" in one && one.personId === id);
    return { id, name: data.name, colour: face?.colour ?? "var(--ink-2)" };
  });
}

function title({ t }: StrategyContext, { all, open }: { all: number; open: number }): string {
  if (all === 0) return t("title.empty");
  if (open === 0) return t("title.sound", { count: all });
  return t(open === all ? "title.openAll" : "title.open", { count: all, open });
}

const week = 7 * 86_400_000;

function under({ t, f, mayEdit }: StrategyContext, { sight }: Checked): string {
  const last = Math.max(0, ...sight.engagement.items.map(({ changedAt }) => changedAt));
  const old = now() - last >= week;
  const when = old ? f.day(calendarDay(last)) : f.relativeTime(last, now());
  return t(mayEdit ? "under.draft" : "under.reading", { when, old: old ? "yes" : "no" });
}
