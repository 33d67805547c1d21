import { addDays } from "@/lib/engagement/days/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { plan } from "./plan";

/** The day on which the sound plan is sound. */
export const today = "2026-03-12";

const terms = {
  orders: {
    title: "Passer de 38 à 66 commandes en ligne par semaine",
    indicator: "orders",
    startValue: 38,
    startDay: "2025-09-01",
    target: 66,
    targetMax: null,
    startsOn: "2025-09-15",
    deadline: "2026-06-30",
  },
  loyal: {
    title: "Faire revenir 45 % des clients chaque mois",
    indicator: "loyal",
    startValue: 31,
    startDay: "2025-09-01",
    target: 45,
    targetMax: null,
    startsOn: "2025-09-15",
    deadline: "2026-08-31",
  },
};

/** A bakery in order: every rule has something to examine, and none finds anything. */
export function soundPlan(): Engagement {
  const p = plan("Maison Kerleo", "2025-09-01");
  p.set("means", "means", {
    monthlyBudget: 60_000,
    weeklyHours: 20,
    hourlyRate: 3000,
    knowledge: 2,
    reviewRhythmWeeks: 6,
  });
  p.set("vision", "vision", {
    motivation: 3,
    meaning: "Faire vivre la boulangerie.",
    horizonMonths: 24,
  });
  p.set("commitment", "commitment", { answer: "yes", reasons: "Nous voulons vendre en semaine." });

  p.add("person", "claire", {
    name: "Claire Morvan",
    side: "consultant",
    skills: [
      { key: "seo", level: 4, wish: false },
      { key: "legal", level: 3, wish: false },
      { key: "data", level: 3, wish: false },
    ],
  });
  p.add("person", "yann", {
    name: "Yann Kerleo",
    leader: true,
    weeklyHours: 6,
    skills: [
      { key: "sales", level: 4, wish: false },
      { key: "merchandising", level: 3, wish: false },
      { key: "design", level: 2, wish: false },
    ],
  });
  p.add("person", "solenn", {
    name: "Solenn Le Bris",
    weeklyHours: 10,
    skills: [
      { key: "writing", level: 3, wish: false },
      { key: "web", level: 2, wish: true },
      { key: "crm", level: 2, wish: true },
    ],
  });
  p.add("person", "enora", { name: "Enora Kervella", weeklyHours: 6 });

  p.add("persona", "families", {
    name: "Familles du bourg",
    proofs: [{ type: "interviews", note: "Douze entretiens en caisse." }],
    status: "fact",
  });
  p.add("persona", "regulars", {
    name: "Habitués",
    proofs: [{ type: "sales", note: "Tickets de la carte de fidélité." }],
    status: "fact",
  });
  p.add("competitor", "mill", { name: "Le Moulin de Rosporden", strength: "Ouvert le dimanche." });
  p.add("ambition", "weekdays", { text: "Vivre de la semaine autant que du week-end" });

  p.add(
    "kpi",
    "orders",
    {
      name: "Commandes en ligne",
      catalogue: "online_orders",
      grain: "weekly",
      stage: "convert",
      source: "manual",
    },
    { owner: "solenn" },
  );
  p.add(
    "kpi",
    "loyal",
    {
      name: "Clients revenus dans le mois",
      catalogue: "repeat_rate",
      unit: "percent",
      aggregation: "last",
      grain: "monthly",
      stage: "engage",
      source: "manual",
      minBase: 20,
    },
    { owner: "enora" },
  );
  p.add(
    "kpi",
    "visits",
    {
      name: "Visites du site",
      catalogue: "sessions",
      grain: "weekly",
      stage: "reach",
      source: "import",
    },
    { owner: "solenn" },
  );

  p.add(
    "objective",
    "more-orders",
    {
      ...without(terms.orders),
      offer: "Pains et gâteaux à retirer",
      milestones: [{ day: "2026-01-15", value: 52 }],
    },
    { measures: "orders", owner: "solenn", serves: "weekdays", reaches: "families" },
  );
  p.add(
    "objective",
    "more-loyal",
    {
      ...without(terms.loyal),
      offer: "Carte de fidélité",
      milestones: [{ day: "2026-02-15", value: 38 }],
    },
    { measures: "loyal", owner: "enora", serves: "weekdays", reaches: "regulars" },
  );

  p.add(
    "channel",
    "site",
    {
      name: "Site et commande",
      catalogue: "website",
      purposes: ["conquest"],
      state: "active",
      startsOn: "2025-09-15",
      reasons: ["serves-objective"],
      reasonStatus: "fact",
    },
    { serves: "more-orders", reaches: "families", owner: "solenn", feeds: "counter" },
  );
  p.add(
    "channel",
    "letter",
    {
      name: "Lettre « Le Fournil »",
      catalogue: "newsletter",
      purposes: ["retention"],
      state: "active",
      startsOn: "2025-10-01",
      reasons: ["serves-objective"],
      reasonStatus: "hypothesis",
    },
    { serves: "more-loyal", reaches: "regulars", owner: "solenn", feeds: "site" },
  );
  p.add(
    "channel",
    "counter",
    {
      name: "Comptoir et vitrine",
      catalogue: "point_of_sale",
      medium: "offline",
      purposes: ["retention"],
      state: "active",
      startsOn: "2025-09-15",
      reasons: ["serves-objective"],
      reasonStatus: "fact",
    },
    { serves: "more-loyal", reaches: ["regulars", "families"], owner: "yann", feeds: "letter" },
  );

  p.add(
    "presence",
    "website",
    {
      name: "maison-kerleo.fr",
      type: "site",
      startedOn: "2022-03-01",
      monthlyCost: 4000,
      disappearance: 4,
      sharedCalendar: true,
    },
    {
      channel: "site",
      owner: "solenn",
      worker: { solenn: 3, yann: 1, enora: 1 },
      analyst: "claire",
    },
  );
  p.add(
    "presence",
    "fournil",
    {
      name: "Le Fournil",
      type: "newsletter",
      startedOn: "2025-10-01",
      disappearance: 3,
    },
    { channel: "letter", owner: "solenn", worker: { solenn: 2 } },
  );
  p.add(
    "presence",
    "window",
    {
      name: "Vitrine de Quimper",
      type: "window",
      medium: "offline",
      startedOn: "2019-05-01",
      monthlyCost: 6000,
      disappearance: 4,
    },
    { channel: "counter", owner: "yann", worker: { yann: 2, enora: 2 } },
  );
  p.add(
    "presence",
    "google",
    {
      name: "Fiche Google",
      type: "listing",
      startedOn: "2021-01-01",
      disappearance: 3,
    },
    { channel: "site", owner: "enora", worker: { enora: 1, solenn: 0.5 } },
  );
  p.add(
    "presence",
    "ads-bread",
    {
      name: "Annonces pain",
      type: "campaign",
      startedOn: "2025-10-01",
      monthlyCost: 8000,
      keywords: ["pain bio quimper"],
      disappearance: 2,
    },
    { channel: "site", owner: "solenn" },
  );
  p.add(
    "presence",
    "ads-cakes",
    {
      name: "Annonces gâteaux",
      type: "campaign",
      startedOn: "2025-10-01",
      monthlyCost: 7000,
      keywords: ["gâteau anniversaire quimper"],
      disappearance: 2,
    },
    { channel: "site", owner: "yann" },
  );

  p.add(
    "holding",
    "domain",
    { name: "maison-kerleo.fr", type: "domain", holder: "us" },
    { keyholder: "yann" },
  );
  p.add(
    "holding",
    "analytics",
    { name: "Matomo", type: "analytics", holder: "us" },
    { keyholder: "solenn" },
  );

  p.add(
    "tool",
    "brevo",
    {
      name: "Brevo",
      function: "e-mailing",
      monthlyCost: 1900,
      reasons: ["serves-channel"],
    },
    { serves: "letter", user: "solenn" },
  );
  p.add(
    "tool",
    "matomo",
    {
      name: "Matomo",
      function: "analytics",
      monthlyCost: 1100,
      reasons: ["serves-objective"],
    },
    { serves: "more-orders", user: "solenn" },
  );

  p.add(
    "sample",
    "readers",
    {
      takenOn: "2026-02-20",
      customers: 30,
      prospects: 8,
      prescribers: 4,
      peers: 5,
      friends: 3,
    },
    { channel: "letter" },
  );
  p.add(
    "sample",
    "visitors",
    {
      takenOn: "2026-02-20",
      customers: 12,
      prospects: 12,
      peers: 3,
      other: 3,
    },
    { channel: "site" },
  );

  p.add(
    "topic",
    "customers",
    { name: "Ce que disent les clients", area: "customers" },
    { owner: "enora", watcher: ["enora", "yann"] },
  );
  p.add(
    "topic",
    "bakeries",
    { name: "Boulangeries voisines", area: "competitors" },
    { watcher: "yann" },
  );
  p.add("feedback", "hours", {
    receivedOn: "2026-02-25",
    source: "Avis Google",
    text: "Fermé le lundi ?",
    answer: "Merci, c’est corrigé.",
    answeredOn: "2026-02-26",
  });

  p.add(
    "content",
    "easter",
    { title: "Les chocolats de Pâques", state: "planned", plannedOn: "2026-03-28" },
    {
      reaches: "families",
      serves: "more-orders",
      channel: "site",
      owner: "solenn",
    },
  );

  const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
  p.add(
    "budget",
    "ads",
    {
      label: "Annonces",
      months: months.map((month) => ({
        month,
        planned: 15_000,
        spent: month < "2026-03" ? 15_500 : 0,
      })),
    },
    { serves: "more-orders", channel: "site" },
  );
  p.add(
    "budget",
    "cards",
    {
      label: "Cartes de fidélité",
      months: months.map((month) => ({
        month,
        planned: 8000,
        spent: month < "2026-03" ? 7000 : 0,
      })),
    },
    { serves: "more-loyal" },
  );
  p.add("budget", "reserve", {
    label: "Réserve",
    reserve: true,
    months: [{ month: "2026-03", planned: 10_000, spent: 0 }],
  });

  p.add(
    "step",
    "basket",
    {
      what: "Mettre le retrait en magasin dans le panier",
      state: "done",
      startsOn: "2025-10-01",
      endsOn: "2025-11-15",
      doneOn: "2025-11-12",
      progress: 100,
    },
    { owner: "solenn", serves: "more-orders", channel: "site" },
  );
  p.add(
    "step",
    "photos",
    {
      what: "Photographier les gâteaux",
      state: "started",
      startsOn: "2026-02-20",
      endsOn: "2026-03-25",
      effortHours: 6,
      progress: 50,
    },
    { owner: "yann", serves: "more-orders", place: "website" },
  );
  p.add(
    "step",
    "pages",
    {
      what: "Écrire les pages des gâteaux",
      startsOn: "2026-03-26",
      endsOn: "2026-04-20",
      effortHours: 8,
      cost: 5000,
    },
    { owner: "solenn", serves: "more-orders", "depends-on": "photos" },
  );
  p.add(
    "step",
    "card",
    {
      what: "Proposer la carte à chaque passage",
      state: "started",
      startsOn: "2026-01-05",
      endsOn: "2026-05-30",
      effortHours: 10,
      progress: 40,
    },
    { owner: "enora", serves: "more-loyal" },
  );

  p.add(
    "review",
    "february",
    {
      title: "Revue de février",
      state: "held",
      plannedAt: "2026-02-05T14:30",
      heldOn: "2026-02-05",
    },
    { attendee: ["yann", "claire"] },
  );
  p.add("review", "march", {
    title: "Revue de mars",
    state: "planned",
    plannedAt: "2026-03-19T14:30",
  });
  p.add(
    "decision",
    "card-first",
    {
      question: "Par quoi commencer ?",
      choice: "La carte de fidélité",
      type: "plan",
      takenOn: "2025-12-18",
      lookBack: "kept",
    },
    { measures: "loyal", "taken-at": "february", owner: "yann" },
  );

  p.event("sign", "yann", "2025-09-10", "commitment", { answer: "yes" });
  p.event("sign", "claire", "2025-09-10", "commitment", { answer: "yes" });
  for (const by of ["yann", "claire"]) {
    p.event("accept", by, "2025-09-20", "more-orders", { terms: terms.orders });
    p.event("accept", by, "2025-09-20", "more-loyal", { terms: terms.loyal });
    p.event("approve", by, "2026-02-05", null, { version: "2" });
  }
  for (const by of ["solenn", "enora"]) p.event("read", by, "2026-02-10", null, { version: "2" });

  p.points(
    "orders",
    weekly("2025-03-03", "2026-03-08", (i) => 38 + Math.max(0, i - 24) * 0.75),
  );
  p.points(
    "visits",
    weekly("2025-03-03", "2026-03-08", (i) => 400 + i * 2),
  );
  p.points("loyal", [
    ...["2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08"].map(
      (m) => [`${m}-28`, 31, 120] as const,
    ),
    ["2025-09-28", 31.5, 120],
    ["2025-10-28", 33, 120],
    ["2025-11-28", 34.5, 120],
    ["2025-12-28", 36.5, 120],
    ["2026-01-28", 38, 120],
    ["2026-02-28", 39.2, 120],
  ]);
  return p.done();
}

function without({ indicator: _, ...fields }: (typeof terms)[keyof typeof terms]) {
  return fields;
}

function weekly(first: string, last: string, value: (week: number) => number) {
  const points: [string, number][] = [];
  for (let day = first, i = 0; day <= last; day = addDays(day, 7), i++) {
    points.push([day, Math.round(value(i))]);
  }
  return points;
}
