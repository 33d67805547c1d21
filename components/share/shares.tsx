import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { SectionHead } from "@/components/ui/section-head";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Share, Shareable } from "@/lib/share/queries";
import { ShareDialog } from "./share-dialog";
import { ShareLine } from "./share-line";
import { momentChoices, pageChoices } from "./words";

/** The links of an engagement: what is in circulation, what went out, and a new one. */
export async function Shares({
  engagementId,
  shares,
  shareable,
  now,
}: {
  engagementId: string;
  shares: readonly Share[];
  shareable: Shareable;
  /** epoch milliseconds */
  now: number;
}) {
  const [t, tForm, locale] = await Promise.all([
    getTranslations("share.manage"),
    getTranslations("share-form"),
    getLocale(),
  ]);
  const f = formatter(asLocale(locale) ?? defaultLocale);
  const open = shares.filter(({ state }) => state === "open");
  const past = shares.filter(({ state }) => state !== "open");
  const line = (share: Share) => (
    <ShareLine
      key={share.id}
      engagementId={engagementId}
      share={share}
      shareable={shareable}
      now={now}
      format={f}
    />
  );
  return (
    <ClientMessages namespaces={["people", "share-form"]}>
      <section id="sharing" aria-labelledby="sharing-title" className="border-t border-line pt-8">
        <SectionHead
          id="sharing-title"
          title={t("title")}
          aside={
            <ShareDialog
              engagementId={engagementId}
              pages={pageChoices(shareable, tForm, f)}
              moments={momentChoices(shareable, tForm, f)}
            />
          }
        />
        <p className="-mt-1 mb-4 max-w-[720px] text-ink-2">{t("lead")}</p>
        {open.length === 0 ? (
          <p className="text-13 text-ink-2">{t("none")}</p>
        ) : (
          <ul className={list}>{open.map(line)}</ul>
        )}
        {past.length > 0 && (
          <details className="mt-3">
            <summary className="min-h-9 text-13 text-ink-2 max-sm:min-h-11">
              {t("past", { count: past.length })}
            </summary>
            <ul className={`mt-2 ${list}`}>{past.map(line)}</ul>
          </details>
        )}
      </section>
    </ClientMessages>
  );
}

const list = "overflow-clip rounded-xl border border-line bg-sheet";
