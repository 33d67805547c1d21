"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Typed } from "@/lib/kpi/return/rules";
import { AmountCell } from "./amount-cell";
import { entryId } from "./entry-id";

const types = ["margin", "revenue"] as const;

/** What a channel brought in, month by month, latest first: margin, and revenue for want of it. Each amount saves by itself. */
export function ReturnEntry({
  engagementId,
  channelId,
  name,
  typed,
  mayEdit,
}: {
  engagementId: string;
  channelId: string;
  name: string;
  typed: readonly Typed[];
  mayEdit: boolean;
}) {
  const t = useTranslations("kpi-return.detail");
  const format = formatter(useLocale() as Locale);
  return (
    <div id={entryId(channelId)} className="mt-1 scroll-mt-6 text-13">
      <table className="w-full [&_td]:py-1 [&_td]:pl-2 [&_td]:text-right">
        <caption className="sr-only">{t("returnsOf", { name })}</caption>
        <thead className="weight-550 text-12 text-ink-2">
          <tr>
            <th scope="col" className="py-2 text-left">
              {t("month")}
            </th>
            {types.map((type) => (
              <th key={type} scope="col" className="w-[116px] py-2 pl-2 text-right">
                {t(type)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...typed].reverse().map((one) => (
            <tr key={one.month} className="border-t border-line">
              <th scope="row" className="text-left font-normal">
                {format.month(one.month)}
              </th>
              {types.map((type) => (
                <td key={type}>
                  {mayEdit ? (
                    <AmountCell
                      label={t("amountOf", { what: t(type), name, month: format.month(one.month) })}
                      place={{ engagementId, channelId, month: one.month, type }}
                      value={one[type]}
                    />
                  ) : one[type] === null ? (
                    t("notTyped")
                  ) : (
                    format.money(one[type])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {mayEdit && <p className="mt-1 text-12 text-ink-2">{t("enter")}</p>}
    </div>
  );
}
