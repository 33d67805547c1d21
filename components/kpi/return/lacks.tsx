import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { wayTo } from "@/lib/engagement/address/rules";
import type { ChannelReturn, Lack } from "@/lib/kpi/return/rules";
import type { Source } from "@/lib/kpi/return/source/rules";
import { entryId } from "./entry-id";

/** Why a channel's return is not known, each reason with the way to the field that would give it. */
export async function Lacks({
  row,
  engagementId,
  sources,
  mayEdit,
}: {
  row: ChannelReturn;
  engagementId: string;
  sources: readonly Source[];
  mayEdit: boolean;
}) {
  const t = await getTranslations("kpi-return");
  if (row.lacks.length === 0) return null;
  const name = (lack: Lack) => sources.find(({ id }) => id === lack.item)?.name ?? row.name;
  const way = (lack: Lack) => {
    if (lack.what === "return") return `#${entryId(row.id)}`;
    if (lack.what === "hours") return `#${fieldId(`${row.id}-${lack.item}`, "weeklyHours")}`;
    if (lack.what === "rate") return `#${fieldId(lack.item, lack.field)}`;
    return wayTo({ leads: { kind: lack.kind, id: lack.item, field: lack.field } }, engagementId)
      .href;
  };
  return (
    <ul className="grid gap-1">
      {row.lacks.map((lack) => {
        const href = way(lack);
        return (
          <li
            key={`${lack.what} ${lack.item}`}
            className="flex flex-wrap items-baseline gap-x-2 text-13"
          >
            <span>{t(`why.${lack.what}`, { name: name(lack) })}</span>
            {mayEdit && href && (
              <Link
                href={href}
                className="font-semibold max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
              >
                {t(`goTo.${lack.what}`)}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
