import type { Cast } from "./cast";
import type { Story } from "./story";

/** Maison Kerleo, three bakeries in order: one letter that lags, one network that draws colleagues. As it was before its second review. */
export function tellBakery(story: Story, cast: Cast): void {
  prepare(story, cast);
  observe(story, cast);
  adapt(story, cast);
  act(story, cast);
  measure(story, cast);
  correct(story, cast);
}

function prepare(s: Story, { claire }: Cast) {
  s.told(claire, -176);
  s.fill("means", {
    monthlyBudget: 62_000,
    weeklyHours: 22,
    hourlyRate: 2400,
    knowledge: 2,
    reviewRhythmWeeks: 6,
    closures: [{ from: s.day(55), to: s.day(62), label: "Fermeture annuelle" }],
    busySeasons: [{ from: s.day(20), to: s.day(38), label: "Fêtes de fin d’année" }],
    tastes: "Des photos du fournil, pas de mise en scène.",
    noGos:
      "Écrire pour nos confrères.\nPublier chaque jour sur Instagram.\nBaisser le prix du pain.",
    duties: "Affichage des allergènes, origine des farines.",
    shareFindings: "all",
  });
  s.add("person", "iroise", {
    name: "Agence Iroise",
    side: "supplier",
    job: "Site et référencement",
    weeklyHours: 3,
    skills: [
      { key: "web", level: 4, wish: false },
      { key: "seo", level: 3, wish: false },
    ],
  });
  s.add(
    "holding",
    "domain",
    { name: "maisonkerleo.example", type: "domain", holder: "us" },
    {
      keyholder: ["yann"],
      owner: ["yann"],
    },
  );
  s.add(
    "holding",
    "google-account",
    { name: "Fiches d’établissement Google", type: "profile", holder: "us" },
    {
      keyholder: ["enora", "claire"],
      owner: ["enora"],
    },
  );
  s.add(
    "holding",
    "site-account",
    { name: "Hébergement du site", type: "site", holder: "us" },
    {
      keyholder: ["enora", "iroise"],
      owner: ["enora"],
    },
  );
}

function observe(s: Story, { claire, enora }: Cast) {
  s.told(claire, -170);
  s.add("fact", "area", {
    topic: "area",
    text: "Huit clients sur dix habitent à moins de douze minutes d’une boutique.",
    source: "Relevé des cartes de fidélité, 640 adresses",
    evidence: "fact",
  });
  s.add("fact", "season", {
    topic: "season",
    text: "L’été double les passages à Fouesnant et vide Quimper le lundi.",
    source: "Caisses des trois boutiques, deux dernières années",
    evidence: "fact",
  });
  s.add("persona", "families", {
    kind: "customer",
    name: "Familles du bourg",
    who: "Parents qui travaillent et passent deux fois par semaine, souvent pressés.",
    needs: "Commander la veille, ne pas attendre, trouver un goûter qui plaît.",
    doubts: "La commande sera-t-elle prête ? Est-ce plus cher qu’en boutique ?",
    words: "« le bon pain », « ça se garde », « prêt à quelle heure »",
    whereFound: "En boutique, sur leur téléphone le soir, à la sortie de l’école.",
    status: "fact",
    proofs: [
      { type: "interviews", note: "12 clients interrogés en caisse sur trois semaines" },
      { type: "sales", note: "58 % des commandes du vendredi" },
    ],
  });
  s.add("persona", "hotels", {
    kind: "customer",
    name: "Hôtels et chambres d’hôtes",
    who: "Maisons de 4 à 30 chambres, livrées avant sept heures.",
    needs: "Une livraison sûre, des quantités qui changent chaque jour, une facture au mois.",
    doubts: "Que se passe-t-il si vous êtes en retard ?",
    words: "« petit déjeuner breton », « sans gluten », « facture »",
    whereFound: "Par la visite d’Yann, par l’office de tourisme.",
    status: "fact",
    proofs: [{ type: "interviews", note: "5 hôteliers rencontrés" }],
  });
  s.add("persona", "committees", {
    kind: "customer",
    name: "Comités d’entreprise",
    who: "Personnes qui commandent des plateaux pour une réunion ou une fête.",
    needs: "Un devis dans la journée, une seule facture.",
    doubts: "Livrez-vous vraiment à l’heure ?",
    words: "« plateau », « devis », « allergènes »",
    whereFound: "Zones d’activité de Quimper et Concarneau.",
    status: "hypothesis",
  });
  s.add("competitor", "moulin", {
    name: "Le Moulin de Penfret",
    url: "https://moulin-penfret.example",
    does: "Deux boutiques, commande par message sur Instagram.",
    strength: "Répond en moins d’une heure.",
    strengthStatus: "fact",
    learn: "Annoncer une heure de réponse et la tenir.",
    x: 0.4,
    y: -0.2,
  });
  s.add("competitor", "halles", {
    name: "Boulangerie des Halles",
    does: "Grand choix, prix bas, ouverte le dimanche soir.",
    strength: "L’emplacement.",
    strengthStatus: "opinion",
    learn: "Rien à copier sur les prix.",
    x: -0.6,
    y: 0.5,
  });
  s.told(enora, -120);
  s.add(
    "topic",
    "watch-customers",
    {
      name: "Ce que disent les clients",
      area: "customers",
      sources: ["Avis Google", "Cahier en caisse"],
    },
    {
      watcher: ["solenn"],
      owner: ["solenn"],
    },
  );
  s.add(
    "topic",
    "watch-competitors",
    { name: "Boulangeries voisines", area: "competitors", sources: ["Leurs pages", "Visites"] },
    {
      watcher: ["yann"],
      owner: ["yann"],
    },
  );
  s.add("feedback", "queue", {
    receivedOn: s.day(-40),
    source: "Avis Google",
    text: "Commande prête à l’heure, mais j’ai fait la queue pour la retirer.",
    weight: 3,
    answer: "Un retrait sans attente est ouvert au comptoir de gauche.",
    answeredOn: s.day(-38),
    closedOn: s.day(-30),
  });
}

function adapt(s: Story, { claire, yann }: Cast) {
  s.told(yann, -168);
  s.fill("vision", {
    motivation: 4,
    motivationWords: "Je veux que mes enfants aient envie de reprendre.",
    meaning: "Un pain de tous les jours, fait la nuit, vendu par des gens qui vous connaissent.",
    horizonMonths: 24,
    stakes: "Ne plus dépendre de la saison.",
    threats: "Le prix de l’énergie, une troisième enseigne à Fouesnant.",
    opportunities: "Les hôtels cherchent une livraison sûre.",
    peopleChange: "Solenn tient les réseaux seule, Enora suit les chiffres.",
    fruits: [{ on: s.day(40), what: "La moitié des commandes du vendredi passent par le site" }],
  });
  s.fill("commitment", {
    answer: "yes",
    reasons: "Nous avons le temps, l’envie et un premier objectif clair.",
  });
  s.fill("effects", {
    offer: "Commande en ligne et plateaux pour les professionnels.",
    targets: "Familles du bourg d’abord, hôtels ensuite.",
    selling: "Retrait sans attente, livraison aux hôtels avant sept heures.",
    area: "Douze minutes autour de chaque boutique.",
    communication: "Moins de publications, plus de rendez-vous : la lettre et les fiches Google.",
    budget: "620 € par mois, tout compris.",
    revenue: "Part des commandes en ligne de 4 à 10 % du chiffre d’affaires.",
  });
  s.fill("positioning", {
    xLow: "Rapide",
    xHigh: "Fait main",
    yLow: "De proximité",
    yHigh: "De passage",
    x: 0.7,
    y: -0.6,
  });
  s.fill("policy", {
    tone: "Comme au comptoir : simple, chaleureux, jamais familier.",
    quality: "Une photo prise au fournil, une information utile, une seule.",
    cadence: "La lettre le jeudi, deux publications par semaine, les fiches le lundi.",
  });
  s.add("ambition", "less-season", { text: "Ne plus dépendre de l’été" });
  s.add("ambition", "pros", { text: "Faire des professionnels un quart des ventes" });

  s.told(claire, -166);
  s.add(
    "kpi",
    "orders",
    {
      name: "Commandes en ligne",
      catalogue: "online_orders",
      unit: "count",
      unitLabel: "par semaine",
      aggregation: "sum",
      grain: "weekly",
      stage: "convert",
      lead: true,
      source: "import",
      sourceNote: "boutique en ligne",
    },
    { owner: ["enora"] },
  );
  s.add(
    "kpi",
    "returning",
    {
      name: "Clients fidèles revenus",
      catalogue: "repeat_rate",
      unit: "percent",
      decimals: 1,
      unitLabel: "ce mois",
      aggregation: "last",
      grain: "monthly",
      stage: "engage",
      lead: true,
      source: "manual",
      sourceNote: "relevé des cartes de fidélité",
    },
    { owner: ["solenn"] },
  );
  s.add(
    "kpi",
    "pro-accounts",
    {
      name: "Comptes professionnels actifs",
      unit: "count",
      unitLabel: "hôtels, comités",
      aggregation: "last",
      grain: "monthly",
      stage: "convert",
      lead: true,
      source: "manual",
      sourceNote: "carnet de commandes d’Yann",
    },
    { owner: ["yann"] },
  );
  s.add(
    "kpi",
    "weekday-visits",
    {
      name: "Passages à Fouesnant",
      unit: "count",
      unitLabel: "du mardi au vendredi",
      aggregation: "sum",
      grain: "weekly",
      stage: "act",
      followed: false,
      source: "manual",
      sourceNote: "compteur de caisse",
    },
    { owner: ["mathieu"] },
  );

  s.add(
    "objective",
    "o-orders",
    {
      title: "Passer de 38 à 85 commandes en ligne par semaine",
      offer: "Pain, viennoiserie et plateaux à retirer",
      area: "Quimper, Fouesnant, Concarneau",
      startValue: 38,
      startDay: s.day(-174),
      target: 85,
      startsOn: s.day(-166),
      deadline: s.day(175),
      milestones: [
        { day: s.day(-70), value: 52 },
        { day: s.day(20), value: 70 },
      ],
      weeklyHours: 6,
      budget: 90_000,
      pastTrend: "Stable depuis un an, entre 35 et 40.",
      meansNote: "Le site est en place, les fiches aussi.",
    },
    {
      measures: ["orders"],
      owner: ["solenn"],
      reaches: ["families"],
      worker: [
        ["solenn", 3],
        ["enora", 3],
      ],
      serves: ["less-season"],
    },
  );
  s.add(
    "objective",
    "o-returning",
    {
      title: "Faire revenir 45 % des clients fidèles chaque mois",
      offer: "Carte de fidélité des trois boutiques",
      startValue: 31,
      startDay: s.day(-172),
      target: 45,
      startsOn: s.day(-160),
      deadline: s.day(200),
      milestones: [{ day: s.day(20), value: 39 }],
      weeklyHours: 3,
      budget: 40_000,
      pastTrend: "En hausse lente depuis la carte.",
    },
    {
      measures: ["returning"],
      owner: ["solenn"],
      reaches: ["families"],
      worker: [
        ["solenn", 3],
        ["mathieu", 1],
      ],
      serves: ["less-season"],
    },
  );
  s.add(
    "objective",
    "o-pros",
    {
      title: "Ouvrir 12 comptes professionnels",
      offer: "Livraison avant sept heures, facture au mois",
      startValue: 3,
      startDay: s.day(-168),
      target: 12,
      startsOn: s.day(-160),
      deadline: s.day(200),
      milestones: [{ day: s.day(10), value: 7 }],
      weeklyHours: 1.5,
      budget: 20_000,
      pastTrend: "Un compte de plus tous les quatre mois.",
    },
    {
      measures: ["pro-accounts"],
      owner: ["yann"],
      reaches: ["hotels", "committees"],
      worker: [
        ["yann", 2],
        ["enora", 1],
      ],
      serves: ["pros"],
    },
  );

  channels(s);
  contents(s);

  s.tie("c-window", "serves", ["o-returning"]);
}

function channels(s: Story) {
  const chosen = {
    reasons: ["serves-objective" as const],
    reasonStatus: "fact" as const,
    state: "active" as const,
  };
  s.add(
    "channel",
    "c-google",
    {
      ...chosen,
      name: "Fiches Google",
      catalogue: "business_listing",
      purposes: ["conquest"],
      startsOn: s.day(-165),
      weeklyHours: 0,
      skills: ["seo"],
      reasonNote: "Un client sur trois nous y a trouvés (enquête en caisse).",
    },
    { reaches: ["families"], serves: ["o-orders"], owner: ["enora"] },
  );
  s.add(
    "channel",
    "c-instagram",
    {
      ...chosen,
      name: "Instagram",
      catalogue: "instagram",
      purposes: ["conquest", "reputation"],
      startsOn: s.day(-400),
      skills: ["photo_video", "community"],
      reasonStatus: "hypothesis",
      reasonNote: "Les familles nous y suivent, à vérifier par un comptage.",
    },
    { reaches: ["families"], serves: ["o-orders"], owner: ["solenn"] },
  );
  s.add(
    "channel",
    "c-visits",
    {
      ...chosen,
      name: "Visites aux hôtels",
      catalogue: "networking",
      medium: "offline",
      purposes: ["conquest"],
      startsOn: s.day(-150),
      weeklyHours: 1.5,
      monthlyCost: 4000,
      skills: ["sales"],
      reasonNote: "Quatre comptes sur cinq ont commencé par une visite.",
    },
    {
      reaches: ["hotels", "committees"],
      serves: ["o-pros"],
      owner: ["yann"],
      worker: [["yann", 1.5]],
    },
  );
  s.add(
    "channel",
    "c-window",
    {
      ...chosen,
      name: "Comptoir et vitrines",
      catalogue: "storefront",
      medium: "offline",
      purposes: ["conquest", "retention"],
      startsOn: s.day(-900),
      skills: ["merchandising"],
      reasonNote: "Toutes les cartes de fidélité s’y signent.",
    },
    { reaches: ["families"], owner: ["mathieu"] },
  );
  s.add(
    "channel",
    "c-site",
    {
      ...chosen,
      name: "Site et commande en ligne",
      catalogue: "online_shop",
      purposes: ["conquest", "retention"],
      mode: "accompany",
      startsOn: s.day(-300),
      skills: ["web"],
      reasonNote: "C’est là que la commande se passe.",
    },
    { reaches: ["families", "hotels"], serves: ["o-orders", "o-pros"], owner: ["enora"] },
  );
  s.add(
    "channel",
    "c-card",
    {
      ...chosen,
      name: "Carte de fidélité",
      catalogue: "loyalty",
      medium: "offline",
      purposes: ["retention"],
      startsOn: s.day(-420),
      skills: ["crm"],
      reasonNote: "Un porteur revient deux fois plus.",
    },
    { reaches: ["families"], serves: ["o-returning"], owner: ["solenn"] },
  );
  s.add(
    "channel",
    "c-letter",
    {
      ...chosen,
      name: "Lettre « Le Fournil »",
      catalogue: "newsletter",
      purposes: ["retention"],
      startsOn: s.day(-160),
      skills: ["writing"],
      reasonNote: "Un jeudi de lettre apporte neuf commandes de plus.",
    },
    { reaches: ["families"], serves: ["o-returning", "o-orders"], owner: ["enora"] },
  );
  for (const [from, to] of [
    ["c-google", ["c-window", "c-site"]],
    ["c-instagram", ["c-window"]],
    ["c-visits", ["c-site"]],
    ["c-window", ["c-card", "c-site"]],
    ["c-card", ["c-letter"]],
    ["c-letter", ["c-site"]],
  ] as [string, string[]][])
    s.tie(from, "feeds", to);

  const tested = { state: "active" as const, sharedCalendar: true };
  s.add(
    "presence",
    "p-site",
    {
      ...tested,
      name: "maisonkerleo.example",
      type: "site",
      weeklyHours: 4,
      monthlyCost: 10_800,
      startedOn: s.day(-300),
      url: "https://maisonkerleo.example",
      disappearance: 3,
    },
    {
      channel: ["c-site"],
      owner: ["enora"],
      worker: [
        ["enora", 3],
        ["iroise", 1],
      ],
      analyst: ["enora"],
    },
  );
  s.add(
    "presence",
    "p-google",
    {
      ...tested,
      name: "Trois fiches Google",
      type: "listing",
      weeklyHours: 1.5,
      startedOn: s.day(-500),
      disappearance: 4,
    },
    { channel: ["c-google"], owner: ["enora"], worker: [["enora", 1.5]] },
  );
  s.add(
    "presence",
    "p-instagram",
    {
      ...tested,
      name: "Instagram @maisonkerleo",
      type: "profile",
      weeklyHours: 4,
      monthlyCost: 1200,
      startedOn: s.day(-700),
      disappearance: 2,
      url: "https://instagram.example/maisonkerleo",
    },
    { channel: ["c-instagram"], owner: ["solenn"], worker: [["solenn", 4]] },
  );
  s.add(
    "presence",
    "p-letter",
    {
      ...tested,
      name: "Lettre « Le Fournil »",
      type: "newsletter",
      weeklyHours: 2,
      startedOn: s.day(-160),
      disappearance: 3,
    },
    { channel: ["c-letter"], owner: ["enora"], worker: [["enora", 2]] },
  );
  s.add(
    "presence",
    "p-window",
    {
      ...tested,
      name: "Vitrines des trois boutiques",
      type: "window",
      medium: "offline",
      weeklyHours: 2,
      monthlyCost: 16_000,
      startedOn: s.day(-900),
      disappearance: 4,
    },
    { channel: ["c-window"], owner: ["mathieu"], worker: [["mathieu", 2]] },
  );
  s.add(
    "presence",
    "p-card",
    {
      ...tested,
      name: "Carte de fidélité",
      type: "other",
      medium: "offline",
      weeklyHours: 1,
      startedOn: s.day(-420),
      disappearance: 3,
    },
    { channel: ["c-card"], owner: ["solenn"], worker: [["solenn", 1]] },
  );

  s.add(
    "tool",
    "brevo",
    {
      name: "Brevo",
      function: "e-mailing",
      state: "in-use",
      monthlyCost: 2500,
      lastUsedOn: s.day(-6),
      reasons: ["serves-channel"],
      reasonNote: "Envoi de la lettre du jeudi.",
    },
    { serves: ["c-letter"], user: ["enora"], owner: ["enora"] },
  );
  s.add(
    "tool",
    "matomo",
    {
      name: "Matomo",
      function: "analytics",
      state: "in-use",
      monthlyCost: 1900,
      lastUsedOn: s.day(-2),
      reasons: ["serves-channel"],
      reasonNote: "Mesure des commandes du site.",
    },
    { serves: ["c-site"], user: ["enora"], owner: ["enora"] },
  );
  s.add(
    "tool",
    "card-tool",
    {
      name: "Fidélio",
      function: "crm",
      state: "in-use",
      monthlyCost: 5900,
      lastUsedOn: s.day(-1),
      reasons: ["serves-channel"],
    },
    { serves: ["c-card"], user: ["solenn"], owner: ["solenn"] },
  );

  s.add(
    "sample",
    "s-instagram",
    {
      takenOn: s.day(-12),
      method: "count",
      customers: 14,
      prospects: 5,
      prescribers: 2,
      peers: 19,
      friends: 10,
      other: 0,
    },
    { channel: ["c-instagram"] },
  );
  s.add(
    "sample",
    "s-letter",
    {
      takenOn: s.day(-25),
      method: "count",
      customers: 31,
      prospects: 6,
      prescribers: 1,
      peers: 2,
      friends: 0,
      other: 0,
    },
    { channel: ["c-letter"] },
  );
}

function contents(s: Story) {
  s.add(
    "pillar",
    "fournil",
    {
      name: "La vie du fournil",
      description: "Ce qui se fait la nuit, par qui, avec quelle farine.",
    },
    { reaches: ["families"] },
  );
  s.add(
    "pillar",
    "plateaux",
    { name: "Recevoir sans souci", description: "Plateaux, délais, allergènes." },
    { reaches: ["committees", "hotels"] },
  );
  s.add(
    "content",
    "letter-next",
    {
      title: "Lettre du jeudi : le pain de seigle est de retour",
      format: "lettre",
      state: "planned",
      plannedOn: s.day(4),
    },
    {
      reaches: ["families"],
      channel: ["c-letter"],
      serves: ["o-returning"],
      owner: ["enora"],
      about: ["fournil"],
    },
  );
  s.add(
    "content",
    "reel",
    {
      title: "Une nuit au fournil, en trente secondes",
      format: "vidéo",
      state: "planned",
      plannedOn: s.day(7),
    },
    {
      reaches: ["families"],
      channel: ["c-instagram"],
      serves: ["o-orders"],
      owner: ["solenn"],
      about: ["fournil"],
    },
  );
  const months = (planned: number, spent: number[]) =>
    spent.map((value, index) => ({
      month: s.month(index - spent.length),
      planned: planned * 100,
      spent: value * 100,
    }));
  // Each line names its channel: what it shows beyond the monthly payments is counted once, in that channel's cost.
  for (const [key, label, why, where, planned, spent] of [
    ["b-orders", "Site et commande en ligne", "o-orders", "c-site", 145, [127, 127, 139, 127, 146]],
    ["b-letter", "Lettre du jeudi", "o-orders", "c-letter", 25, [25, 25, 25, 25, 25]],
    ["b-returning", "Carte de fidélité", "o-returning", "c-card", 60, [59, 59, 59, 59, 59]],
    ["b-window", "Vitrines", "o-returning", "c-window", 160, [160, 160, 160, 160, 160]],
    ["b-pros", "Visites et plateaux d’essai", "o-pros", "c-visits", 60, [40, 40, 55, 40, 40]],
  ] as const)
    s.add(
      "budget",
      key,
      { label, months: months(planned, [...spent]) },
      { serves: [why], channel: [where] },
    );
  s.add(
    "budget",
    "b-reserve",
    { label: "Réserve pour corriger", reserve: true, months: months(80, [0, 0, 0, 35, 0]) },
    { serves: ["o-orders"] },
  );
}

function act(s: Story, { claire }: Cast) {
  s.told(claire, -150);
  const step = steps(s);
  step(
    "t-click",
    "Ouvrir le retrait sans attente",
    -150,
    -120,
    "done",
    "mathieu",
    "c-window",
    "o-orders",
    8,
  );
  step(
    "t-google",
    "Compléter les trois fiches Google",
    -148,
    -130,
    "done",
    "enora",
    "c-google",
    "o-orders",
    6,
  );
  step(
    "t-button",
    "Ajouter le bouton « Commander » aux fiches",
    -60,
    -52,
    "done",
    "enora",
    "c-google",
    "o-orders",
    2,
  );
  step(
    "t-letter",
    "Lancer la lettre « Le Fournil »",
    -158,
    -140,
    "done",
    "enora",
    "c-letter",
    "o-returning",
    10,
  );
  step(
    "t-hotels",
    "Visiter dix hôtels autour de Concarneau",
    -90,
    20,
    "started",
    "yann",
    "c-visits",
    "o-pros",
    15,
    { progress: 40, how: "Un matin par semaine, avec un panier d’essai." },
  );
}

/** Steps in one breath: what, from which day to which, whose, on which channel, for which objective, how many hours. */
export const steps =
  (s: Story) =>
  (
    key: string,
    what: string,
    from: number,
    to: number,
    state: "planned" | "started" | "done",
    who: string,
    where: string,
    why: string,
    effort: number,
    extra: object = {},
  ) =>
    s.add(
      "step",
      key,
      {
        what,
        state,
        startsOn: s.day(from),
        endsOn: s.day(to),
        effortHours: effort,
        progress: state === "done" ? 100 : state === "started" ? 50 : 0,
        doneOn: state === "done" ? s.day(to) : null,
        ...extra,
      },
      { owner: [who], channel: [where], serves: [why] },
    );

function measure(s: Story, { claire, enora }: Cast) {
  s.told(claire, -160);
  s.add(
    "kpi",
    "basket",
    {
      name: "Panier moyen",
      catalogue: "average_order",
      unit: "currency",
      decimals: 2,
      unitLabel: "par passage",
      aggregation: "last",
      grain: "monthly",
      stage: "convert",
      source: "manual",
      sourceNote: "caisse",
      startValue: 7.9,
      startDay: s.day(-170),
      target: 8.6,
      deadline: s.day(110),
    },
    { owner: ["enora"] },
  );
  s.add(
    "kpi",
    "directions",
    {
      name: "Itinéraires demandés",
      catalogue: "listing_directions",
      unit: "count",
      unitLabel: "par mois",
      aggregation: "sum",
      grain: "monthly",
      stage: "act",
      source: "manual",
      sourceNote: "fiches Google",
      startValue: 800,
      startDay: s.day(-170),
      target: 1450,
      deadline: s.day(110),
    },
    { owner: ["enora"] },
  );
  s.add(
    "kpi",
    "unsold",
    {
      name: "Invendus du soir",
      unit: "percent",
      decimals: 1,
      unitLabel: "de la fournée",
      direction: "down",
      aggregation: "last",
      grain: "monthly",
      stage: "plan",
      source: "manual",
      sourceNote: "pesée du soir",
      startValue: 8.4,
      startDay: s.day(-170),
      target: 5,
      deadline: s.day(110),
    },
    { owner: ["mathieu"] },
  );
  s.add(
    "kpi",
    "subscribers",
    {
      name: "Abonnés à la lettre",
      catalogue: "contacts_optin",
      unit: "count",
      unitLabel: "personnes",
      aggregation: "last",
      grain: "weekly",
      stage: "engage",
      source: "manual",
      sourceNote: "Brevo",
      startValue: 860,
      startDay: s.day(-170),
      target: 1900,
      deadline: s.day(110),
    },
    { owner: ["enora"] },
  );
  s.told(enora, -52);
  s.add(
    "annotation",
    "a-button",
    { day: s.day(-52), text: "Bouton « Commander » sur les fiches Google" },
    { measures: ["orders"] },
  );
  s.add(
    "annotation",
    "a-fete",
    { day: s.monday(-13), text: "Fête du port" },
    { measures: ["orders"] },
  );
  s.told(claire, -86);
  s.add(
    "annotation",
    "a-form",
    { day: s.day(-88), text: "la fiche papier quitte le comptoir" },
    { measures: ["subscribers"] },
  );
  s.told(enora, -52);
  // Six months, growing towards the last one; of what began since, from its beginning on.
  const growth = [0.86, 0.9, 1.18, 0.92, 0.96, 1];
  const margin = (key: string, channel: string, perMonth: number, months = growth.length) => {
    for (const [at, share] of growth.entries()) {
      if (at < growth.length - months) continue;
      s.add(
        "return",
        `${key}-${growth.length - at}`,
        {
          month: s.month(at - growth.length),
          type: "margin",
          amount: Math.round((perMonth * share) / 5) * 500,
        },
        { channel: [channel] },
      );
    }
  };
  margin("r-card", "c-card", 540);
  margin("r-google", "c-google", 470);
  margin("r-site", "c-site", 1280);
  margin("r-visits", "c-visits", 240, 4);
  margin("r-letter", "c-letter", 280, 5);
  margin("r-instagram", "c-instagram", 95);
}

function correct(s: Story, { claire, yann }: Cast) {
  s.told(claire, -130);
  s.add(
    "review",
    "rev-1",
    {
      title: "Première revue",
      plannedAt: `${s.day(-88)}T14:30`,
      place: "Boutique de Quimper",
      state: "held",
      heldOn: s.day(-88),
    },
    { attendee: ["claire", "yann", "solenn", "enora"] },
  );
  s.add(
    "review",
    "rev-2",
    {
      title: "Deuxième revue",
      plannedAt: `${s.day(-39)}T14:30`,
      place: "Boutique de Quimper",
    },
    { attendee: ["claire", "yann", "solenn"] },
  );
  s.told(yann, -88);
  s.add(
    "decision",
    "d-button",
    {
      question: "Où mettre le bouton de commande ?",
      options: ["Sur le site seulement", "Aussi sur les fiches Google"],
      choice: "Aussi sur les fiches Google",
      reason: "C’est là que les familles regardent l’heure d’ouverture.",
      type: "means",
      takenOn: s.day(-88),
      lookBackOn: s.day(-40),
    },
    { "taken-at": ["rev-1"], measures: ["orders"], "leads-to": ["t-button"], owner: ["yann"] },
  );
  s.add(
    "experiment",
    "x-thursday",
    {
      hypothesis:
        "Une lettre envoyée le jeudi à 17 h apporte plus de commandes que le vendredi matin.",
      startsOn: s.day(-60),
      endsOn: s.day(-20),
      result: "Neuf commandes de plus en moyenne, sur cinq envois.",
      verdict: "keep",
    },
    { channel: ["c-letter"], measures: ["orders"], owner: ["enora"] },
  );
  s.told(claire, -60);
  s.add(
    "handover",
    "h-letter",
    { what: "Écrire et envoyer la lettre", today: "Enora, relue par Claire", from: s.day(-100) },
    { owner: ["claire"], successor: ["enora"] },
  );
}

/** Figures of the bakery: key of the KPI, then values from oldest to newest, one a week or a month. */
export const bakeryFigures: Record<string, { grain: "weekly" | "monthly"; values: number[] }> = {
  orders: {
    grain: "weekly",
    values: [
      38, 39, 41, 40, 43, 45, 44, 47, 46, 49, 50, 53, 71, 66, 44, 49, 51, 52, 57, 54, 55, 55, 57,
      59, 61,
    ],
  },
  subscribers: {
    grain: "weekly",
    values: [
      860, 880, 902, 925, 941, 960, 978, 990, 1002, 1014, 1026, 1037, 1046, 1055, 1064, 1072, 1081,
      1090, 1098, 1107, 1116, 1124, 1132, 1139, 1146,
    ],
  },
  returning: { grain: "monthly", values: [31, 32.2, 33.4, 34.1, 36.4, 39.2] },
  "pro-accounts": { grain: "monthly", values: [3, 3, 4, 4, 6, 7] },
  basket: { grain: "monthly", values: [7.9, 7.95, 8.1, 8.05, 8.25, 8.4] },
  directions: { grain: "monthly", values: [812, 870, 955, 1010, 1150, 1284] },
  unsold: { grain: "monthly", values: [8.4, 8.1, 7.8, 7.2, 7.1, 6.8] },
};
