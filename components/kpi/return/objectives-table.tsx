import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { wayToItem } from "@/lib/engagement/address/rules";
import type { Formatter } from "@/lib/format/format";
import type { ObjectiveReturn } from "@/lib/kpi/return/objective/rules";
import { Bar, scaleOf } from "./bar";
import { signedPercent } from "./returns-table";

/** Each objective with what its channels cost and bring; under its name the channels that make its figures, each leading to its working. */
export async function ObjectivesTable({
  objectives,
  engagementId,
  format,
}: {
  objectives: readonly ObjectiveReturn[];
  engagementId: string;
  format: Formatter;
}) {
  const t = await getTranslations("kpi-return");
  const money = (cents: number) => format.money(cents, { decimals: 0 });
  const scale = scaleOf(objectives.map(({ roi }) => roi));
  return (
    <Table caption={t("objective.caption")} dense>
      <thead>
        <tr>
          <th scope="col">{t("objective.column")}</th>
          <th scope="col" data-num>
            {t("column.cost")}
          </th>
          <th scope="col" data-num>
            {t("column.returned")}
          </th>
          <th scope="col" className="w-[108px]">
            {t("column.roi")}
          </th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((row) => (
          <tr key={row.id ?? "none"}>
            <th scope="row">
              <span className="block min-w-0">
                {row.id === null ? (
                  <span className="text-13 max-sm:font-semibold">{t("objective.none")}</span>
                ) : (
                  <Link
                    href={wayToItem({ kind: "objective", id: row.id }, engagementId).href ?? ""}
                    className="text-13 text-ink underline-offset-2 hover:text-marine hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center max-sm:font-semibold"
                  >
                    {row.title.trim() || t("objective.unnamed")}
                  </Link>
                )}
                <Made row={row} format={format} />
              </span>
            </th>
            <td data-num data-label={t("column.cost")}>
              {row.cost === null ? <Unknown>{t("unknown")}</Unknown> : money(row.cost)}
            </td>
            <td data-num data-label={t("column.returned")}>
              {row.returned === null ? <Unknown>{t("unknown")}</Unknown> : money(row.returned)}
            </td>
            <td data-label={t("column.roi")}>
              {row.roi === null ? (
                <Unknown>{row.lack && t(`objective.lack.${row.lack}`)}</Unknown>
              ) : (
                <span className="flex items-center justify-between gap-2 max-sm:flex-1 max-sm:justify-end">
                  <Bar roi={row.roi} scale={scale} />
                  <b className={`font-semibold whitespace-nowrap ${row.roi < 0 ? "text-bad" : ""}`}>
                    {signedPercent(format, row.roi)}
                  </b>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What an objective's figures are made of: its channels, what each counts for, and what was spent for it alone. */
async function Made({ row, format }: { row: ObjectiveReturn; format: Formatter }) {
  const t = await getTranslations("kpi-return");
  const money = (cents: number) => format.money(cents, { decimals: 0 });
  if (row.channels.length === 0 && row.direct.cost === 0 && row.direct.returned === 0)
    return <span className="block text-12 font-normal text-ink-2">{t("objective.noChannel")}</span>;
  return (
    <span className="block text-12 font-normal text-ink-2">
      {row.channels.map(({ channel, name, among, cost, returned }) => (
        <span key={channel} className="block">
          <Link
            href={`#${channel}`}
            className="text-ink-2 underline decoration-line underline-offset-2 hover:text-marine max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            {name.trim() || t("unnamed")}
          </Link>{" "}
          {[
            among > 1 && t("objective.among", { among }),
            cost === null || returned === null
              ? t("objective.leftOut")
              : t("objective.part", { cost: money(cost), returned: money(returned) }),
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
      ))}
      {(row.direct.cost > 0 || row.direct.returned > 0) && (
        <span className="block">
          {t("objective.direct", {
            cost: money(row.direct.cost),
            returned: money(row.direct.returned),
          })}
        </span>
      )}
    </span>
  );
}

function Unknown({ children }: { children: React.ReactNode }) {
  return <span className="text-12 text-ink-2">{children}</span>;
}
