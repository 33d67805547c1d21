import type { Viewer } from "@/lib/access/rules";
import type { journeyStages } from "@/lib/audience/schema";
import {
  answerHindrance,
  makeStepOfHindrance,
  markTalkHeld,
} from "@/lib/diagnostic/hindrance/commands";
import { newId } from "@/lib/engagement/ids";
import type { Cast } from "./cast";
import type { Story } from "./story";

/** What the three clients say of what they already do, what holds them back, and what their customers ask. */
export function tellDiagnostic(
  { bakery, photographer, dealer }: Record<"bakery" | "photographer" | "dealer", Story>,
  cast: Cast,
): void {
  tellBakery(bakery, cast);
  tellPhotographer(photographer, cast);
  tellDealer(dealer, cast);
}

function tellBakery(s: Story, { claire, yann, solenn, enora }: Cast): void {
  s.told(solenn, -150);
  says(s, "p-site", "Le samedi, un gâteau sur deux arrive par là.", "Solenn");
  says(s, "p-google", "En août, personne ne nous trouverait.", "Mathieu");
  says(s, "p-instagram", "On nous y félicite, on y commande peu.", "Enora");
  says(s, "p-letter", "Les communions et les bûches partent avec.", "Yann");
  says(s, "p-window", "C’est là que tout le monde nous voit.", "Mathieu");
  says(s, "p-card", "Sans elle, on ne saurait plus qui revient.", "Solenn");
  s.add(
    "tool",
    "canva",
    {
      name: "Canva",
      function: "design",
      state: "in-use",
      monthlyCost: 1200,
      lastUsedOn: s.day(-3),
      reasons: ["serves-channel"],
    },
    { serves: ["c-instagram"], user: ["enora", "solenn"], owner: ["solenn"] },
  );
  journey(s, "families", {
    discover: "Où trouver du bon pain près de l’école ?",
    consider: "Est-ce prêt quand je passe ?",
    buy: "Puis-je commander la veille au soir ?",
    stay: "Y a-t-il du nouveau cette semaine ?",
    recommend: "Quelle adresse donner pour un goûter ?",
  });
  journey(s, "hotels", {
    discover: "Qui livre avant sept heures ?",
    consider: "Que se passe-t-il en cas de retard ?",
    buy: "Puis-je changer les quantités chaque soir ?",
  });
  answers(s, yann, -172, { twenty_years: 3, no_time: 2, results_now: 1, marketing_lies: 1 });
  answers(s, solenn, -171, { no_time: 4, nothing_to_say: 1, bad_reviews: 2, private_life: 0 });
  answers(s, enora, -171, { no_time: 2, bad_reviews: 3, technology_repels: 0 });
  talk(s, claire, -166, "twenty_years", "yann");
  talk(s, claire, -160, "bad_reviews", "enora");
  talk(s, claire, -160, "no_time", "solenn");
}

function tellPhotographer(s: Story, { claire, nolwenn }: Cast): void {
  s.told(nolwenn, -88);
  says(s, "p-blog", "Je l’écris pour les collègues, je crois.", "Nolwenn");
  says(s, "p-insta", "Des cœurs, pas un mariage.", "Nolwenn");
  says(s, "p-site", "On vient y vérifier que j’existe.", "une mariée");
  s.told(claire, -80);
  s.add("fact", "weddings", {
    topic: "demand",
    text: "Les couples réservent leur photographe dix à quatorze mois avant la date.",
    source: "Les 12 contrats de l’année",
    evidence: "fact",
  });
  s.add("fact", "price", {
    topic: "price",
    text: "Le prix serait la première question, avant le style.",
    source: "Deux appels de l’automne",
    evidence: "hypothesis",
  });
  answers(s, nolwenn, -92, { private_life: 2, right_tool: 2, marketing_is_sales: 1, no_time: 2 });
}

function tellDealer(s: Story, { claire, bertrand }: Cast): void {
  s.told(claire, -40);
  says(s, "p-facebook", "Chacun y met ce qu’il veut, quand il y pense.", "Gaëlle");
  says(s, "p-site", "Les gens y cherchent le numéro de l’atelier.", "Anne");
  says(s, "p-ads-quimper", "Le robot part grâce à elle.", "Gaëlle");
  answers(s, bertrand, -55, { results_now: 4, tried_once: 3, technology_repels: 2, retiring: 1 });
  s.told(claire, -50);
  talk(s, claire, -50, "tried_once", "bertrand");
  s.does((viewer, engagementId) =>
    makeStepOfHindrance(viewer, { engagementId, changeId: newId(), statement: "results_now" }),
  );
}

function says(s: Story, key: string, said: string, saidBy: string): void {
  s.change(key, "said", said);
  s.change(key, "saidBy", saidBy);
}

function journey(
  s: Story,
  persona: string,
  questions: Partial<Record<(typeof journeyStages)[number], string>>,
): void {
  for (const [stage, question] of Object.entries(questions))
    s.add(
      "moment",
      `${persona}-${stage}`,
      { stage: stage as (typeof journeyStages)[number], question },
      { about: [persona] },
    );
}

function answers(s: Story, by: Viewer, offset: number, given: Record<string, number>): void {
  s.told(by, offset, 18);
  for (const [statement, value] of Object.entries(given))
    s.does((viewer, engagementId) =>
      answerHindrance(viewer, { engagementId, changeId: newId(), statement, value }),
    );
}

function talk(s: Story, by: Viewer, offset: number, statement: string, person: string): void {
  s.told(by, offset, 15);
  s.does((viewer, engagementId) =>
    markTalkHeld(viewer, { engagementId, changeId: newId(), statement, person: s.id(person) }),
  );
}
