import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { preload } from "react-dom";
import { ClientMessages } from "@/components/client-messages";
import { AddKpi } from "@/components/kpi/add-kpi";
import { KpiChart } from "@/components/kpi/chart/kpi-chart";
import { headline } from "@/components/kpi/dashboard/headline";
import { SelectedHead } from "@/components/kpi/dashboard/selected";
import { Tiles } from "@/components/kpi/dashboard/tiles";
import { WindowLinks } from "@/components/kpi/dashboard/window-links";
import { ReturnsAside } from "@/components/kpi/return/aside";
import { ShareButton } from "@/components/share/share-button";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { now, today } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { essentialKpis } from "@/lib/kpi/catalogue/rules";
import { dashboard, seriesOf } from "@/lib/kpi/dashboard/queries";
import { type Window, windows } from "@/lib/kpi/dashboard/rules";
import { channelReturns } from "@/lib/kpi/return/queries";
import { recorders } from "@/lib/kpi/value/queries";
import { mayShare, shareable } from "@/lib/share/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpi");
  return { title: t("page") };
}

export default async function KpisPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/kpis">) {
  const [viewer, { id }, query, locale, t] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
    getTranslations("kpi"),
  ]);
  const window = windows.find((one) => one === query.window) ?? "month";
  const asked = { today: today(), window };
  const seen = attempt(() => dashboard(viewer, id, asked));
  if (!seen.ok) notFound();
  const { tiles, mayEdit } = seen.value;
  const format = formatter(locale as Locale);
  const drawn = tiles.filter((tile) => tile.lastDay !== null);
  const selected = drawn.find((tile) => tile.id === query.kpi) ?? drawn[0];
  const base = `/engagements/${id}/kpis`;
  const href = (kpi: string | undefined, to: Window) =>
    `${base}?${new URLSearchParams({ ...(kpi && { kpi }), window: to })}`;
  const src = selected && `/api/engagements/${id}/series?kpi=${selected.id}&window=${window}`;
  // The series is asked for while the page is still being read; `fetch` finds it under way.
  if (src) preload(src, { as: "fetch", crossOrigin: "anonymous" });

  // The panel at the side may leave less room than the window has: what is laid out looks at its own width.
  return (
    <div className="@container">
      <PageHead
        title={t("title")}
        line={headline(seen.value, t)}
        action={
          <>
            {selected && (
              <div className="hidden @5xl:block">
                <WindowLinks current={window} href={(to) => href(selected.id, to)} />
              </div>
            )}
            {mayShare(viewer, id) && tiles.length > 0 && (
              <ShareButton
                engagementId={id}
                resource={{ page: "dashboard" }}
                shareable={shareable(viewer, id)}
              />
            )}
            {mayEdit && (
              <>
                <Link href={`${base}/import`} className={`${buttonClass()} max-sm:flex-auto`}>
                  <Icon name="download" />
                  {t("import")}
                </Link>
                {tiles.length > 0 && (
                  <Link
                    href={`${base}/entry`}
                    className={`${buttonClass({ variant: "primary" })} max-sm:flex-auto`}
                  >
                    {t("enter")}
                  </Link>
                )}
              </>
            )}
          </>
        }
      />
      {tiles.length === 0 ? (
        <EmptyState
          purpose={t("empty.purpose")}
          example={t("empty.example")}
          action={
            mayEdit && (
              <Link href={`${base}/import`} className={buttonClass({ variant: "primary" })}>
                {t("empty.action")}
              </Link>
            )
          }
        />
      ) : (
        <Tiles
          tiles={tiles}
          selected={selected?.id ?? null}
          format={format}
          now={now()}
          today={asked.today}
          mayEdit={mayEdit}
          href={(kpi) => href(kpi, window)}
          entryHref={`${base}/entry`}
        />
      )}
      <div className="mt-6 grid gap-x-10 gap-y-8 @5xl:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
        {selected && src && (
          <section aria-labelledby="selected" className="min-w-0">
            <div className="mb-3 @5xl:hidden print:hidden">
              <WindowLinks current={window} href={(to) => href(selected.id, to)} />
            </div>
            <SelectedHead
              chart={seriesOf(viewer, id, selected.id, asked)}
              format={format}
              href={`${base}/${selected.id}`}
            />
            <ClientMessages namespaces={["kpi-chart"]}>
              <KpiChart key={src} src={src} version={`${selected.updatedAt} ${selected.value}`} />
            </ClientMessages>
          </section>
        )}
        {tiles.length > 0 && (
          <ReturnsAside
            returns={channelReturns(viewer, id, asked)}
            format={format}
            base={base}
            window={window}
          />
        )}
      </div>
      {mayEdit && (
        <ClientMessages namespaces={["kpi-add"]}>
          <AddKpi
            engagementId={id}
            catalogue={essentialKpis(locale as Locale)}
            people={recorders(viewer, id)}
          />
        </ClientMessages>
      )}
    </div>
  );
}
