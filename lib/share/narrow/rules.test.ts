import fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "@/lib/engagement/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { engagements } from "@/lib/testing/arbitrary";
import { worded } from "@/lib/testing/isolation/sample";
import { sharedPages } from "../rules";
import { narrowTo, withoutAddresses } from "./rules";

test("whatever an engagement holds, a page has no answer, talk, event or address, and every link leads inside", () => {
  fc.assert(
    fc.property(engagements, fc.constantFrom(...sharedPages), (whole, page) => {
      const narrow = narrowTo(page, whole);
      expect([narrow.rounds, narrow.threads, narrow.events, narrow.prose]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      const kept = new Set(narrow.items.map(({ id }) => id));
      for (const { from, to } of narrow.links)
        expect([from, to].every((id) => kept.has(id))).toBe(true);
      expect(JSON.stringify(narrow.items)).not.toMatch(/\w@\w+\.\w/);
    }),
    { numRuns: 60 },
  );
});

test("what is said between people stays between them: motivation, reasons, skills, waivers, accounts, feedback", () => {
  const whole = { ...empty, items: kinds.map((kind) => item(kind, `canary-${kind}`)) };
  const said = (page: (typeof sharedPages)[number]) => JSON.stringify(narrowTo(page, whole).items);
  const kindsSaid = (page: (typeof sharedPages)[number]) =>
    kinds.filter((kind) => said(page).includes(`canary-${kind}`)).sort();
  expect(kindsSaid("dashboard")).toEqual(["annotation", "kpi"]);
  expect(kindsSaid("roadmap")).toEqual(
    ["ambition", "channel", "objective", "person", "presence", "step"].sort(),
  );
  expect(kindsSaid("review")).toEqual(["decision", "kpi", "person", "review", "step"]);
  for (const kind of ["holding", "feedback", "commitment", "idea", "sample", "moment", "handover"])
    for (const page of sharedPages) expect(said(page)).not.toContain(`canary-${kind}"`);
  const vision = narrowTo("strategy", whole).items.find(({ kind }) => kind === "vision");
  expect(vision?.data).toMatchObject({
    motivation: null,
    motivationWords: "",
    meaning: "canary-vision",
  });
});

test("a field that a shape gains is shared once it is named, not before", () => {
  for (const kind of ["effects", "positioning", "policy", "pillar"] as const) {
    const known = worded(kind, `canary-${kind}`) as Record<string, unknown>;
    const grown = { ...item(kind, `canary-${kind}`), data: { ...known, margin: "zmarginz" } };
    const [shown] = narrowTo("strategy", { ...empty, items: [grown as unknown as Item] }).items;
    expect(shown?.data).toEqual(known);
  }
});

test("an address is taken out wherever it stands, and nothing else", () => {
  expect(
    withoutAddresses({ a: ["Écrivez à claire.morvan@conseil.example, merci."], n: 3 }),
  ).toEqual({
    a: ["Écrivez à …, merci."],
    n: 3,
  });
  expect(withoutAddresses("@maisonkerleo, 12 h @ la boutique")).toBe(
    "@maisonkerleo, 12 h @ la boutique",
  );
});

const item = (kind: Item["kind"], word: string) =>
  ({
    id: kind,
    kind,
    position: 0,
    createdAt: 0,
    changedAt: 0,
    template: [],
    data: worded(kind, word),
  }) as unknown as Item;
const empty: Engagement = {
  format: "azimut.engagement",
  version: 1,
  name: "Maison Kerleo",
  strapline: "",
  locale: "fr",
  openedOn: "2026-01-12",
  items: [],
  links: [],
  events: [],
  rounds: [],
  series: [],
  prose: [],
  threads: [],
};
