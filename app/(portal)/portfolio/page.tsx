import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { ClientMessages } from "@/components/client-messages";
import { Beginning } from "@/components/portfolio/beginning";
import { Engagements } from "@/components/portfolio/engagements";
import { Narrowing } from "@/components/portfolio/narrowing";
import { Needs } from "@/components/portfolio/needs";
import { Pages } from "@/components/portfolio/pages";
import { PlainList } from "@/components/portfolio/plain-list";
import { RefreshSoon } from "@/components/portfolio/refresh-soon";
import { Views } from "@/components/portfolio/views";
import type { Words } from "@/components/portfolio/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { type OwnAccount, ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { now, today } from "@/lib/clock";
import { stages } from "@/lib/engagement/rules";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { addressOf, queryOf } from "@/lib/portfolio/address/rules";
import { catchUp } from "@/lib/portfolio/catch-up";
import { refreshShown } from "@/lib/portfolio/commands";
import { otherEngagements, type Portfolio, portfolioOf, pressing } from "@/lib/portfolio/queries";
import { askedOfPortfolio, filters } from "@/lib/portfolio/schema";
import { listViews } from "@/lib/portfolio/views/queries";
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
  const others = otherEngagements(viewer);
  if (!account.practiceRole)
    return (
      <Desk account={account} current="portfolio" practice={practice()}>
        <PageHead title={t("plain.title", { count: others.length })} line={t("plain.line")} />
        <PlainList engagements={others} />
      </Desk>
    );
  const words: Words = { t, f: formatter(asLocale(named) ?? defaultLocale) };
  const views = listViews(viewer);
  const first = views.find((view) => view.first);
  if (first?.query && Object.keys(params).length === 0) redirect(`/portfolio?${first.query}`);
  const asked = askedOfPortfolio.parse(params);
  const behind = refreshShown(viewer, asked);
  if (behind.all > 0) after(() => catchUp(viewer, asked));
  const portfolio = portfolioOf(viewer, asked);
  const beginning = beginningOf(viewer);
  const moment = { today: today(), now: now() };
  return (
    <Desk account={account} current="portfolio" practice={practice()}>
      <Head account={account} counts={portfolio.counts} today={moment.today} words={words} />
      {behind.shown > 0 && <RefreshSoon at={moment.now} />}
      {beginning && <Beginning done={beginning} />}
      {portfolio.counts.total === 0 ? (
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
                href: addressOf(asked, { show }),
                label: t(`show.${show}`),
                count: portfolio.counts[show],
              }))}
            />
          </div>
          <div className="mb-3 flex flex-wrap items-start gap-2 print:hidden">
            <Narrowing
              asked={asked}
              stages={stages.map((value) => ({ value, label: tShell(value) }))}
              words={{
                search: t("narrow.search"),
                searchExample: t("narrow.searchExample"),
                stage: t("narrow.stage"),
                anyStage: t("narrow.anyStage"),
              }}
            />
            <ClientMessages namespaces={["portfolio-views"]}>
              <Views views={views} query={queryOf({ ...asked, page: 1 })} />
            </ClientMessages>
          </div>
          {portfolio.lines.length === 0 ? (
            <EmptyState
              drawing="compass"
              purpose={t("show.none")}
              example={t("show.noneLine")}
              action={
                <Link href="/portfolio?show=all" className={buttonClass()}>
                  {t("show.everything")}
                </Link>
              }
            />
          ) : (
            <Engagements
              lines={portfolio.lines}
              asked={asked}
              hrefOf={(change) => addressOf(asked, change)}
              stageNames={(stage) => tShell(stage)}
              {...moment}
              words={words}
            />
          )}
          <Pages
            page={asked.page}
            all={portfolio.counts[asked.show]}
            size={portfolio.pageSize}
            hrefOf={(page) => addressOf(asked, { page })}
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
      title={t("title", { name: account.name.split(" ")[0] ?? account.name, count: counts.total })}
      line={<Ordinals text={t("line", { day: capital, visits: counts.visits })} />}
      action={
        <>
          <Link href="/portfolio/checks" className={buttonClass()}>
            {t("checks")}
          </Link>
          <Link href="/portfolio/new" className={buttonClass({ variant: "primary" })}>
            {t("new")}
          </Link>
        </>
      }
    />
  );
}
