import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { KpiChart } from "@/components/kpi/chart/kpi-chart";
import { headline } from "@/components/kpi/dashboard/headline";
import { SelectedHead } from "@/components/kpi/dashboard/selected";
import { Tiles } from "@/components/kpi/dashboard/tiles";
import { WindowLinks } from "@/components/kpi/dashboard/window-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { Chart, Dashboard } from "@/lib/kpi/dashboard/queries";
import type { Window } from "@/lib/kpi/dashboard/rules";

/** The dashboard as a guest reads it: the tiles, and one indicator drawn large. */
export async function SharedDashboard({
  base,
  dashboard,
  chart,
  window,
  asOf,
  format,
}: {
  base: string;
  dashboard: Omit<Dashboard, "mayEdit">;
  chart: Chart | null;
  window: Window;
  /** epoch milliseconds */
  asOf: number;
  format: Formatter;
}) {
  const t = await getTranslations("kpi");
  const shown = { ...dashboard, mayEdit: false };
  const href = (kpi: string | undefined, to: Window) =>
    `${base}?${new URLSearchParams({ ...(kpi && { kpi }), window: to })}`;
  const src = chart && `${base}/series?kpi=${chart.id}&window=${window}`;
  return (
    <div className="@container">
      <PageHead
        title={t("title")}
        line={headline(shown, t)}
        action={chart && <WindowLinks current={window} href={(to) => href(chart.id, to)} />}
      />
      {shown.tiles.length === 0 ? (
        <EmptyState purpose={t("empty.purpose")} />
      ) : (
        <Tiles
          tiles={shown.tiles}
          selected={chart?.id ?? null}
          format={format}
          now={asOf}
          today={calendarDay(asOf)}
          mayEdit={false}
          href={(kpi) => href(kpi, window)}
          entryHref={base}
        />
      )}
      {chart && src && (
        <section aria-labelledby="selected" className="mt-6">
          <SelectedHead chart={chart} format={format} />
          <ClientMessages namespaces={["kpi-chart"]}>
            <KpiChart key={src} src={src} version={`${asOf}`} />
          </ClientMessages>
        </section>
      )}
    </div>
  );
}
