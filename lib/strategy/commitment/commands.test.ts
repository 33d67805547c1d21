import { beforeEach, expect, test } from "vitest";
import { changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { bakery, claire, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { signCommitment } from "./commands";
import { signaturesOf } from "./rules";

beforeEach(() => {
  stage();
  for (const [index, [field, from, to]] of (
    [
      ["answer", null, "yes"],
      ["reasons", "", "Nous avons le temps."],
    ] as const
  ).entries())
    changeField(claire, {
      engagementId: bakery,
      changeId: `prepare-${index}`,
      itemId: text().id,
      field,
      from,
      to,
    });
});

const text = () => {
  const item = loadEngagement(claire, bakery).engagement.items.find(
    (candidate) => candidate.kind === "commitment",
  );
  if (!item) throw new Error("an engagement has its decision to engage");
  return item;
};
const signatures = () =>
  loadEngagement(claire, bakery).engagement.events.filter((event) => event.kind === "sign");
const asked = {
  engagementId: bakery,
  changeId: "sign-0001",
  seen: { answer: "yes" as const, reasons: "Nous avons le temps." },
};

test("Yann signs as the decider and the very words stay with the signature", () => {
  signCommitment(yann, asked);
  changeField(claire, {
    engagementId: bakery,
    changeId: "later-001",
    itemId: text().id,
    field: "reasons",
    from: "Nous avons le temps.",
    to: "Autre chose.",
  });
  expect(signatures()).toMatchObject([
    { data: { answer: "yes", reasons: "Nous avons le temps.", as: "decider" } },
  ]);
});

test("who signs words that changed meanwhile is shown the new ones", () => {
  expect(() =>
    signCommitment(yann, { ...asked, seen: { answer: "yes", reasons: "D’autres mots." } }),
  ).toThrow("conflict");
});

test("a contributor and an observer do not sign; at the florist's the text does not exist", () => {
  expect(() => signCommitment(solenn, asked)).toThrow("forbidden");
  expect(() => signCommitment(odile, asked)).toThrow("forbidden");
  expect(() => signCommitment(stranger, asked)).toThrow("not_found");
  expect(signatures()).toEqual([]);
});

test("both sides sign; when the text changes it waits for both again", () => {
  const seen = () => signaturesOf(read(loadEngagement(claire, bakery).engagement, "2026-03-12"));
  expect(seen().missing).toBe("both");
  signCommitment(yann, asked);
  expect(seen().missing).toBe("consultant");
  signCommitment(claire, { ...asked, changeId: "sign-0002" });
  expect(seen()).toMatchObject({ missing: null, signatures: [{ holds: true }, { holds: true }] });
  changeField(yann, {
    engagementId: bakery,
    changeId: "later-002",
    itemId: text().id,
    field: "answer",
    from: "yes",
    to: "no",
  });
  expect(seen().missing).toBe("both");
});
