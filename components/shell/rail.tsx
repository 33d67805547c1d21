import { useTranslations } from "next-intl";
import { SearchRow } from "@/components/palette/search-button";
import { Mark } from "@/components/practice/mark";
import { Compass } from "@/components/ui/compass";
import { Link } from "@/components/ui/link";
import type { Brand } from "@/lib/practice/rules";
import { type Account, AccountButton } from "./account";
import { Course } from "./course";
import { doors, type Navigation } from "./navigation";
import { RailLink } from "./row";
import { SwitcherButton } from "./switcher";

/** The left rail: 224 px on a desk, 72 px with the waypoints alone on a tablet, absent on a phone. */
export function Rail({
  nav,
  practice,
  account,
  people,
}: {
  nav: Navigation;
  practice?: Brand;
  account?: Account;
  people?: React.ReactNode;
}) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  return (
    <nav
      aria-label={t("navigation")}
      className="sticky top-(--bar) flex h-[calc(100dvh-var(--bar))] flex-col overflow-y-auto border-r border-line [scrollbar-width:thin] max-sm:hidden sm:max-lg:items-center print:hidden"
    >
      <div className="flex items-center justify-between py-1.5 pr-3 pl-5 sm:max-lg:p-2">
        <Link
          href={nav.portfolioHref ?? nav.engagement.href}
          className="flex min-h-11 items-center gap-2 font-serif text-20 font-[520] leading-none tracking-[-.01em] text-ink"
        >
          <Compass />
          <span className="max-lg:sr-only">{common("product")}</span>
        </Link>
        {account && <AccountButton account={account} className="max-lg:hidden" />}
      </div>
      {practice && (
        <div className="-mt-1 flex px-5 pb-3 max-lg:hidden">
          <Mark mark={practice} size="small" />
        </div>
      )}
      <SwitcherButton engagement={nav.engagement} />
      <div className="mt-2 lg:px-3">
        <SearchRow label={t("search.open")} />
      </div>
      <div className="mt-4 lg:px-3">
        <RailLink
          href={nav.engagement.href}
          icon="home"
          label={t("overview")}
          current={nav.current && nav.current === "overview"}
          exact
        />
        <h2 className="weight-550 mb-2 mt-5 px-2 font-sans text-12 tracking-normal text-ink-2 max-lg:sr-only">
          {t("loop")}
        </h2>
        <Course stages={nav.stages} current={nav.current} />
      </div>
      {doors(nav).length > 0 && (
        <ul className="mt-3 border-t border-line pt-3 max-lg:border-0 lg:px-3">
          {doors(nav).map(({ key, icon, href }) => (
            <li key={key}>
              <RailLink
                href={href}
                icon={icon}
                label={t(key)}
                current={nav.current && nav.current === key}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-auto flex flex-col gap-2 pb-4 max-lg:items-center max-lg:pt-4">
        {account && <AccountButton account={account} className="lg:hidden" />}
        {people && (
          <div className="pt-3 max-lg:px-2 lg:mt-4 lg:border-t lg:border-line lg:px-5">
            {people}
          </div>
        )}
      </div>
    </nav>
  );
}
