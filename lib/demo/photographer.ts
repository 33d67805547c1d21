import type { Cast } from "./cast";
import type { Story } from "./story";

/** Atelier Lumen, a wedding photographer in trouble: a blog that colleagues read, and nobody who was meant to. */
export function tellPhotographer(s: Story, { claire, nolwenn }: Cast): void {
  s.told(claire, -95);
  s.fill("means", {
    monthlyBudget: 15_000,
    weeklyHours: 10,
    hourlyRate: 3500,
    knowledge: 3,
    reviewRhythmWeeks: 8,
    sellsOnce: true,
    tastes: "La lumière naturelle, les images sans pose.",
    noGos: "Les réseaux où il faut danser.",
    shareFindings: "all",
  });
  s.change("nolwenn", "skills", [
    { key: "photo_video", level: 4, wish: false },
    { key: "writing", level: 3, wish: false },
    { key: "web", level: 2, wish: false },
  ]);
  s.add(
    "holding",
    "domain",
    { name: "atelier-lumen.example", type: "domain", holder: "us" },
    { keyholder: ["nolwenn"], owner: ["nolwenn"] },
  );

  s.told(nolwenn, -92);
  s.fill("vision", {
    motivation: 3,
    motivationWords: "J’aime mon métier, je voudrais vivre de lui toute l’année.",
    meaning: "Des images vraies de gens qui s’aiment.",
    horizonMonths: 18,
    stakes: "Douze mariages cette année, il en faudrait vingt.",
    threats: "Beaucoup de nouveaux photographes chaque printemps.",
    opportunities: "Les familles redemandent des séances à la maison.",
  });
  s.fill("commitment", {
    answer: "yes",
    reasons: "Je ne peux plus travailler les soirs sans savoir pour qui.",
  });
  s.add("ambition", "twenty", { text: "Vingt mariages par an, et des familles en hiver" });
  s.add("persona", "couples", {
    kind: "customer",
    name: "Couples qui se marient en Bretagne",
    who: "De 27 à 38 ans, ils préparent leur mariage un an à l’avance.",
    needs: "Être à l’aise devant l’objectif, connaître le prix sans demander.",
    doubts: "Allons-nous avoir l’air figés ?",
    words: "« naturel », « reportage », « combien de photos »",
    whereFound: "Salles de réception, traiteurs, recommandations d’amis.",
    status: "fact",
    proofs: [{ type: "sales", note: "Les 12 contrats de l’année" }],
  });
  s.add("persona", "families-lumen", {
    kind: "customer",
    name: "Familles avec de jeunes enfants",
    who: "Parents d’enfants de moins de six ans, autour de Quimper.",
    needs: "Une heure à la maison, des tirages à offrir.",
    whereFound: "Crèches, boutiques pour enfants.",
    status: "hypothesis",
  });
  s.add("competitor", "studio-iris", {
    name: "Studio Iris",
    does: "Tarifs affichés, mariages et entreprises, répond en une heure.",
    strength: "Le prix est sur la première page.",
    strengthStatus: "fact",
    learn: "Afficher un prix de départ.",
  });

  s.told(claire, -90);
  s.add(
    "kpi",
    "visits",
    {
      name: "Visites du blog",
      catalogue: "sessions",
      unit: "count",
      unitLabel: "par semaine",
      aggregation: "sum",
      grain: "weekly",
      stage: "reach",
      lead: true,
      source: "import",
      sourceNote: "Google Analytics",
    },
    { owner: ["nolwenn"] },
  );
  s.add(
    "kpi",
    "requests",
    {
      name: "Demandes reçues",
      catalogue: "leads",
      unit: "count",
      unitLabel: "par mois",
      aggregation: "sum",
      grain: "monthly",
      stage: "convert",
      lead: true,
      source: "manual",
      sourceNote: "boîte de réception",
    },
    { owner: ["nolwenn"] },
  );
  s.add(
    "objective",
    "o-visits",
    {
      title: "Doubler les visites du blog",
      offer: "Articles techniques",
      startValue: 84,
      startDay: s.day(-92),
      target: 420,
      startsOn: s.day(-90),
      deadline: s.day(120),
      milestones: [{ day: s.day(10), value: 200 }],
      weeklyHours: 6,
      pastTrend: "D’une douzaine à trente visites par jour.",
    },
    { measures: ["visits"], owner: ["nolwenn"], serves: ["twenty"], worker: [["nolwenn", 6]] },
  );

  s.add(
    "channel",
    "c-blog",
    {
      name: "Blog technique",
      catalogue: "blog",
      purposes: ["conquest"],
      mode: "do",
      state: "active",
      startsOn: s.day(-420),
      reasons: ["one-of-us-likes-it"],
      reasonNote: "J’aime écrire sur les objectifs et la lumière.",
      reasonStatus: "opinion",
      skills: ["writing"],
    },
    { serves: ["o-visits"], owner: ["nolwenn"] },
  );
  s.add(
    "channel",
    "c-insta",
    {
      name: "Instagram",
      catalogue: "instagram",
      purposes: ["conquest"],
      mode: "do",
      state: "active",
      startsOn: s.day(-800),
      reasons: ["everybody-uses-it"],
      reasonStatus: "opinion",
      skills: ["photo_video"],
    },
    { serves: ["o-visits"], owner: ["nolwenn"] },
  );
  s.add(
    "presence",
    "p-blog",
    {
      name: "Le blog de l’atelier",
      type: "blog",
      weeklyHours: 5,
      startedOn: s.day(-420),
      disappearance: 1,
      sharedCalendar: false,
      url: "https://atelier-lumen.example/blog",
    },
    { channel: ["c-blog"], owner: ["nolwenn"], worker: [["nolwenn", 5]] },
  );
  s.add(
    "presence",
    "p-site",
    {
      name: "atelier-lumen.example",
      type: "site",
      weeklyHours: 0.5,
      monthlyCost: 1900,
      oneOffCost: 500_000,
      oneOffOn: s.day(-420),
      startedOn: s.day(-420),
      disappearance: 2,
      url: "https://atelier-lumen.example",
    },
    { owner: ["nolwenn"], channel: ["c-blog"] },
  );
  s.add(
    "presence",
    "p-insta",
    {
      name: "Instagram @atelierlumen",
      type: "profile",
      weeklyHours: 4,
      startedOn: s.day(-800),
      disappearance: 1,
    },
    { channel: ["c-insta"], owner: ["nolwenn"], worker: [["nolwenn", 4]] },
  );
  s.add(
    "sample",
    "s-blog",
    {
      takenOn: s.day(-20),
      method: "count",
      customers: 2,
      prospects: 3,
      prescribers: 1,
      peers: 32,
      friends: 2,
      other: 0,
    },
    { channel: ["c-blog"] },
  );
  s.add(
    "tool",
    "suite",
    {
      name: "Ranko Pro",
      function: "seo",
      state: "in-use",
      monthlyCost: 3900,
      lastUsedOn: s.day(-33),
      reasons: ["seen-on-tv"],
      reasonNote: "Une publicité entre deux vidéos.",
    },
    { user: ["nolwenn"], owner: ["nolwenn"] },
  );
  s.add(
    "step",
    "t-articles",
    {
      what: "Publier un article technique chaque mardi",
      state: "started",
      startsOn: s.day(-88),
      endsOn: s.day(60),
      effortHours: 60,
      progress: 55,
    },
    { owner: ["nolwenn"], channel: ["c-blog"], serves: ["o-visits"] },
  );
  s.add(
    "step",
    "t-count",
    {
      what: "Compter qui lit vraiment le blog",
      state: "done",
      startsOn: s.day(-24),
      endsOn: s.day(-20),
      doneOn: s.day(-20),
      effortHours: 2,
      progress: 100,
    },
    { owner: ["claire"], channel: ["c-blog"], serves: ["o-visits"] },
  );
  s.add(
    "step",
    "t-price",
    {
      what: "Écrire la page des tarifs",
      state: "planned",
      startsOn: s.day(-40),
      endsOn: s.day(-12),
      effortHours: 4,
    },
    { owner: ["nolwenn"], serves: ["o-visits"] },
  );
  s.add(
    "content",
    "post",
    {
      title: "Comparatif de trois objectifs à portrait",
      format: "article",
      state: "published",
      publishedOn: s.day(-6),
    },
    { channel: ["c-blog"], owner: ["nolwenn"] },
  );
  s.add(
    "review",
    "rev",
    { title: "Première revue", plannedAt: `${s.day(3)}T10:00`, place: "À l’atelier" },
    { attendee: ["claire", "nolwenn"] },
  );
}

export const photographerFigures: Record<
  string,
  { grain: "weekly" | "monthly"; values: number[] }
> = {
  visits: {
    grain: "weekly",
    values: [
      84, 88, 92, 97, 101, 112, 118, 121, 133, 140, 152, 158, 166, 171, 183, 190, 196, 201, 205,
      208, 211,
    ],
  },
  requests: { grain: "monthly", values: [4, 3, 4, 4, 3, 4] },
};
