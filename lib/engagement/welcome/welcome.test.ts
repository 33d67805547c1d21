import { beforeEach, expect, test } from "vitest";
import { historyOf } from "@/lib/history/queries";
import { accountOf, bakery, claire, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { noteWelcomed } from "./commands";
import { welcomeOf } from "./queries";
import { waysOf, welcomeHref } from "./rules";

beforeEach(stage);
const here = { engagementId: bakery };

test("who joined is greeted once, by name, with who accompanies them; it is no change of the engagement", () => {
  expect(welcomeOf(yann, bakery)).toMatchObject({
    due: true,
    role: "decider",
    engagement: "Maison Kerleo",
    consultants: ["Claire Morvan"],
  });
  const before = historyOf(claire, bakery, {}).entries.length;
  noteWelcomed(yann, here);
  noteWelcomed(yann, here);
  expect(welcomeOf(yann, bakery).due).toBe(false);
  expect(welcomeOf(solenn, bakery).due).toBe(true);
  expect(historyOf(claire, bakery, {}).entries).toHaveLength(before);
});

test("a consultant is not greeted, a stranger sees nothing, and who looks through Yann's eyes reads nothing for him", () => {
  expect(welcomeOf(claire, bakery).due).toBe(false);
  expect(() => welcomeOf(stranger, bakery)).toThrow("not_found");
  expect(() => noteWelcomed(stranger, here)).toThrow("not_found");
  const eyes = {
    ...claire,
    as: { engagementId: bakery, accountId: accountOf(yann) },
  } as typeof claire;
  expect(welcomeOf(eyes, bakery).due).toBe(true);
  expect(() => noteWelcomed(eyes, here)).toThrow("forbidden");
});

test("those who answer begin with the questionnaires, the others with what they see; no way leads out", () => {
  expect(waysOf("decider")).toEqual(["hindrances", "maturity", "overview"]);
  expect(waysOf("supplier")).toEqual(["roadmap"]);
  for (const way of ["__proto__", "//evil.example", "toString", ""])
    expect(welcomeHref("a", way)).toBe("/engagements/a");
});
