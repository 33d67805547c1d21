import { getLocale, getTranslations } from "next-intl/server";
import { Mark } from "@/components/practice/mark";
import { Compass } from "@/components/ui/compass";
import { Link } from "@/components/ui/link";
import { languageAction } from "@/lib/account/actions";
import { locales } from "@/lib/i18n/locale";
import { type Brand, hasLook } from "@/lib/practice/rules";
import { SeaChart } from "./sea-chart";

/** The frame of every page before one is inside: the chart at the left, one thing to do at the right. */
export async function Gate({
  title,
  lead,
  foot,
  mark,
  children,
}: {
  title: React.ReactNode;
  lead?: React.ReactNode;
  foot?: React.ReactNode;
  /** whose portal it is, shown where it has a look of its own */
  mark?: Brand;
  children?: React.ReactNode;
}) {
  const t = await getTranslations("common");
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_640px]">
      <div className="relative overflow-hidden border-r border-line bg-paper max-lg:hidden print:hidden">
        <div className="sticky top-0 h-dvh">
          <SeaChart />
        </div>
      </div>
      <div className="flex min-w-0 flex-col items-center bg-sheet px-5">
        <main className="flex w-full max-w-[392px] flex-1 flex-col justify-center py-10">
          <p className="flex items-center gap-2 font-serif text-20 font-[520] leading-none">
            <Compass />
            {t("product")}
          </p>
          {mark && hasLook(mark) && (
            <div className="mt-4 flex">
              <Mark mark={mark} size="large" />
            </div>
          )}
          <h1 className="mb-2 mt-7 max-sm:mt-6">{title}</h1>
          {lead && <p className="text-ink-2">{lead}</p>}
          <div className="mt-7 max-sm:mt-6">{children}</div>
          {foot && <div className="mt-7 text-13 text-ink-2 print:hidden">{foot}</div>}
        </main>
        <Languages />
      </div>
    </div>
  );
}

/** A plain form, so that it works before any script has loaded. */
async function Languages() {
  const [t, tShell, current] = await Promise.all([
    getTranslations("auth"),
    getTranslations("shell.account"),
    getLocale(),
  ]);
  return (
    <footer className="flex w-full max-w-[392px] justify-between gap-4 pb-4 text-13 print:hidden">
      <form action={languageAction}>
        <fieldset className="flex gap-4">
          <legend className="sr-only">{t("language")}</legend>
          {locales.map((locale) => (
            <button
              key={locale}
              type="submit"
              name="locale"
              value={locale}
              lang={locale}
              aria-pressed={locale === current}
              className="min-h-11 text-ink-2 hover:text-marine aria-pressed:text-ink"
            >
              {tShell(locale)}
            </button>
          ))}
        </fieldset>
      </form>
      <Link
        href="/privacy"
        className="inline-flex min-h-11 items-center text-ink-2 hover:text-marine"
      >
        {t("privacy.title")}
      </Link>
    </footer>
  );
}
