import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Formatter } from "@/lib/format/format";
import type { Part } from "@/lib/kpi/return/cost/rules";
import type { ChannelReturn } from "@/lib/kpi/return/rules";

/** What a channel's cost is made of, each part with what it was counted from and the way to the field that says it. */
export async function CostTable({
  row,
  name,
  hourlyRate,
  format,
  href,
}: {
  row: ChannelReturn;
  name: string;
  hourlyRate: number | null;
  format: Formatter;
  href: (part: Part) => string | null;
}) {
  const t = await getTranslations("kpi-return");
  if (row.parts.length === 0)
    return <p className="mt-2 text-13 text-ink-2">{t("detail.noCost")}</p>;
  return (
    <div className="mt-1 text-13">
      <Table caption={t("detail.costsOf", { name })} dense>
        <thead>
          <tr>
            <th scope="col">{t("detail.what")}</th>
            <th scope="col" data-num>
              {t("detail.count")}
            </th>
            <th scope="col" data-num>
              {t("detail.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.parts.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
            <tr key={place}>
              <th scope="row">
                <Way href={href(part)}>
                  {t(`detail.part.${part.kind}`, { name: part.name.trim() || name })}
                </Way>
              </th>
              <td data-num data-label={t("detail.count")}>
                {counted(part)}
              </td>
              <td data-num data-label={t("detail.amount")}>
                {part.kind === "hours" && hourlyRate === null
                  ? t("unknown")
                  : format.money(part.cents)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("detail.sumOf")}</th>
            <td />
            <td data-num data-label={t("detail.amount")}>
              {row.cost === null ? t("unknown") : format.money(row.cost)}
            </td>
          </tr>
        </tfoot>
      </Table>
    </div>
  );

  function counted({ kind, times, each }: Part): string {
    if (times === 0) return t("detail.times.sum");
    if (kind !== "hours") return t("detail.times.payments", { times, amount: format.money(each) });
    const hours = format.hours(each);
    return hourlyRate === null
      ? t("detail.times.hoursNoRate", { times, hours })
      : t("detail.times.hours", { times, hours, rate: format.money(hourlyRate) });
  }
}

function Way({ href, children }: { href: string | null; children: React.ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <Link
      href={href}
      className="text-ink underline-offset-2 hover:text-marine hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
    >
      {children}
    </Link>
  );
}
