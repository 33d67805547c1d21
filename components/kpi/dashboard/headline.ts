import type { getTranslations } from "next-intl/server";
import type { Dashboard } from "@/lib/kpi/dashboard/queries";

type Translate = Awaited<ReturnType<typeof getTranslations<"kpi">>>;

/** The line under the title: what can be measured at all, then what is up to date, ahead and late. */
export function headline({ tiles, counts, objectives }: Dashboard, t: Translate): string {
  if (tiles.length === 0) return "";
  const states = (["ahead", "watch", "behind", "unmeasured"] as const)
    .filter((state) => counts[state] > 0 && counts[state] < tiles.length + 1)
    .map((state) => t(`line.${state}`, { count: counts[state] }));
  return [
    t("line.measurable", objectives),
    t("line.fresh", {
      fresh: counts.fresh,
      total: tiles.length,
      states: states.length > 0 ? states.join(", ") : "none",
    }),
  ].join(" ");
}
