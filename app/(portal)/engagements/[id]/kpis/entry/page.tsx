import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { EntryRow } from "@/components/kpi/entry/entry-row";
import { sayPeriod } from "@/components/kpi/entry/period";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { entrySheet } from "@/lib/kpi/value/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpi-entry");
  return { title: t("page") };
}

const furthest = 60;

export default async function EntryPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/kpis/entry">) {
  const [viewer, { id }, query, locale, t] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
    getTranslations("kpi-entry"),
  ]);
  const back = Math.min(furthest, Math.max(0, Math.trunc(Number(query.back)) || 0));
  const sheet = attempt(() => entrySheet(viewer, id, { today: today(), back }));
  if (!sheet.ok) notFound();
  const format = formatter(locale as Locale);
  const base = `/engagements/${id}/kpis`;
  const first = sheet.value.findIndex(({ value }) => value === null);

  return (
    <>
      <PageHead
        title={t("title")}
        line={t("line")}
        action={
          <>
            <nav className="flex gap-2 max-sm:w-full">
              <Link
                href={`${base}/entry?back=${back + 1}`}
                className={`${buttonClass()} max-sm:flex-auto`}
              >
                <Icon name="arrow-left" />
                {t("earlier")}
              </Link>
              {back > 0 && (
                <Link
                  href={`${base}/entry?back=${back - 1}`}
                  className={`${buttonClass()} max-sm:flex-auto`}
                >
                  {t("later")}
                  <Icon name="arrow-right" />
                </Link>
              )}
            </nav>
            <Link href={base} className={`${buttonClass({ variant: "primary" })} max-sm:flex-auto`}>
              {t("back")}
            </Link>
          </>
        }
      />
      {sheet.value.length === 0 ? (
        <EmptyState purpose={t("empty")} />
      ) : (
        <ClientMessages namespaces={["kpi-entry"]}>
          <ul className="max-w-[680px] overflow-clip rounded-xl border border-line bg-sheet">
            {sheet.value.map((row, index) => (
              <EntryRow
                key={`${row.id} ${row.from}`}
                engagementId={id}
                row={row}
                period={sayPeriod(row, format, t)}
                autoFocus={index === Math.max(0, first)}
              />
            ))}
          </ul>
        </ClientMessages>
      )}
    </>
  );
}
