import type { Engagement } from "@/lib/engagement/schema";
import { plan } from "./plan";

/** An e-mailing suite bought because a relative uses it, and nothing to aim at (method.md, section 10). */
export function toolFirst(): Engagement {
  const p = plan("Atelier Nolwenn", "2025-11-03");
  p.add("person", "nolwenn", { name: "Nolwenn Riou", leader: true });
  p.add("person", "claire", { name: "Claire Morvan", side: "consultant" });
  p.add(
    "tool",
    "suite",
    {
      name: "Mailchimp",
      function: "e-mailing",
      monthlyCost: 2000,
      reasons: ["relative-recommends-it"],
    },
    { user: "nolwenn", owner: "nolwenn" },
  );
  return p.done();
}

/** Turnover drops: 20 % more orders in three weeks, by search optimisation (method.md, section 10). */
export function panic(): Engagement {
  const p = plan("Cycles Tanguy", "2026-01-05");
  p.add("person", "tanguy", { name: "Tanguy Le Goff", leader: true });
  p.add("person", "claire", { name: "Claire Morvan", side: "consultant" });
  p.add("kpi", "orders", {
    name: "Commandes",
    catalogue: "orders",
    grain: "weekly",
    source: "manual",
  });
  p.add(
    "objective",
    "more",
    {
      title: "20 % de commandes en plus en 3 semaines",
      startValue: 50,
      startDay: "2026-03-01",
      target: 60,
      startsOn: "2026-03-09",
      deadline: "2026-03-30",
    },
    { measures: "orders", owner: "tanguy" },
  );
  p.add(
    "channel",
    "seo",
    { name: "Référencement", catalogue: "seo", purposes: ["conquest"], weeklyHours: 2 },
    { serves: "more", owner: "tanguy" },
  );
  return p.done();
}

/** Two ad teams on one keyword, three people on one profile, two suites for search (method.md, section 10). */
export function bigTeam(): Engagement {
  const p = plan("Équipements Caradec", "2025-09-01");
  p.add("person", "ronan", { name: "Ronan Caradec", leader: true });
  for (const [id, name] of [
    ["lea", "Léa"],
    ["hugo", "Hugo"],
    ["maud", "Maud"],
  ] as const) {
    p.add("person", id, { name });
  }
  p.add(
    "presence",
    "ads-north",
    {
      name: "Annonces Nord",
      type: "campaign",
      monthlyCost: 40_000,
      keywords: ["Tracteurs d’occasion", "semoir"],
    },
    { owner: "lea" },
  );
  p.add(
    "presence",
    "ads-south",
    {
      name: "Annonces Sud",
      type: "campaign",
      monthlyCost: 30_000,
      keywords: ["tracteur d'occasion"],
    },
    { owner: "hugo" },
  );
  p.add(
    "presence",
    "page",
    { name: "Page Facebook", type: "profile" },
    { worker: { lea: 1, hugo: 1, maud: 2 } },
  );
  p.add("tool", "semrush", {
    name: "Semrush",
    function: "seo",
    monthlyCost: 13_000,
    reasons: ["serves-channel"],
  });
  p.add("tool", "ahrefs", {
    name: "Ahrefs",
    function: "seo",
    monthlyCost: 11_900,
    reasons: ["serves-channel"],
  });
  return p.done();
}
