import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/course/print-button";
import { changeWords } from "@/components/strategy/changes/load-words";
import { DocumentSheet } from "@/components/strategy/document/sheet";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { findChromium } from "@/lib/exchange/print/chromium";
import { practice } from "@/lib/practice/queries";
import { pointOf } from "@/lib/strategy/compare/rules";
import { strategyDocument } from "@/lib/strategy/document/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("version"))("document.page") };
}

/** The strategy to read from end to end, to print and to take away. */
export default async function DocumentPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/strategy/document">) {
  const [viewer, { id }, query, words] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    changeWords(),
  ]);
  const point = pointOf(query.of);
  const number = point?.is === "version" ? point.number : null;
  const seen = attempt(() => strategyDocument(viewer, id, number));
  if (!seen.ok) notFound();
  const { t } = words;
  const of = number === null ? "" : `?of=v${number}`;
  const files = `/api/engagements/${id}/strategy`;
  const printer = findChromium() !== null;
  return (
    <>
      <div className="mx-auto mb-4 max-w-[820px] print:hidden">
        <BackLink
          href={
            number === null ? `/engagements/${id}/strategy` : `/engagements/${id}/strategy/versions`
          }
        >
          {t(number === null ? "back" : "page")}
        </BackLink>
        <div className="flex flex-wrap items-center gap-2">
          {printer && (
            <a href={`${files}/pdf${of}`} download className={buttonClass({ variant: "primary" })}>
              <Icon name="download" />
              {t("strategy.documentPdf")}
            </a>
          )}
          <a href={`${files}/tables${of}`} download className={buttonClass()}>
            <Icon name="download" />
            {t("strategy.documentXlsx")}
          </a>
          <PrintButton>{t("document.print")}</PrintButton>
          {!printer && <p className="basis-full text-13 text-ink-2">{t("document.noPrinter")}</p>}
        </div>
      </div>
      <DocumentSheet document={seen.value} practice={practice()} words={words} />
    </>
  );
}
