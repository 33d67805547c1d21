import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
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
    <ClientMessages namespaces={["share-form"]}>
      <section aria-labelledby="sharing-title">
        <PageHead
          title={<span id="sharing-title">{t("count", { count: open.length })}</span>}
          line={t("lead")}
          action={
            <ShareDialog
              engagementId={engagementId}
              pages={pageChoices(shareable, tForm, f)}
              moments={momentChoices(shareable, tForm, f)}
            />
          }
        />
        {open.length === 0 ? (
          <EmptyState drawing="compass" purpose={t("none")} />
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
