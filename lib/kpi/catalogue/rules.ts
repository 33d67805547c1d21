import catalogue from "./kpis.json";

type Entry = (typeof catalogue.kpis)[number];

export const kpiCatalogue = catalogue.kpis;
export const smartChecks = catalogue.smart;

const byKey = new Map<string, Entry>(catalogue.kpis.map((entry) => [entry.key, entry]));

/** The catalogue's entry for an indicator, or undefined for one made to measure. */
export function catalogueKpi(key: string | null): Entry | undefined {
  return key === null ? undefined : byKey.get(key);
}

/** The essential indicators by name, for choosing one. */
export function essentialKpis(locale: "fr" | "en"): { value: string; label: string }[] {
  return kpiCatalogue
    .filter(({ essential }) => essential)
    .map(({ key, label }) => ({ value: key, label: label[locale] }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
