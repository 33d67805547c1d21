import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterLinks } from "@/components/history/filter-links";
import { PracticeFrame } from "@/components/practice/frame";
import { LogDays } from "@/components/practice/log-days";
import { TurnPages } from "@/components/ui/turn-pages";
import { ownAccount } from "@/lib/account/queries";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";
import { readLog } from "@/lib/security/queries";
import { type LogGroup, logGroups } from "@/lib/security/rules";
import { type AskedOfLog, askedOfLog } from "@/lib/security/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice.log"))("title") };
}

/** The security log, for the owner: who came in, who was let in, what was taken out. */
export default async function LogPage({ searchParams }: PageProps<"/practice/log">) {
  const [viewer, query, named, t] = await Promise.all([
    requireViewer(),
    searchParams,
    getLocale(),
    getTranslations("practice.log"),
  ]);
  const asked = askedOfLog.parse(query);
  const seen = attempt(() => readLog(viewer, asked));
  if (!seen.ok) notFound();
  const { lines, people, next } = seen.value;
  const f = formatter(asLocale(named) ?? defaultLocale);
  const href = (change: Partial<AskedOfLog>) => hrefOf({ ...asked, before: undefined, ...change });
  return (
    <PracticeFrame
      practice={practice()}
      account={ownAccount(viewer)}
      current="log"
      title={t("title")}
      line={t("line")}
    >
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
          all={t("everything")}
          choices={Object.keys(logGroups).map((key) => ({
            key,
            label: t(`group.${key as LogGroup}`),
          }))}
          current={asked.about}
          hrefOf={(about) => href({ about: about as LogGroup | undefined })}
        />
      </div>
      {lines.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      <LogDays lines={lines} words={{ t, f }} />
      <TurnPages
        newest={asked.before ? { href: href({}), label: t("newest") } : null}
        older={next ? { href: href({ before: next }), label: t("older") } : null}
      />
    </PracticeFrame>
  );
}

function hrefOf({ who, about, before }: AskedOfLog): string {
  const said = new URLSearchParams();
  if (who) said.set("who", who);
  if (about) said.set("about", about);
  if (before) said.set("before", String(before));
  return said.size > 0 ? `/practice/log?${said}` : "/practice/log";
}
