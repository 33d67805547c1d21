import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Palette } from "@/components/palette/palette";
import { SearchBox } from "@/components/palette/search-button";
import { Mark } from "@/components/practice/mark";
import { AccountButton, AccountMenu } from "@/components/shell/account";
import { Compass } from "@/components/ui/compass";
import { Link } from "@/components/ui/link";
import { SkipLink } from "@/components/ui/skip-link";
import { Toaster } from "@/components/ui/toaster";
import { languageAction, themeAction } from "@/lib/account/actions";
import type { OwnAccount } from "@/lib/account/queries";
import { asTheme, themeCookie } from "@/lib/account/theme";
import { signOutAction } from "@/lib/auth/actions";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Brand } from "@/lib/practice/rules";

export type DeskPlace = "portfolio" | "account" | "practice" | "rules";

/** The frame of the pages that belong to no engagement: one line at the top, the page under it. */
export async function Desk({
  account,
  current,
  practice,
  children,
}: {
  account: OwnAccount;
  current: DeskPlace;
  /** the practice, beside the product */
  practice: Brand;
  children: React.ReactNode;
}) {
  const [t, tShell, tCommon, locale, jar] = await Promise.all([
    getTranslations("account"),
    getTranslations("shell"),
    getTranslations("common"),
    getLocale(),
    cookies(),
  ]);
  const links: { place: DeskPlace; href: string; label: string }[] = [
    { place: "portfolio", href: "/portfolio", label: t("engagements") },
    ...(account.practiceRole
      ? [
          {
            place: "practice" as const,
            href: account.practiceRole === "owner" ? "/practice" : "/practice/members",
            label: t("practiceLink"),
          },
        ]
      : []),
  ];
  const menu = {
    id: account.id,
    name: account.name,
    locale: asLocale(locale) ?? defaultLocale,
    theme: asTheme(jar.get(themeCookie)?.value),
    accountHref: "/account",
    setLanguage: languageAction,
    setTheme: themeAction,
    signOut: signOutAction,
  };
  return (
    <>
      <SkipLink />
      <header className="border-b border-line print:hidden">
        <div className="mx-auto flex min-h-15 max-w-[1248px] items-center gap-x-6 gap-y-1 px-5 max-sm:gap-x-4 sm:px-6">
          <Link
            href="/"
            className="flex min-h-11 items-center gap-2 max-sm:min-w-11 font-serif text-20 font-[520] leading-none tracking-[-.01em] text-ink"
          >
            <Compass />
            <span className="max-sm:sr-only">{tCommon("product")}</span>
          </Link>
          <span className="flex min-w-0 max-md:hidden">
            <Mark mark={practice} />
          </span>
          <nav aria-label={t("menu")} className="flex min-w-0 flex-1 gap-5 max-sm:gap-4">
            {links.map(({ place, href, label }) => (
              <Link
                key={place}
                href={href}
                aria-current={place === current ? "page" : undefined}
                className="inline-flex min-h-15 items-center border-b-2 border-transparent pt-0.5 font-medium text-ink-2 hover:text-marine aria-[current]:border-marine aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {label}
              </Link>
            ))}
          </nav>
          <SearchBox label={tShell("search.everywhere")} />
          <AccountButton account={menu} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1248px] px-5 pb-16 pt-6 outline-none sm:px-6 sm:pt-8"
      >
        {children}
      </main>
      <AccountMenu account={menu} />
      <Palette account={menu} practice={account.practiceRole} />
      <Toaster />
    </>
  );
}
