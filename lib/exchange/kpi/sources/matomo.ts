import { daily } from "../plan";

/** Matomo, "Visits overview" by day, French or English. */
export const matomo = daily({
  key: "matomo",
  needs: ["visits", "actions"],
  measures: [
    { key: "visitors", names: ["visiteurs uniques", "unique visitors"], kind: "unique" },
    { key: "visits", names: ["visites", "visits"], kind: "additive" },
    { key: "actions", names: ["actions"], kind: "additive" },
    {
      key: "most_actions",
      names: ["nombre maximal d'actions lors d'une visite", "maximum actions in one visit"],
      kind: "ratio",
      unit: "average",
    },
    {
      key: "bounce_rate",
      names: ["taux de rebond", "bounce rate"],
      kind: "ratio",
      unit: "percent",
      ratio: { by: "visits" },
    },
    {
      key: "actions_per_visit",
      names: ["actions par visite", "actions per visit"],
      kind: "ratio",
      unit: "average",
      ratio: { of: "actions", to: "visits" },
    },
    {
      key: "visit_duration",
      names: [
        "temps moyen sur le site web (en secondes)",
        "avg. time on website (in seconds)",
        "avg. visit duration (in seconds)",
        "duree moyenne des visites (en secondes)",
      ],
      kind: "ratio",
      unit: "seconds",
      ratio: { by: "visits" },
    },
  ],
});
