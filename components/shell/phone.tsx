import { useTranslations } from "next-intl";
import { SearchButton } from "@/components/palette/search-button";
import { Mark } from "@/components/practice/mark";
import { Icon } from "@/components/ui/icon";
import { Pop } from "@/components/ui/pop";
import { popClass } from "@/components/ui/pop-class";
import type { Brand } from "@/lib/practice/rules";
import { type Account, AccountForms } from "./account";
import { Course } from "./course";
import { doors, type Navigation, shortcuts } from "./navigation";
import { PlaceLink } from "./place-link";
import { RailLink } from "./row";
import { SwitcherButton } from "./switcher";

/** The line at the top of a phone: the company, and who is here. */
export function TopLine({
  nav,
  practice,
  people,
}: {
  nav: Navigation;
  practice?: Brand;
  people?: React.ReactNode;
}) {
  const t = useTranslations("shell");
  return (
    <header className="px-5 pt-2 sm:hidden print:hidden">
      {practice && (
        <div className="flex pt-1">
          <Mark mark={practice} size="small" />
        </div>
      )}
      <div className="flex min-h-13 items-center justify-between gap-2.5">
        <SwitcherButton engagement={nav.engagement} />
        <span className="ml-auto">
          <SearchButton label={t("search.open")} />
        </span>
        {people}
      </div>
    </header>
  );
}

const more = "more";

/** The bar at the foot of a phone: four shortcuts and the rest. */
export function BottomBar({ nav, account }: { nav: Navigation; account?: Account }) {
  const t = useTranslations("shell");
  const entries = shortcuts(nav);
  const elsewhere =
    nav.current !== undefined && !entries.some(({ place }) => place === nav.current);
  return (
    <>
      <nav
        aria-label={t("bar.label")}
        className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-sheet pb-[max(12px,env(safe-area-inset-bottom))] pt-1 sm:hidden print:hidden"
      >
        {entries.map(({ key, icon, href, place }) => (
          <PlaceLink
            key={key}
            href={href}
            current={nav.current && place === nav.current}
            exact={place === "overview"}
            className={entry}
          >
            <Icon name={icon} size={22} />
            {t(`bar.${key}`)}
          </PlaceLink>
        ))}
        <button
          type="button"
          popoverTarget={more}
          data-here={elsewhere || undefined}
          className={entry}
        >
          <Icon name="more" size={22} />
          {t("bar.more")}
        </button>
      </nav>
      <Pop id={more} label={t("bar.more")} className={`${popClass} gap-3 px-4 sm:hidden`}>
        <nav aria-label={t("loop")}>
          <Course stages={nav.stages} current={nav.current} named="always" />
        </nav>
        {doors(nav).length > 0 && (
          <ul className="border-t border-line pt-2">
            {doors(nav).map(({ key, icon, href }) => (
              <li key={key}>
                <RailLink
                  href={href}
                  icon={icon}
                  label={t(key)}
                  current={nav.current && nav.current === key}
                  always
                />
              </li>
            ))}
          </ul>
        )}
        {account && (
          <div className="border-t border-line pt-2">
            <AccountForms account={account} />
          </div>
        )}
      </Pop>
    </>
  );
}

const entry =
  "flex min-h-14 flex-col items-center justify-center gap-1 text-12 font-medium text-ink-2 -outline-offset-2 " +
  "aria-[current]:font-semibold aria-[current]:text-marine data-here:font-semibold data-here:text-marine";
