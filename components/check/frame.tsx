import { getTranslations } from "next-intl/server";
import { ScaleBorder } from "@/components/chart/scale-border";
import { ClientMessages } from "@/components/client-messages";
import { Mark } from "@/components/practice/mark";
import { GuestTools } from "@/components/share/guest-tools";
import { Compass } from "@/components/ui/compass";
import { SkipLink } from "@/components/ui/skip-link";
import type { Locale } from "@/lib/i18n/locale";
import type { Brand } from "@/lib/practice/rules";

/** The frame of a prospect's pages: who sends it at the head, one thing on the page, whose portal at the foot. */
export async function CheckFrame({
  mark,
  maker,
  locale,
  print = false,
  children,
}: {
  mark: Brand;
  maker: string;
  locale: Locale;
  /** the page is one to print */
  print?: boolean;
  children: React.ReactNode;
}) {
  const t = await getTranslations("check");
  return (
    <div
      className={`mx-auto flex min-h-dvh flex-col px-5 sm:px-8 print:block print:min-h-0 print:max-w-none print:p-0 ${print ? "max-w-[880px]" : "max-w-[640px]"}`}
    >
      <SkipLink />
      <header className="pt-5">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <Mark mark={mark} />
            <span className="text-13 text-ink-2">{t("from", { maker })}</span>
          </p>
          <ClientMessages namespaces={["share-gate"]}>
            <GuestTools locale={locale} reload={false} print={print} />
          </ClientMessages>
        </div>
        <ScaleBorder className="mt-3" />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex grow flex-col pt-6 outline-none print:block print:pt-4"
      >
        {children}
      </main>
      <footer className="flex items-center justify-end gap-2 py-4 font-serif text-14 print:hidden">
        <Compass size={16} />
        Azimut
      </footer>
    </div>
  );
}
