import { newId } from "@/lib/engagement/ids";
import { writeProse } from "@/lib/prose/commands";
import { draftDecision, settleDecision } from "@/lib/review/decide/commands";
import { beginReview, closeReview, signReview } from "@/lib/review/hold/commands";
import { minutesName } from "@/lib/review/rules";
import { finishStep } from "@/lib/roadmap/finish/commands";
import { steps } from "./bakery";
import type { Cast } from "./cast";
import type { Story } from "./story";

/** The day of the bakery's second review, from today. */
export const secondReview = -39;

/** The second review, held through the verbs: a gap and a guess leave with a decision, the day is frozen and signed by both. */
export function holdSecondReview(s: Story, { claire, yann }: Cast): void {
  const reviewId = s.id("rev-2");
  const about = (engagementId: string) => ({ engagementId, changeId: newId(), reviewId });
  s.told(claire, secondReview, 13);
  s.does((viewer, id) => beginReview(viewer, about(id)));
  s.told(yann, secondReview, 14);
  s.change("d-button", "lookBack", "kept");
  s.change("d-button", "lookBackNote", "Trois commandes sur dix viennent des fiches.");
  const decide = (
    key: string,
    point: string,
    type: "plan" | "accept",
    reason: string,
    fields: Record<string, unknown>,
  ) => {
    const { decisionId } = s.does((viewer, id) =>
      draftDecision(viewer, { ...about(id), point, type }),
    );
    s.name(key, decisionId);
    s.change(key, "reason", reason);
    for (const [field, to] of Object.entries(fields)) s.change(key, field, to);
    return decisionId;
  };
  const settle = (decisionId: string, type: "plan" | "accept", reason: string) =>
    s.does((viewer, engagementId) =>
      settleDecision(viewer, {
        engagementId,
        changeId: newId(),
        decisionId,
        seen: { type, reason },
      }),
    );

  const card = "QR code de la carte en caisse";
  const letter = decide("d-letter", `gap:${s.id("subscribers")}`, "plan", card, {
    doneBy: s.day(-4),
  });
  s.retie("d-letter", "owner", ["solenn"]);
  const { stepId } = settle(letter, "plan", card);
  if (stepId) s.name("t-card", stepId);

  const guess = `finding:persona-without-evidence:${s.id("committees")}`;
  const soon = "Un seul devis à ce jour : on vérifiera avec les trois premiers clients.";
  const proof = decide("d-proof", guess, "accept", soon, { lookBackOn: s.day(45) });
  settle(proof, "accept", soon);

  s.told(claire, secondReview, 15);
  s.does((viewer, id) => writeProse(viewer, id, minutesName(reviewId), minutes));
  const { frozen } = s.does((viewer, id) => closeReview(viewer, about(id)));
  for (const viewer of [claire, yann]) {
    s.told(viewer, secondReview, 16);
    s.does((signer, id) => signReview(signer, { ...about(id), frozen }));
  }
}

/** What happened at the bakery since: the step of the review done, a fourth objective, new steps, and the next review. */
export function tellSince(s: Story, { claire, yann, solenn, enora }: Cast): void {
  s.told(claire, -38, 9);
  s.add(
    "review",
    "rev-3",
    { title: "Revue de saison", plannedAt: `${s.day(6)}T14:30`, place: "Boutique de Quimper" },
    { attendee: ["claire", "yann", "solenn", "enora"] },
  );
  s.retie("t-card", "channel", ["c-card"]);
  s.retie("t-card", "serves", ["o-returning"]);
  s.change("t-card", "effortHours", 4);

  s.told(yann, -30);
  s.add(
    "objective",
    "o-fouesnant",
    {
      title: "Remplir Fouesnant en semaine",
      area: "Fouesnant",
      startsOn: s.day(-28),
      deadline: s.day(150),
      milestones: [],
    },
    {
      measures: ["weekday-visits"],
      owner: ["mathieu"],
      reaches: ["families"],
      serves: ["less-season"],
    },
  );
  s.retie("c-window", "serves", ["o-returning", "o-fouesnant"]);

  const step = steps(s);
  s.told(claire, -20, 11);
  step(
    "t-count",
    "Appeler l’agence Iroise : compter les commandes par boutique",
    -16,
    -2,
    "started",
    "enora",
    "c-site",
    "o-orders",
    1,
  );
  step(
    "t-committee",
    "Relire la page « Comités d’entreprise »",
    -10,
    3,
    "started",
    "enora",
    "c-site",
    "o-pros",
    2,
  );
  s.told(solenn, -12, 9);
  step(
    "t-ask",
    "Interroger 20 lecteurs de la lettre « Le Fournil »",
    -2,
    5,
    "planned",
    "solenn",
    "c-letter",
    "o-returning",
    3,
    { how: "Par téléphone, cinq minutes chacun." },
  );
  step(
    "t-families",
    "Publier pour les familles, deux fois par semaine",
    2,
    40,
    "planned",
    "solenn",
    "c-instagram",
    "o-orders",
    8,
    { how: "Le mardi une photo du fournil, le vendredi ce qui se commande." },
  );
  s.told(claire, -6, 11);
  step(
    "t-seo",
    "Corriger les titres des pages de commande",
    5,
    25,
    "planned",
    "iroise",
    "c-site",
    "o-orders",
    5,
  );
  step(
    "t-fete",
    "Préparer les plateaux de fin d’année",
    1,
    18,
    "planned",
    "yann",
    "c-visits",
    "o-pros",
    6,
    { milestone: true, how: "Deux plateaux à goûter, un bon de commande d’une page." },
  );
  step(
    "t-train",
    "Entraîner l’équipe à proposer la carte",
    6,
    28,
    "planned",
    "solenn",
    "c-card",
    "o-returning",
    4,
    { how: "Une phrase par passage, essayée ensemble le lundi matin." },
  );
  s.tie("t-seo", "depends-on", ["t-count"]);
  s.tie("t-train", "depends-on", ["t-card", "t-ask"]);

  s.told(solenn, -5, 12);
  s.add(
    "idea",
    "i-market",
    { text: "Un stand au marché de Fouesnant le vendredi matin" },
    { about: ["o-fouesnant"] },
  );
  s.told(yann, -3, 19);
  s.add("idea", "i-school", { text: "Visites du fournil pour les écoles" });

  s.told(solenn, -4, 15);
  s.change("t-card", "how", "Affichette à la caisse, inscription en dix secondes.");
  s.does((viewer, engagementId) =>
    finishStep(viewer, { engagementId, changeId: newId(), itemId: s.id("t-card") }),
  );
  s.told(enora, -1, 8);
  s.change("t-count", "how", "Demander un champ « boutique » dans l’export des commandes.");
  s.told(yann, -1, 18);
  s.change("t-hotels", "progress", 60);
}

const minutes = {
  type: "doc",
  content: [
    "Revue tenue à la boutique de Quimper, en une heure dix.",
    "Le bouton « Commander » tient ses promesses, on le garde. La lettre perd des lecteurs en boutique depuis que la fiche papier a quitté le comptoir.",
    "Yann demande que l’on ne touche à rien pendant les fêtes.",
  ].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
};
