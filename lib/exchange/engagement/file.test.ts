import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { listEngagements, loadEngagement } from "@/lib/engagement/queries";
import { engagements } from "@/lib/testing/arbitrary";
import { bakery, claire, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { importEngagement } from "./commands";
import { fromText, toText } from "./file";
import { engagementJsonSchema } from "./json-schema";
import { exportEngagement } from "./queries";

beforeEach(stage);

test("any engagement goes into a file and comes back the same, byte by byte", () => {
  fc.assert(
    fc.property(engagements, (engagement) => {
      const first = importEngagement(claire, engagement);
      const text = toText(exportEngagement(claire, first.id));
      const second = importEngagement(claire, fromText(text));
      expect(toText(exportEngagement(claire, second.id))).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("a file holds neither the engagement's id nor the moment of its export", () => {
  const text = toText(exportEngagement(claire, bakery));
  expect(text).not.toContain(`"${bakery}"`);
  expect(toText(exportEngagement(claire, bakery))).toBe(text);
});

test("the decider exports; a contributor and an observer are refused; a stranger finds nothing", () => {
  expect(exportEngagement(yann, bakery).name).toBe("Maison Kerleo");
  for (const viewer of [solenn, odile])
    expect(() => exportEngagement(viewer, bakery)).toThrow("forbidden");
  expect(() => exportEngagement(stranger, bakery)).toThrow("not_found");
});

test("clients do not bring engagements in", () => {
  const engagement = exportEngagement(claire, bakery);
  expect(() => importEngagement(yann, engagement)).toThrow("forbidden");
});

test("a file that is broken, foreign, newer or misshapen is refused with where and why", () => {
  const good = JSON.parse(toText(exportEngagement(claire, bakery)));
  const bad: [string, Record<string, unknown>][] = [
    ["{", { issue: "not_json" }],
    ["[]", { issue: "not_azimut" }],
    ["null", { issue: "not_azimut" }],
    [JSON.stringify({ ...good, version: 9 }), { issue: "newer" }],
    [JSON.stringify({ ...good, openedOn: "2026-02-31" }), { issue: "shape", path: "openedOn" }],
    [JSON.stringify({ ...good, surprise: 1 }), { issue: "shape" }],
  ];
  for (const [text, detail] of bad)
    expect(() => fromText(text)).toThrowError(
      expect.objectContaining({ reason: "invalid", detail: expect.objectContaining(detail) }),
    );
});

test("a file whose references lead nowhere is refused whole: nothing is written", () => {
  const engagement = exportEngagement(claire, bakery);
  const before = listEngagements(claire).length;
  const step = engagement.items.find((item) => item.kind === "step")?.id ?? "";
  const bad = [
    { links: [{ role: "owner" as const, from: step, to: "nobody", amount: null }] },
    { links: [{ role: "feeds" as const, from: step, to: step, amount: null }] },
    { series: [{ kpi: step, segment: "", points: [] }] },
    {
      events: [{ id: "e", kind: "sign" as const, item: null, by: "nobody", at: 1, data: {} }],
    },
  ];
  for (const change of bad)
    expect(() => importEngagement(claire, { ...engagement, ...change })).toThrow("invalid");
  expect(listEngagements(claire)).toHaveLength(before);
});

test("what came in belongs to its consultant alone", () => {
  const { id } = importEngagement(claire, exportEngagement(claire, bakery));
  expect(() => loadEngagement(yann, id)).toThrow("not_found");
});

test("the published JSON Schema is the shape's", () => {
  expect(readFileSync("docs/engagement.schema.json", "utf8")).toBe(engagementJsonSchema());
});
