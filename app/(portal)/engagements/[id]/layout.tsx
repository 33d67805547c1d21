import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { CoherencePanel } from "@/components/coherence/coherence-panel";
import { findingViews } from "@/components/coherence/finding-views";
import { Talks } from "@/components/conversation/talks";
import { LiveRoom } from "@/components/live/live-room";
import { PeopleColours } from "@/components/live/people-colours";
import { PresenceFaces } from "@/components/live/presence-faces";
import { PresenceList } from "@/components/live/presence-list";
import { NotesOf } from "@/components/note/notes-of";
import { Palette } from "@/components/palette/palette";
import { AppFrame } from "@/components/shell/app-frame";
import type { Navigation } from "@/components/shell/navigation";
import { FocusField } from "@/components/strategy/focus-field";
import { can, seeing, seesWhole, type Viewer } from "@/lib/access/rules";
import { languageAction, themeAction } from "@/lib/account/actions";
import { ownAccount } from "@/lib/account/queries";
import { asTheme, themeCookie } from "@/lib/account/theme";
import { attempt } from "@/lib/action";
import { signOutAction } from "@/lib/auth/actions";
import { requireViewer } from "@/lib/auth/session";
import { talkCounts } from "@/lib/conversation/queries";
import { type Checked, loadChecked } from "@/lib/engagement/findings/queries";
import { nearEngagements } from "@/lib/engagement/queries";
import { type Stage, stages } from "@/lib/engagement/rules";
import { stagesOf } from "@/lib/engagement/stages/rules";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { readRoom } from "@/lib/live/queries";
import { listNotes } from "@/lib/note/queries";
import { practice } from "@/lib/practice/queries";
import { isOpen } from "@/lib/roadmap/rules";

/** The frame of an engagement: the loop with its real states, who is here, and the coherence panel at the side. */
export default async function EngagementLayout({
  params,
  children,
}: LayoutProps<"/engagements/[id]">) {
  const [viewer, { id }] = await Promise.all([requireViewer(), params]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok) notFound();
  const checked = seen.value;
  const room = readRoom(viewer, id);
  const [account, places, panel] = await Promise.all([
    menuOf(viewer),
    whereabouts(checked),
    panelOf(viewer, checked),
  ]);
  const nav = navigationOf(viewer, checked);
  return (
    <ClientMessages namespaces={["live", "shell", "conversation"]}>
      {/* Another role is another room: what the page held under the former one is let go. */}
      <LiveRoom key={`${room.me.id} ${room.room} ${room.mayEdit}`} {...room}>
        <PeopleColours people={room.people}>
          <AppFrame
            nav={nav}
            practice={practice()}
            account={account}
            palette={
              <Palette
                account={account}
                nav={nav}
                courseHref={
                  seesWhole(checked.sight.standing.role) ? `/engagements/${id}/course` : undefined
                }
                practice={viewer.kind === "account" && !seeing(viewer, id) && viewer.practiceRole}
                seeAsHref={
                  can(checked.sight.standing.role, "consult")
                    ? `/engagements/${id}/settings#see-as`
                    : undefined
                }
              />
            }
            people={
              <>
                <div className="max-lg:hidden">
                  <PresenceList places={places} />
                </div>
                <div className="lg:hidden">
                  <PresenceFaces />
                </div>
              </>
            }
            faces={<PresenceFaces />}
            panel={panel}
          >
            <Talks
              engagementId={id}
              counts={talkCounts(viewer, id)}
              mayComment={can(checked.sight.standing.role, "comment")}
            >
              {children}
            </Talks>
          </AppFrame>
        </PeopleColours>
        <FocusField />
      </LiveRoom>
    </ClientMessages>
  );
}

/** Pages of the loop that exist; the others come with their issues. */
const pageOf: Partial<Record<Stage, string>> = {
  prepare: "diagnostic",
  observe: "audience",
  compare: "maturity",
  adapt: "strategy",
  act: "roadmap",
  measure: "kpis",
  correct: "reviews",
};

function navigationOf(viewer: Viewer, { sight, reading }: Checked): Navigation {
  const { id, engagement, standing } = sight;
  const entry = (one: { id: string; name: string; strapline: string }) => ({
    id: one.id,
    name: one.name,
    line: one.strapline || undefined,
    href: `/engagements/${one.id}`,
  });
  const states = stagesOf(reading);
  const whole = seesWhole(standing.role);
  // Through somebody's eyes there is their engagement and nothing beside it.
  const { near, more } = seeing(viewer, id) ? { near: [], more: false } : nearEngagements(viewer);
  const practises = viewer.kind === "account" && viewer.practiceRole && !seeing(viewer, id);
  return {
    engagement: entry({ id, name: engagement.name, strapline: engagement.strapline }),
    engagements: near.map(entry),
    portfolioHref: practises || more ? "/portfolio" : undefined,
    stages: stages.map((key) => {
      const { state } = states[key];
      // A supplier has one page: their own steps.
      const page = (whole || key === "act") && pageOf[key];
      return {
        key,
        state: state === "revisit" ? "to-revisit" : state,
        href: page ? `/engagements/${id}/${page}` : undefined,
      };
    }),
    activityHref: whole ? `/engagements/${id}/activity` : undefined,
    settingsHref: whole ? `/engagements/${id}/settings` : undefined,
    current: undefined,
  };
}

async function menuOf(viewer: Viewer) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const { id, name } = ownAccount(viewer);
  return {
    id,
    name,
    locale: asLocale(locale) ?? defaultLocale,
    theme: asTheme(jar.get(themeCookie)?.value),
    accountHref: "/account",
    setLanguage: languageAction,
    setTheme: themeAction,
    signOut: signOutAction,
  };
}

/** Where somebody is, in a few words: on which objective, else on which page. */
async function whereabouts({ sight, reading }: Checked): Promise<Record<string, string>> {
  const [t, tShell, tRoadmap, locale] = await Promise.all([
    getTranslations("strategy"),
    getTranslations("shell"),
    getTranslations("roadmap"),
    getLocale(),
  ]);
  const f = formatter(asLocale(locale) ?? defaultLocale);
  const root = `/engagements/${sight.id}`;
  return {
    ...Object.fromEntries(
      reading
        .all("objective")
        .map((objective, place) => [objective.id, t("here.objective", { number: place + 1 })]),
    ),
    ...Object.fromEntries(
      reading
        .all("step")
        .filter(isOpen)
        .map(({ id, data }) => [id, f.quoted(data.what.trim() || tRoadmap("untitled"))]),
    ),
    [root]: tShell("overview").toLowerCase(),
    ...Object.fromEntries(
      stages.flatMap((stage) => {
        const page = pageOf[stage];
        return page ? [[`${root}/${page}`, tShell(`pages.${stage}`).toLowerCase()]] : [];
      }),
    ),
  };
}

async function panelOf(viewer: Viewer, checked: Checked) {
  const { sight, report } = checked;
  if (!seesWhole(sight.standing.role)) return undefined;
  const [t, views] = await Promise.all([getTranslations("findings"), findingViews(checked)]);
  return {
    label: t("panel"),
    count: views.findings.length || undefined,
    content: (
      <>
        <CoherencePanel
          {...views}
          signs={views.signs}
          overall={report.overall === null ? null : report.overall * 100}
          rights={{ ...views.rights, mayWaive: can(sight.standing.role, "edit") }}
        />
        {/* Nobody but a consultant with their own eyes: their browser alone gets these words. */}
        {can(sight.standing.role, "consult") && (
          <NotesOf
            engagementId={sight.id}
            notes={listNotes(viewer, sight.id)}
            items={pageItems(checked)}
          />
        )}
      </>
    ),
  };
}

/** What a page of its own is about, by id. */
function pageItems({ reading }: Checked): Record<string, string> {
  return Object.fromEntries([
    ...reading.all("step").map(({ id, data }) => [id, data.what.trim()]),
    ...reading.all("review").map(({ id, data }) => [id, data.title.trim()]),
  ]);
}
