import type { Engagement } from "@/lib/engagement/schema";
import { at, plan } from "./plan";
import { soundPlan } from "./sound-plan";

/** The sound plan with one of everything that an engagement may hold, still in order: what every damage is done to. */
export function wholePlan(): Engagement {
  const sound = soundPlan();
  const p = plan("Maison Kerleo", "2025-09-01");
  p.add("fact", "sundays", {
    topic: "demand",
    text: "Le dimanche, une vente sur deux se fait avant dix heures.",
    source: "Tickets de caisse",
    evidence: "fact",
  });
  p.add("moment", "first-visit", { stage: "discover", question: "Où trouver du pain bio ?" });
  p.add("pillar", "hands", { name: "Les mains", description: "Ceux qui font le pain." });
  p.add("idea", "workshop", { text: "Un atelier pour les enfants" });
  p.add("annotation", "opening", { day: "2026-02-02", text: "Ouverture le lundi" });
  p.add("return", "margin", { month: "2026-02", type: "margin", amount: 120_000 });
  p.add("experiment", "evening", {
    hypothesis: "Une lettre du soir est plus lue que celle du matin.",
    startsOn: "2026-02-01",
    endsOn: "2026-03-20",
  });
  p.add("handover", "figures", {
    what: "Lire les chiffres chaque lundi",
    today: "Claire",
    from: "2026-06-01",
  });
  const known = new Set(sound.items.map(({ id }) => id));
  const more = p.done().items.filter(({ id }) => !known.has(id));
  const link = (role: Engagement["links"][number]["role"], from: string, to: string) => ({
    role,
    from,
    to,
    amount: null,
  });
  return {
    ...sound,
    items: [
      ...sound.items,
      ...more.map((item) => ({ ...item, position: item.position + sound.items.length })),
    ],
    links: [
      ...sound.links,
      link("about", "sundays", "families"),
      link("about", "first-visit", "families"),
      link("channel", "first-visit", "site"),
      link("reaches", "hands", "families"),
      link("measures", "opening", "visits"),
      link("channel", "margin", "site"),
      link("measures", "evening", "visits"),
      link("owner", "evening", "solenn"),
      link("owner", "figures", "claire"),
      link("successor", "figures", "solenn"),
    ],
    rounds: [
      {
        id: "spring",
        form: "full",
        version: "1.1.0",
        openedOn: "2026-02-01",
        revealedAt: at("2026-02-05"),
        answers: [],
      },
    ],
    prose: [{ name: "vision", doc: { type: "doc" }, text: "Faire vivre la boulangerie." }],
    threads: [
      {
        id: "talk",
        item: "site",
        prose: null,
        quote: null,
        passage: null,
        resolvedAt: null,
        resolvedBy: null,
        at: at("2026-03-01"),
        comments: [{ id: "c1", by: "yann", at: at("2026-03-01"), text: "D’accord.", mentions: [] }],
      },
    ],
  };
}
