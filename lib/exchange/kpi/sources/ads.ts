import { column, daily, type Measure, type Source } from "../plan";

const measures: Measure[] = [
  { key: "impressions", names: ["impr."], kind: "additive" },
  { key: "clicks", names: ["clicks", "clics"], kind: "additive" },
  { key: "cost", names: ["cost", "cout"], kind: "additive", unit: "money" },
  { key: "conversions", names: ["conversions"], kind: "additive" },
  {
    key: "conversion_value",
    names: ["conv. value", "valeur de conv.", "val. conv."],
    kind: "additive",
    unit: "money",
  },
];

const byDay = daily({
  key: "google_ads",
  needs: ["impressions", "clicks"],
  parts: [
    "campaign",
    "campagne",
    "ad group",
    "groupe d'annonces",
    "campaign status",
    "keyword",
    "mot cle",
  ],
  measures,
});

/** Google Ads, campaign report, by day or for a whole period. */
export const googleAds: Source = {
  key: "google_ads",
  plan(table, file) {
    const days = byDay.plan(table, file);
    if (days) return days;
    const key = column(table, ["campaign", "campagne"]);
    if (key === -1 || column(table, ["impr."]) === -1) return null;
    const sums = measures.map((measure) => column(table, measure.names)).filter((at) => at !== -1);
    return { shape: "dimension", name: table.header[key] ?? "", key, sums };
  },
};

const names = [
  "ad name",
  "ad set name",
  "campaign name",
  "nom de la publicite",
  "nom de la campagne",
  "nom de l'ensemble de publicites",
];
const spent = /^(amount spent|montant depense) \(/;

/** Meta Ads Manager, by day or for a whole period; reach is never added up. */
export const metaAds: Source = {
  key: "meta_ads",
  plan(table) {
    const key = column(table, names);
    const cost = table.folded.findIndex((name) => spent.test(name));
    const impressions = column(table, ["impressions"]);
    if (key === -1 || cost === -1 || impressions === -1) return null;
    const label = (at: number) => (table.header[at] ?? "").trim();
    const day = column(table, ["day", "jour"]);
    if (day === -1) return { shape: "dimension", name: label(key), key, sums: [impressions, cost] };
    const own = (at: number) => ({ metric: label(at), label: label(at), columns: [at] });
    return {
      shape: "days",
      day,
      parts: names.map((name) => column(table, [name])).filter((at) => at !== -1),
      draw: [
        { ...own(impressions), measure: "impressions", kind: "additive", unit: "count" },
        { ...own(cost), measure: "cost", kind: "additive", unit: "money" },
      ],
    };
  },
};
