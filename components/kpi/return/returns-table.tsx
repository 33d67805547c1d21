import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Formatter } from "@/lib/format/format";
import type { ChannelReturn, Returns } from "@/lib/kpi/return/rules";
import { Bar, scaleOf } from "./bar";

/** Each channel with what it takes, costs and brings; its name leads to the working. What is not known says what it lacks. */
export async function ReturnsTable({
  returns,
  format,
  href,
}: {
  returns: Returns;
  format: Formatter;
  href: (channel: string) => string;
}) {
  const t = await getTranslations("kpi-return");
  const { channels, total, months } = returns;
  const margins = channels.every(({ basis }) => basis === null || basis === "margin");
  const column = {
    cost: t("column.cost"),
    returned: t(margins ? "column.margin" : "column.returned"),
  };
  const money = (cents: number) => format.money(cents, { decimals: 0 });
  const percent = (roi: number) => signedPercent(format, roi);
  const scale = scaleOf(channels.map(({ roi }) => roi));
  return (
    <Table caption={t("caption")} dense>
      <thead>
        <tr>
          <th scope="col">{t("column.channel")}</th>
          <th scope="col" data-num>
            {column.cost}
          </th>
          <th scope="col" data-num>
            {column.returned}
          </th>
          <th scope="col" className="w-[108px]">
            {t("column.roi")}
          </th>
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <tr key={channel.id}>
            <th scope="row">
              <span className="block min-w-0">
                <Link
                  href={href(channel.id)}
                  className="text-13 text-ink underline-offset-2 hover:text-marine hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center max-sm:font-semibold"
                >
                  {channel.name.trim() || t("unnamed")}
                </Link>
                <span className="block text-12 font-normal text-ink-2">{about(channel)}</span>
              </span>
            </th>
            <td data-num data-label={column.cost}>
              {channel.cost === null ? <Unknown>{t("unknown")}</Unknown> : money(channel.cost)}
            </td>
            <td data-num data-label={column.returned}>
              {channel.returned === null ? (
                <Unknown>{t("unknown")}</Unknown>
              ) : (
                money(channel.returned)
              )}
            </td>
            <td data-label={t("column.roi")}>
              {channel.roi === null ? (
                <Unknown>{channel.lacks[0] && t(`lack.${channel.lacks[0].what}`)}</Unknown>
              ) : (
                <span className="flex items-center justify-between gap-2 max-sm:flex-1 max-sm:justify-end">
                  <Bar roi={channel.roi} scale={scale} />
                  <b
                    className={`font-semibold whitespace-nowrap ${channel.roi < 0 ? "text-bad" : ""}`}
                  >
                    {percent(channel.roi)}
                  </b>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {total.channels > 0 && (
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td data-num data-label={column.cost}>
              {money(total.cost)}
            </td>
            <td data-num data-label={column.returned}>
              {money(total.returned)}
            </td>
            <td data-num data-label={t("column.roi")}>
              {total.roi === null ? t("unknown") : percent(total.roi)}
            </td>
          </tr>
        </tfoot>
      )}
    </Table>
  );

  function about({ weeklyHours, monthlyCents, counted, returned, basis }: ChannelReturn): string {
    const hours =
      weeklyHours === null ? t("hoursUnknown") : weeklyHours > 0 ? format.hours(weeklyHours) : null;
    const paid = monthlyCents > 0 ? t("perMonth", { amount: format.money(monthlyCents) }) : null;
    return [
      (hours || paid) && t("takes", { hours: hours ?? "none", money: paid ?? "none" }),
      returned !== null &&
        counted.length < months.length &&
        t("months", { counted: counted.length, all: months.length }),
      basis !== null && basis !== "margin" && t("onRevenue"),
    ]
      .filter(Boolean)
      .join(" · ");
  }
}

/** "+230 %", "−77 %": a return without its sign says nothing. */
export function signedPercent(format: Formatter, roi: number): string {
  const size = format.percent(Math.abs(roi), { decimals: 0 });
  const sign = Math.round(roi) === 0 ? "" : roi > 0 ? "+" : "\u2212";
  return `${sign}${size}`;
}

function Unknown({ children }: { children: React.ReactNode }) {
  return <span className="text-12 text-ink-2">{children}</span>;
}
