import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { WindowLinks } from "@/components/kpi/dashboard/window-links";
import { ChannelDetail } from "@/components/kpi/return/channel-detail";
import { ReturnsNote } from "@/components/kpi/return/note";
import { ObjectivesTable } from "@/components/kpi/return/objectives-table";
import { ReturnsTable, signedPercent } from "@/components/kpi/return/returns-table";
import { LiveMoney } from "@/components/strategy/fields/live-money";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { windows } from "@/lib/kpi/dashboard/rules";
import { channelReturns, type ReturnsSeen } from "@/lib/kpi/return/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpi-return"))("page") };
}

export default async function ReturnPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/kpis/return">) {
  const [viewer, { id }, query, locale, t] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
    getTranslations("kpi-return"),
  ]);
  const window = windows.find((one) => one === query.window) ?? "month";
  const seen = attempt(() => channelReturns(viewer, id, { today: today(), window }));
  if (!seen.ok) notFound();
  const returns = seen.value;
  const format = formatter(locale as Locale);
  const base = `/engagements/${id}/kpis`;

  return (
    <div className="@container">
      <PageHead
        {...headOf(returns)}
        action={
          <Link href={base} className={`${buttonClass()} max-sm:flex-auto`}>
            <Icon name="arrow-left" />
            {t("back")}
          </Link>
        }
      />
      {returns.channels.length === 0 ? (
        <EmptyState
          purpose={t("empty.purpose")}
          example={t("empty.example")}
          action={
            returns.mayEdit && (
              <Link
                href={`/engagements/${id}/strategy?section=channels`}
                className={buttonClass({ variant: "primary" })}
              >
                {t("empty.action")}
              </Link>
            )
          }
        />
      ) : (
        <ClientMessages namespaces={["live", "kpi-return"]}>
          <div className="max-w-[860px]">
            <div className="mb-3">
              <WindowLinks
                words="kpi-return.window"
                current={window}
                href={(to) => `${base}/return?window=${to}`}
              />
            </div>
            <ReturnsTable returns={returns} format={format} href={(channel) => `#${channel}`} />
            <ReturnsNote returns={returns} format={format} />
          </div>
          <section aria-labelledby="objectives" className="mt-8 max-w-[860px] scroll-mt-6">
            <h2 id="objectives">{t("objective.title")}</h2>
            <p className="mt-1 mb-2 max-w-[72ch] text-13 text-ink-2">{t("objective.note")}</p>
            <ObjectivesTable objectives={returns.objectives} engagementId={id} format={format} />
          </section>
          <section aria-labelledby="working" className="mt-8 max-w-[860px]">
            <h2 id="working">{t("detail.title")}</h2>
            <p className="mt-1 mb-3 max-w-[72ch] text-13 text-ink-2">{t("detail.formula")}</p>
            {returns.mayEdit && (
              <div
                id={fieldId(returns.means, "hourlyRate")}
                className="mb-3 max-w-[280px] scroll-mt-6"
              >
                <LiveMoney
                  item={returns.means}
                  field="hourlyRate"
                  value={returns.hourlyRate}
                  label={t("detail.rate")}
                  hint={t("detail.rateHint")}
                />
              </div>
            )}
            {returns.channels.map((row) => (
              <ChannelDetail
                key={row.id}
                engagementId={id}
                row={row}
                returns={returns}
                format={format}
              />
            ))}
          </section>
        </ClientMessages>
      )}
    </div>
  );

  function headOf({ channels, total, months }: ReturnsSeen) {
    const from = format.month(months[0] ?? "");
    const to = format.month(months.at(-1) ?? "");
    if (channels.length === 0) return { title: t("title.none") };
    if (total.roi === null)
      return { title: t("title.unknown"), line: t("line.empty", { from, to }) };
    const money = (cents: number) => format.money(cents, { decimals: 0 });
    const known = channels.filter(({ cost, returned }) => cost !== null && returned !== null);
    const ahead = known.filter(({ cost, returned }) => (returned ?? 0) > (cost ?? 0)).length;
    return {
      title: t("title.ahead", { ahead, known: known.length }),
      line: t("line.total", {
        from,
        to,
        cost: money(total.cost),
        returned: money(total.returned),
        roi: signedPercent(format, total.roi),
      }),
    };
  }
}
