import type { z } from "zod";
import type { kpi } from "../../schema";
import type { catalogueKpi } from "../rules";

type Entry = NonNullable<ReturnType<typeof catalogueKpi>>;

/** What an indicator of the catalogue says about itself, as the fields of an indicator of an engagement. */
export function fromCatalogue(entry: Entry, locale: "fr" | "en"): Partial<z.output<typeof kpi>> {
  return {
    name: entry.label[locale],
    catalogue: entry.key,
    unit: entry.unit as z.output<typeof kpi>["unit"],
    decimals: entry.decimals,
    direction: entry.direction as z.output<typeof kpi>["direction"],
    aggregation: entry.aggregation as z.output<typeof kpi>["aggregation"],
    grain: entry.cadence as z.output<typeof kpi>["grain"],
    stage: entry.stage as z.output<typeof kpi>["stage"],
    minBase: "minBase" in entry && typeof entry.minBase === "number" ? entry.minBase : null,
  };
}
