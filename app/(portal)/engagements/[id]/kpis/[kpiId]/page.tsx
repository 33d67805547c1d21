import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { preload } from "react-dom";
import { ClientMessages } from "@/components/client-messages";
import { KpiChart } from "@/components/kpi/chart/kpi-chart";
import { SelectedHead } from "@/components/kpi/dashboard/selected";
import { WindowLinks } from "@/components/kpi/dashboard/window-links";
import { HappenedList } from "@/components/kpi/sheet/happened";
import { KpiFields } from "@/components/kpi/sheet/kpi-fields";
import { RemoveKpi } from "@/components/kpi/sheet/remove-kpi";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { seriesOf } from "@/lib/kpi/dashboard/queries";
import { windows } from "@/lib/kpi/dashboard/rules";
import { kpiSheet } from "@/lib/kpi/setup/queries";
import { recorders } from "@/lib/kpi/value/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpi-sheet"))("page") };
}

export default async function KpiPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/kpis/[kpiId]">) {
  const [viewer, { id, kpiId }, query, locale, t] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
    getTranslations("kpi-sheet"),
  ]);
  const window = windows.find((one) => one === query.window) ?? "month";
  const asked = { today: today(), window };
  const seen = attempt(() => kpiSheet(viewer, id, kpiId, asked.today));
  if (!seen.ok) notFound();
  const sheet = seen.value;
  const format = formatter(locale as Locale);
  const base = `/engagements/${id}/kpis`;
  const src = `/api/engagements/${id}/series?kpi=${kpiId}&window=${window}`;
  if (sheet.measured) preload(src, { as: "fetch", crossOrigin: "anonymous" });
  const chart = seriesOf(viewer, id, kpiId, asked);

  return (
    <div id={kpiId} className="@container">
      <PageHead
        title={sheet.data.name || t("page")}
        line={sheet.measured ? undefined : t("unmeasured")}
        action={
          <>
            <Link href={`${base}?kpi=${kpiId}`} className={`${buttonClass()} max-sm:flex-auto`}>
              <Icon name="arrow-left" />
              {t("back")}
            </Link>
            {sheet.mayEdit && (
              <Link
                href={`${base}/entry#${kpiId}`}
                className={`${buttonClass({ variant: "primary" })} max-sm:flex-auto`}
              >
                {t(sheet.measured ? "enter" : "firstValue")}
              </Link>
            )}
          </>
        }
      />
      {sheet.measured && (
        <section aria-labelledby="selected">
          <div className="mb-3">
            <WindowLinks current={window} href={(to) => `${base}/${kpiId}?window=${to}`} />
          </div>
          <SelectedHead chart={chart} format={format} quiet />
          <ClientMessages namespaces={["kpi-chart"]}>
            <KpiChart
              listed
              key={src}
              src={src}
              version={JSON.stringify([chart.annotations, chart.line])}
            />
          </ClientMessages>
        </section>
      )}
      <ClientMessages namespaces={["live", "strategy-edit", "kpi-sheet"]}>
        <div className="mt-8 grid gap-y-8">
          <HappenedList engagementId={id} sheet={sheet} today={asked.today} format={format} />
          <KpiFields
            sheet={sheet}
            people={recorders(viewer, id)}
            objectiveHref={(objective) =>
              `/engagements/${id}/strategy?section=objectives#${fieldId(objective, "target")}`
            }
          />
          {sheet.mayEdit && (
            <section aria-labelledby="remove" className="border-t border-line pt-4 print:hidden">
              <h2 id="remove" className="text-16">
                {t("remove.title")}
              </h2>
              <p className="mt-1 mb-3 max-w-[72ch] text-13 text-ink-2">{t("remove.about")}</p>
              <RemoveKpi engagementId={id} item={kpiId} name={sheet.data.name} />
            </section>
          )}
        </div>
      </ClientMessages>
    </div>
  );
}
