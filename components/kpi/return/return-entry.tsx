"use client";

import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
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
      <Table caption={t("returnsOf", { name })} dense>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            {types.map((type) => (
              <th key={type} scope="col" data-num>
                {t(type)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...typed].reverse().map((one) => (
            <tr key={one.month}>
              <th scope="row">{format.month(one.month)}</th>
              {types.map((type) => (
                <td key={type} data-num data-label={t(type)}>
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
      </Table>
      {mayEdit && <p className="mt-1 text-12 text-ink-2">{t("enter")}</p>}
    </div>
  );
}
