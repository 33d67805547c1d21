import { getTranslations } from "next-intl/server";
import { LiveNumber } from "@/components/live/live-field";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { wayTo } from "@/lib/engagement/address/rules";
import type { Formatter } from "@/lib/format/format";
import type { Part } from "@/lib/kpi/return/cost/rules";
import type { ReturnsSeen } from "@/lib/kpi/return/queries";
import type { ChannelReturn } from "@/lib/kpi/return/rules";
import { CostTable } from "./cost-table";
import { Lacks } from "./lacks";
import { ReturnEntry } from "./return-entry";
import { signedPercent } from "./returns-table";

/** The working of one channel, folded: the formula with its figures, each part of the cost, the amounts by month. */
export async function ChannelDetail({
  engagementId,
  row,
  returns,
  format,
}: {
  engagementId: string;
  row: ChannelReturn;
  returns: ReturnsSeen;
  format: Formatter;
}) {
  const t = await getTranslations("kpi-return");
  const { mayEdit, hourlyRate } = returns;
  const name = row.name.trim() || t("unnamed");
  const money = (cents: number) => format.money(cents, { decimals: 0 });
  const sources = returns.sources[row.id] ?? [];
  const href = (part: Part) =>
    wayTo({ leads: { kind: part.from, id: part.item, field: fieldOf[part.kind] } }, engagementId)
      .href;
  return (
    <details
      id={row.id}
      className="group/detail scroll-mt-6 border-b border-line first-of-type:border-t"
    >
      <summary className="flex min-h-12 cursor-pointer items-center gap-2 py-2 marker:content-none hover:text-marine">
        <Icon
          name="chevron-right"
          size={16}
          className="shrink-0 text-ink-2 transition-transform group-open/detail:rotate-90"
        />
        <h3 className="min-w-0 flex-1 font-sans text-14 font-semibold">{name}</h3>
        <span className="shrink-0 text-13">
          {row.roi === null ? (
            <span className="text-ink-2">
              {row.lacks[0] ? t(`lack.${row.lacks[0].what}`) : t("unknown")}
            </span>
          ) : (
            <b className={`font-semibold ${row.roi < 0 ? "text-bad" : ""}`}>
              {signedPercent(format, row.roi)}
            </b>
          )}
        </span>
      </summary>
      <div className="pb-5 pl-6 max-sm:pl-0">
        {row.roi !== null && row.cost !== null && row.returned !== null && row.basis && (
          <p className="tabular-nums">
            {t("detail.worked", {
              returned: money(row.returned),
              cost: money(row.cost),
              roi: signedPercent(format, row.roi),
            })}
            <span className="text-13 text-ink-2"> · {t(`detail.basis.${row.basis}`)}</span>
          </p>
        )}
        <Lacks row={row} engagementId={engagementId} sources={sources} mayEdit={mayEdit} />
        <p className="mt-1 text-13 text-ink-2">
          {t("detail.counted", {
            months: format.list(row.counted.map((month) => format.month(month))),
          })}
        </p>
        <div className="mt-4 grid gap-x-10 gap-y-5 @4xl:grid-cols-2">
          <div className="min-w-0">
            <h4 className="text-13 font-semibold">{t("detail.costs")}</h4>
            <CostTable row={row} name={name} hourlyRate={hourlyRate} format={format} href={href} />
            {mayEdit && sources.length > 0 && (
              <div className="mt-3 grid gap-x-4 sm:grid-cols-2">
                {sources.map((source) => (
                  <div key={source.id} id={fieldId(`${row.id}-${source.id}`, "weeklyHours")}>
                    <LiveNumber
                      item={source.id}
                      field="weeklyHours"
                      value={source.said}
                      label={t("detail.hoursOf", { name: source.name })}
                      unit="h"
                    />
                  </div>
                ))}
              </div>
            )}
          </div>
          <div className="min-w-0">
            <h4 className="text-13 font-semibold">{t("detail.returns")}</h4>
            <ReturnEntry
              engagementId={engagementId}
              channelId={row.id}
              name={name}
              typed={row.typed}
              mayEdit={mayEdit}
            />
          </div>
        </div>
      </div>
    </details>
  );
}

const fieldOf: Record<Part["kind"], string> = {
  hours: "weeklyHours",
  monthly: "monthlyCost",
  once: "oneOffCost",
  tool: "monthlyCost",
  budget: "months",
};
