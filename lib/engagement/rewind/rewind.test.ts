import fc from "fast-check";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { at } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { typeValue } from "@/lib/kpi/value/commands";
import { appendProse, proseOn } from "@/lib/live/store";
import { fromJson } from "@/lib/prose/document";
import { plainText } from "@/lib/prose/rules";
import { bakery, claire, solenn, stage, yann } from "@/lib/testing/cast";
import { apply, compare, inOrder } from "../compare/rules";
import { addItem, archiveItem, changeField, moveItem, restoreItem } from "../edit/commands";
import { newId } from "../ids";
import { linkValue } from "../links";
import { loadEngagement } from "../queries";
import type { Engagement } from "../schema";
import { engagementAt, lookBack } from "./queries";

vi.setConfig({ testTimeout: 60_000 });
const start = Date.parse("2026-03-02T10:00:00Z");
const hour = 3_600_000;

const act = fc.record({
  what: fc.constantFrom("add", "title", "hours", "feeds", "serves", "archive", "restore", "move"),
  which: fc.nat(9),
  other: fc.nat(9),
  word: fc.string({ maxLength: 12, unit: "grapheme" }),
});

test("any day of any story is read back as it was, and the differences of two days lead from one to the other", () => {
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 1, maxLength: 15 }),
      fc.nat(),
      fc.nat(),
      (acts, i, j) => {
        at(start, stage);
        gone.length = 0;
        const known: Engagement[] = [plain(loadEngagement(claire, bakery).engagement)];
        for (const [step, one] of acts.entries()) {
          at(start + (step + 1) * hour, () => doing(one));
          known.push(plain(loadEngagement(claire, bakery).engagement));
        }
        const past = (step: number) => plain(engagementAt(claire, bakery, start + step * hour));
        for (const [step, state] of known.entries()) expect(past(step)).toEqual(state);
        const [a, b] = [past(i % known.length), past(j % known.length)];
        expect(apply(a, compare(a, b))).toEqual(inOrder(b));
      },
    ),
    { numRuns: 12 },
  );
});

test("a text reads on a day as it did when that day ended", () => {
  stage();
  const key = { engagementId: bakery, name: "vision" };
  const write = (day: number, doc: Y.Doc) =>
    at(start + day * 24 * hour, () => appendProse(key, Y.encodeStateAsUpdate(doc), null));
  const doc = fromJson({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "Un" }] }],
  });
  write(0, doc);
  doc.getXmlFragment("prose").insert(1, [paragraph("Deux")]);
  write(3, doc);
  doc.getXmlFragment("prose").insert(2, [paragraph("Trois")]);
  write(3, doc);
  const on = (day: string) => {
    const found = proseOn(key, day);
    return found && plainText(found);
  };
  expect(on("2026-03-01")).toBeNull();
  expect(on("2026-03-02")).toBe("Un");
  expect(on("2026-03-04")).toBe("Un");
  expect(on("2026-03-05")).toBe("Un\nDeux\nTrois");
});

function paragraph(words: string): Y.XmlElement {
  const made = new Y.XmlElement("paragraph");
  made.insert(0, [new Y.XmlText(words)]);
  return made;
}

/** Somebody of the cast does something to the strategy, or is refused: both are part of the story. */
function doing({
  what,
  which,
  other,
  word,
}: {
  what: string;
  which: number;
  other: number;
  word: string;
}) {
  const viewer = [claire, yann, solenn][which % 3] ?? claire;
  const asked = { engagementId: bakery, changeId: newId() };
  const { engagement } = loadEngagement(claire, bakery);
  const channels = engagement.items.filter((item) => item.kind === "channel");
  const channel = channels[which % Math.max(1, channels.length)];
  const target = channels[other % Math.max(1, channels.length)];
  try {
    if (what === "add" || !channel)
      return void addItem(viewer, { ...asked, kind: "channel", data: { name: word } });
    const about = { ...asked, itemId: channel.id };
    if (what === "title")
      changeField(viewer, { ...about, field: "name", from: channel.data.name, to: word });
    if (what === "hours" && channel.kind === "channel")
      changeField(viewer, {
        ...about,
        field: "weeklyHours",
        from: channel.data.weeklyHours,
        to: other,
      });
    if (what === "feeds" || what === "serves") {
      const from = linkValue(engagement.links, channel.id, what);
      const to = what === "serves" ? `${bakery}-clients` : (target?.id ?? "");
      const value = from.some(({ id }) => id === to)
        ? from.filter(({ id }) => id !== to)
        : [...from, { id: to, amount: null }];
      changeField(viewer, { ...about, field: `link:${what}`, from, to: value });
    }
    if (what === "archive") archiveItem(viewer, about);
    if (what === "move") moveItem(viewer, { ...about, before: target?.id ?? null });
    if (what === "restore" && gone.length > 0)
      restoreItem(viewer, { ...about, itemId: gone.pop() ?? "" });
    if (what === "archive") gone.push(channel.id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
const gone: string[] = [];

/** What a day is read back to: items and what they point at, without when they were last touched. */
function plain(engagement: Engagement): Engagement {
  return inOrder({
    ...engagement,
    items: engagement.items.map((item) => ({ ...item, changedAt: 0, template: [] })),
    events: [],
    rounds: [],
    series: [],
    threads: [],
    prose: [],
  });
}

test("a past whose figures changed places is another past", () => {
  stage();
  const kpi = addItem(claire, {
    engagementId: bakery,
    changeId: newId(),
    kind: "kpi",
    data: { name: "Visites", grain: "monthly" },
  }).id;
  const type = (day: string, from: number | null, to: number) =>
    typeValue(claire, { engagementId: bakery, changeId: newId(), kpiId: kpi, day, from, to });
  type("2026-03-02", null, 40);
  type("2026-04-02", null, 50);
  const then = Date.now();
  const mark = () => lookBack(claire, bakery).markOf(then);
  const before = mark();
  expect(mark()).toBe(before);
  at(then + hour, () => {
    type("2026-03-02", 40, 50);
    type("2026-04-02", 50, 40);
  });
  expect(mark()).not.toBe(before);
});
