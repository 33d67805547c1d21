import type { Cast } from "./cast";
import type { Story } from "./story";

/** Cornouaille Motoculture, an equipment dealer in the middle of things: a big team that does several things twice. */
export function tellDealer(s: Story, { claire, bertrand }: Cast): void {
  s.told(claire, -62);
  s.fill("means", {
    monthlyBudget: 240_000,
    weeklyHours: 38,
    hourlyRate: 2800,
    knowledge: 2,
    reviewRhythmWeeks: 6,
    busySeasons: [{ from: s.day(90), to: s.day(170), label: "Printemps des jardins" }],
    shareFindings: "one-by-one",
  });
  s.add("person", "gaelle", {
    name: "Gaëlle Madec",
    job: "Communication, Quimper",
    weeklyHours: 14,
    skills: [
      { key: "ads", level: 2, wish: true },
      { key: "community", level: 3, wish: false },
      { key: "seo", level: 2, wish: false },
    ],
  });
  s.add("person", "loic", {
    name: "Loïc Stephan",
    job: "Ventes agricoles",
    weeklyHours: 6,
    skills: [{ key: "sales", level: 4, wish: false }],
  });
  s.add("person", "anne", {
    name: "Anne Le Goff",
    job: "Atelier et pièces",
    weeklyHours: 5,
    skills: [{ key: "crm", level: 2, wish: true }],
  });
  s.add("person", "pixel", {
    name: "Agence Pixel Ouest",
    side: "supplier",
    job: "Publicité",
    weeklyHours: 6,
    skills: [
      { key: "ads", level: 4, wish: false },
      { key: "web", level: 3, wish: false },
    ],
  });
  s.add(
    "holding",
    "domain",
    { name: "cornouaille-motoculture.example", type: "domain", holder: "us" },
    { keyholder: ["gaelle"], owner: ["gaelle"] },
  );
  s.add(
    "holding",
    "ads",
    { name: "Compte Google Ads", type: "advertising", holder: "supplier" },
    { keyholder: ["pixel"] },
  );

  s.told(bertrand, -58);
  s.fill("vision", {
    motivation: 3,
    motivationWords: "Je veux que les trois sites travaillent ensemble.",
    meaning: "Réparer avant de remplacer.",
    horizonMonths: 24,
    stakes: "Garder l’atelier plein en hiver.",
    opportunities: "Les communes s’équipent en batterie.",
  });
  s.fill("commitment", { answer: "yes", reasons: "On dépense déjà ; autant savoir pour quoi." });
  s.add("ambition", "workshop", { text: "Un atelier plein toute l’année" });
  s.add("ambition", "battery", { text: "Premier vendeur de matériel à batterie du Finistère" });
  s.add("persona", "farmers", {
    kind: "customer",
    name: "Exploitants agricoles",
    who: "Élevages de 60 à 120 vaches, autour de Quimper.",
    needs: "Une panne réparée dans la journée.",
    doubts: "La pièce sera-t-elle là ?",
    whereFound: "Au comptoir pièces, par téléphone à midi.",
    status: "fact",
    proofs: [{ type: "interviews", note: "9 clients de l’atelier" }],
  });
  s.add("persona", "gardeners", {
    kind: "customer",
    name: "Propriétaires de grand jardin",
    who: "Plus de 2 000 m², souvent à la retraite.",
    needs: "Un conseil et une démonstration.",
    doubts: "La batterie tiendra-t-elle ?",
    whereFound: "Foires, recherche sur téléphone.",
    status: "fact",
    proofs: [{ type: "sales", note: "210 tondeuses l’an dernier" }],
  });
  s.add("persona", "towns", {
    kind: "customer",
    name: "Services techniques des communes",
    who: "Responsables des espaces verts.",
    needs: "Du matériel silencieux, un contrat d’entretien.",
    whereFound: "Réunions du syndicat.",
    status: "hypothesis",
  });

  s.told(claire, -50);
  s.add(
    "kpi",
    "workshop-entries",
    {
      name: "Entrées à l’atelier",
      unit: "count",
      unitLabel: "par semaine",
      aggregation: "sum",
      grain: "weekly",
      stage: "convert",
      lead: true,
      source: "manual",
      sourceNote: "planning de l’atelier",
    },
    { owner: ["anne"] },
  );
  s.add(
    "kpi",
    "quotes",
    {
      name: "Devis à batterie",
      catalogue: "quotes_sent",
      unit: "count",
      unitLabel: "par mois",
      aggregation: "sum",
      grain: "monthly",
      stage: "convert",
      lead: true,
      source: "manual",
      sourceNote: "logiciel de vente",
    },
    { owner: ["loic"] },
  );
  s.add(
    "kpi",
    "clicks",
    {
      name: "Clics depuis Google",
      catalogue: "search_clicks",
      unit: "count",
      unitLabel: "par semaine",
      aggregation: "sum",
      grain: "weekly",
      stage: "reach",
      lead: true,
      source: "import",
      sourceNote: "Search Console",
    },
    { owner: ["gaelle"] },
  );
  s.add(
    "objective",
    "o-workshop",
    {
      title: "Passer de 52 à 70 entrées à l’atelier par semaine",
      offer: "Révision d’hiver",
      area: "Quimper, Pleyben, Rosporden",
      startValue: 52,
      startDay: s.day(-49),
      target: 70,
      startsOn: s.day(-45),
      deadline: s.day(100),
      milestones: [{ day: s.day(20), value: 60 }],
      weeklyHours: 8,
      budget: 300_000,
      pastTrend: "Creux chaque hiver.",
    },
    {
      measures: ["workshop-entries"],
      owner: ["anne"],
      reaches: ["farmers"],
      worker: [
        ["anne", 4],
        ["gaelle", 4],
      ],
      serves: ["workshop"],
    },
  );
  s.add(
    "objective",
    "o-battery",
    {
      title: "Envoyer 40 devis à batterie par mois",
      startValue: 17,
      startDay: s.day(-49),
      target: 40,
      startsOn: s.day(-45),
      deadline: s.day(130),
      milestones: [{ day: s.day(40), value: 28 }],
      weeklyHours: 8,
      budget: 600_000,
    },
    {
      measures: ["quotes"],
      owner: ["loic"],
      reaches: ["gardeners", "towns"],
      serves: ["battery"],
      worker: [["loic", 4]],
    },
  );
  s.add(
    "objective",
    "o-towns",
    { title: "Développer les communes" },
    { owner: ["bertrand"], serves: ["battery"] },
  );

  s.add(
    "channel",
    "c-ads",
    {
      name: "Annonces Google",
      catalogue: "search_ads",
      purposes: ["conquest"],
      mode: "delegate",
      state: "active",
      startsOn: s.day(-200),
      reasons: ["serves-objective"],
      reasonStatus: "fact",
      skills: ["ads"],
      reasonNote: "Un devis sur quatre vient d’une annonce.",
    },
    { reaches: ["gardeners"], serves: ["o-battery"], owner: ["gaelle"] },
  );
  s.add(
    "channel",
    "c-facebook",
    {
      name: "Facebook",
      catalogue: "facebook",
      purposes: ["reputation", "conquest"],
      mode: "do",
      state: "active",
      startsOn: s.day(-900),
      reasons: ["everybody-uses-it"],
      reasonStatus: "opinion",
      skills: ["community"],
    },
    { reaches: ["gardeners"] },
  );
  s.add(
    "channel",
    "c-seo",
    {
      name: "Référencement du site",
      catalogue: "seo",
      purposes: ["conquest"],
      mode: "accompany",
      state: "active",
      startsOn: s.day(-120),
      reasons: ["serves-objective"],
      reasonStatus: "hypothesis",
      skills: ["seo"],
    },
    { reaches: ["gardeners", "farmers"], serves: ["o-battery", "o-workshop"], owner: ["gaelle"] },
  );
  s.add(
    "channel",
    "c-counter",
    {
      name: "Comptoir pièces",
      catalogue: "point_of_sale",
      medium: "offline",
      purposes: ["retention"],
      mode: "do",
      state: "active",
      startsOn: s.day(-2000),
      reasons: ["serves-objective"],
      reasonStatus: "fact",
      weeklyHours: 3,
      skills: ["merchandising"],
    },
    { reaches: ["farmers"], serves: ["o-workshop"], owner: ["anne"], worker: [["anne", 3]] },
  );
  s.tie("c-ads", "feeds", ["c-counter"]);
  s.tie("c-seo", "feeds", ["c-counter"]);
  s.add(
    "presence",
    "p-ads-quimper",
    {
      name: "Campagne Quimper",
      type: "campaign",
      weeklyHours: 2,
      monthlyCost: 60_000,
      startedOn: s.day(-200),
      disappearance: 3,
      keywords: ["tondeuse batterie", "robot tondeuse", "motoculture quimper"],
    },
    { channel: ["c-ads"], owner: ["gaelle"], worker: [["gaelle", 2]] },
  );
  s.add(
    "presence",
    "p-ads-agency",
    {
      name: "Campagne de l’agence",
      type: "campaign",
      weeklyHours: 3,
      monthlyCost: 90_000,
      startedOn: s.day(-150),
      disappearance: 2,
      keywords: ["Tondeuses batterie", "autoportée"],
    },
    { channel: ["c-ads"], owner: ["pixel"], worker: [["pixel", 3]] },
  );
  s.add(
    "presence",
    "p-facebook",
    {
      name: "Page Facebook",
      type: "page",
      weeklyHours: 6,
      startedOn: s.day(-900),
      disappearance: 1,
    },
    {
      channel: ["c-facebook"],
      worker: [
        ["gaelle", 3],
        ["loic", 1],
        ["anne", 2],
      ],
    },
  );
  s.add(
    "presence",
    "p-site",
    {
      name: "cornouaille-motoculture.example",
      type: "site",
      weeklyHours: 3,
      monthlyCost: 8900,
      startedOn: s.day(-700),
      disappearance: 3,
      url: "https://cornouaille-motoculture.example",
    },
    {
      channel: ["c-seo"],
      owner: ["gaelle"],
      worker: [["gaelle", 3]],
      analyst: ["gaelle", "pixel"],
    },
  );
  s.add(
    "tool",
    "semrank",
    {
      name: "Semrank",
      function: "seo",
      state: "in-use",
      monthlyCost: 9900,
      lastUsedOn: s.day(-12),
      reasons: ["serves-channel"],
    },
    { serves: ["c-seo"], user: ["gaelle"], owner: ["gaelle"] },
  );
  s.add(
    "tool",
    "ahtop",
    {
      name: "Ahtop",
      function: "seo",
      state: "in-use",
      monthlyCost: 8900,
      lastUsedOn: s.day(-40),
      reasons: ["one-of-us-likes-it"],
    },
    { serves: ["c-seo"], user: ["pixel"], owner: ["pixel"] },
  );
  s.add(
    "sample",
    "s-facebook",
    {
      takenOn: s.day(-15),
      method: "estimate",
      customers: 12,
      prospects: 8,
      prescribers: 2,
      peers: 14,
      friends: 12,
      other: 2,
    },
    { channel: ["c-facebook"] },
  );
  s.add(
    "budget",
    "b-ads",
    {
      label: "Annonces",
      months: [-3, -2, -1].map((offset, index) => ({
        month: s.month(offset),
        planned: 150_000,
        spent: [148_000, 152_000, 189_000][index] as number,
      })),
    },
    { serves: ["o-battery"], channel: ["c-ads"] },
  );
  s.add("budget", "b-fair", {
    label: "Foire d’automne",
    months: [{ month: s.month(-1), planned: 45_000, spent: 43_000 }],
  });
  s.add(
    "topic",
    "watch-rivals",
    { name: "Prix des concurrents", area: "competitors" },
    { watcher: ["loic", "gaelle"] },
  );
  s.add(
    "step",
    "t-winter",
    {
      what: "Envoyer l’offre de révision d’hiver",
      state: "done",
      startsOn: s.day(-40),
      endsOn: s.day(-30),
      doneOn: s.day(-31),
      effortHours: 6,
      progress: 100,
    },
    { owner: ["gaelle"], channel: ["c-counter"], serves: ["o-workshop"] },
  );
  s.add(
    "step",
    "t-demo",
    {
      what: "Organiser deux journées d’essai à batterie",
      state: "started",
      startsOn: s.day(-25),
      endsOn: s.day(15),
      effortHours: 20,
      progress: 40,
    },
    { owner: ["loic"], channel: ["c-counter"], serves: ["o-battery"] },
  );
  s.add(
    "step",
    "t-merge",
    {
      what: "Réunir les deux campagnes Google",
      state: "planned",
      startsOn: s.day(3),
      endsOn: s.day(20),
      effortHours: 5,
    },
    { owner: ["pixel"], channel: ["c-ads"], serves: ["o-battery"] },
  );
  s.add("step", "t-towns", { what: "Appeler les communes", state: "planned" });
  s.add("feedback", "fb", {
    receivedOn: s.day(-11),
    source: "Avis Google",
    text: "Personne ne rappelle, deux messages laissés à l’atelier.",
    weight: 4,
  });
  s.add(
    "review",
    "rev-1",
    {
      title: "Mise en route",
      plannedAt: `${s.day(-44)}T09:00`,
      place: "Quimper",
      state: "held",
      heldOn: s.day(-44),
    },
    { attendee: ["claire", "bertrand", "gaelle"] },
  );
  s.add(
    "review",
    "rev-2",
    { title: "Revue d’hiver", plannedAt: `${s.day(12)}T09:00`, place: "Quimper" },
    { attendee: ["claire", "bertrand", "gaelle"] },
  );
}

export const dealerFigures: Record<string, { grain: "weekly" | "monthly"; values: number[] }> = {
  "workshop-entries": { grain: "weekly", values: [50, 53, 51, 54, 52, 55, 57, 56, 58] },
  quotes: { grain: "monthly", values: [15, 18, 16, 17, 21, 22] },
  clicks: { grain: "weekly", values: [310, 322, 305, 340, 338, 351, 362, 358, 371] },
};
