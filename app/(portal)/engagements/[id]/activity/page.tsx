import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Days } from "@/components/history/days";
import { fieldNames } from "@/components/history/field-names";
import { FilterLinks } from "@/components/history/filter-links";
import { ruleNames } from "@/components/history/rule-names";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TurnPages } from "@/components/ui/turn-pages";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { turnsBetweenMoments } from "@/lib/engagement/findings/course/queries";
import { stages } from "@/lib/engagement/rules";
import { formatter } from "@/lib/format/format";
import { historyOf } from "@/lib/history/queries";
import { narrowTurns } from "@/lib/history/rules";
import { type AskedOfHistory, askedOfHistory, type Span, spans } from "@/lib/history/schema";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("history"))("page") };
}

/** Who changed what and when, newest first, and what became of findings; one's own last change can be taken back. */
export default async function ActivityPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/activity">) {
  const [viewer, { id }, query, named, t, tPages, fieldName, ruleName] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
    getTranslations("history"),
    getTranslations("shell.pages"),
    fieldNames(),
    ruleNames(),
  ]);
  const asked = askedOfHistory.parse(query);
  const seen = attempt(() => historyOf(viewer, id, asked));
  if (!seen.ok) notFound();
  const { entries, people, next, span } = seen.value;
  const turns = narrowTurns(turnsBetweenMoments(viewer, id, span), asked);
  const f = formatter(asLocale(named) ?? defaultLocale);
  const href = (change: Partial<AskedOfHistory>) =>
    hrefOf(`/engagements/${id}/activity`, { ...asked, before: undefined, ...change });
  return (
    <ClientMessages namespaces={["history"]}>
      <PageHead
        title={t("title")}
        line={t("line")}
        action={
          <Link href={`/engagements/${id}/coherence`} className={buttonClass()}>
            {t("rose")}
          </Link>
        }
      />
      <div className="mb-5 grid gap-1">
        <FilterLinks
          label={t("who")}
          all={t("everybody")}
          choices={people.map(({ id: key, name: label }) => ({ key, label }))}
          current={asked.who}
          hrefOf={(who) => href({ who })}
        />
        <FilterLinks
          label={t("about")}
          all={t("allPages")}
          choices={stages.map((key) => ({ key, label: tPages(key) }))}
          current={asked.page}
          hrefOf={(page) => href({ page: page as AskedOfHistory["page"] })}
        />
        <FilterLinks
          label={t("when")}
          all={t("always")}
          choices={(Object.keys(spans) as Span[]).map((key) => ({
            key,
            label: t(`within.${key}`),
          }))}
          current={asked.within}
          hrefOf={(within) => href({ within: within as AskedOfHistory["within"] })}
        />
      </div>
      {entries.length === 0 && turns.length === 0 && (
        <p className="text-ink-2">
          {asked.who || asked.page || asked.within ? t("none") : t("empty")}
        </p>
      )}
      <Days
        engagementId={id}
        entries={entries}
        turns={turns}
        words={{ t, f, fieldName, ruleName }}
      />
      <TurnPages
        newest={asked.before ? { href: href({}), label: t("newest") } : null}
        older={next ? { href: href({ before: next }), label: t("older") } : null}
      />
    </ClientMessages>
  );
}

function hrefOf(path: string, { who, page, within, before }: AskedOfHistory): string {
  const said = new URLSearchParams();
  if (who) said.set("who", who);
  if (page) said.set("page", page);
  if (within) said.set("within", within);
  if (before) said.set("before", String(before));
  return said.size > 0 ? `${path}?${said}` : path;
}
