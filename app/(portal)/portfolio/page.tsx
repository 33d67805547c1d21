import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { Beginning } from "@/components/portfolio/beginning";
import { Engagements } from "@/components/portfolio/engagements";
import { Needs } from "@/components/portfolio/needs";
import { Pages } from "@/components/portfolio/pages";
import { PlainList } from "@/components/portfolio/plain-list";
import type { Words } from "@/components/portfolio/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { type OwnAccount, ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { now, today } from "@/lib/clock";
import { listEngagements } from "@/lib/engagement/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { refreshShown } from "@/lib/portfolio/commands";
import { consultedIds, type Portfolio, portfolioOf, pressing } from "@/lib/portfolio/queries";
import { type Asked, askedOfPortfolio, filters } from "@/lib/portfolio/schema";
import { beginningOf } from "@/lib/practice/beginning/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("engagements") };
}

/** The consultant's home: who needs them this week, then every engagement in a line. */
export default async function PortfolioPage({ searchParams }: PageProps<"/portfolio">) {
  const [viewer, params, named, t, tShell] = await Promise.all([
    requireViewer(),
    searchParams,
    getLocale(),
    getTranslations("portfolio"),
    getTranslations("shell.stages"),
  ]);
  const account = ownAccount(viewer);
  const consulted = new Set(consultedIds(viewer));
  const others = listEngagements(viewer).filter(({ id }) => !consulted.has(id));
  if (!account.practiceRole)
    return (
      <Desk account={account} current="portfolio">
        <PageHead title={t("plain.title", { count: others.length })} line={t("plain.line")} />
        <PlainList engagements={others} />
      </Desk>
    );
  const words: Words = { t, f: formatter(asLocale(named) ?? defaultLocale) };
  const asked = askedOfPortfolio.parse(params);
  refreshShown(viewer, asked);
  const portfolio = portfolioOf(viewer, asked);
  const beginning = beginningOf(viewer);
  const moment = { today: today(), now: now() };
  return (
    <Desk account={account} current="portfolio" practice={practice().name}>
      <Head account={account} counts={portfolio.counts} today={moment.today} words={words} />
      {beginning && <Beginning done={beginning} />}
      {portfolio.counts.all === 0 ? (
        <EmptyState drawing="boat" purpose={t("empty")} example={t("emptyExample")} />
      ) : (
        <>
          <Needs pressing={pressing(viewer)} {...moment} words={words} />
          <div className="mb-2">
            <Tabs
              label={t("show.label")}
              current={asked.show}
              tabs={filters.map((show) => ({
                key: show,
                href: hrefOf(asked, { show, page: 1 }),
                label: t(`show.${show}`),
                count: portfolio.counts[show],
              }))}
            />
          </div>
          {portfolio.lines.length === 0 ? (
            <p className="py-4 text-ink-2">{t("show.none")}</p>
          ) : (
            <Engagements
              lines={portfolio.lines}
              asked={asked}
              hrefOf={(change) => hrefOf(asked, change)}
              stageNames={(stage) => tShell(stage)}
              {...moment}
              words={words}
            />
          )}
          <Pages
            page={asked.page}
            all={portfolio.counts[asked.show]}
            size={portfolio.pageSize}
            hrefOf={(page) => hrefOf(asked, { page })}
            words={words}
          />
        </>
      )}
      {others.length > 0 && (
        <section aria-labelledby="also" className="mt-10">
          <h2 id="also" className="mb-3">
            {t("plain.also")}
          </h2>
          <PlainList engagements={others} />
        </section>
      )}
    </Desk>
  );
}

function Head({
  account,
  counts,
  today,
  words: { t, f },
}: {
  account: OwnAccount;
  counts: Portfolio["counts"];
  today: string;
  words: Words;
}) {
  const day = f.dayLong(today);
  const capital = day.charAt(0).toLocaleUpperCase(f.locale) + day.slice(1);
  return (
    <PageHead
      size="overview"
      title={t("title", { name: account.name.split(" ")[0] ?? account.name, count: counts.all })}
      line={<Ordinals text={t("line", { day: capital, visits: counts.visits })} />}
      action={
        <Link href="/portfolio/new" className={buttonClass({ variant: "primary" })}>
          {t("new")}
        </Link>
      }
    />
  );
}

/** The address of the list as it is asked, with a change; what goes without saying is left out. */
function hrefOf(asked: Asked, change: Partial<Asked>): string {
  const { show, sort, down, page } = { ...asked, ...change };
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (sort !== "name") query.set("sort", sort);
  if (down) query.set("down", "1");
  if (page > 1) query.set("page", String(page));
  const said = query.toString();
  return said ? `/portfolio?${said}` : "/portfolio";
}
