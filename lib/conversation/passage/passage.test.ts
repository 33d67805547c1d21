import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { loadEngagement } from "@/lib/engagement/queries";
import { importEngagement } from "@/lib/exchange/engagement/commands";
import { fromText, toText } from "@/lib/exchange/engagement/file";
import { exportEngagement } from "@/lib/exchange/engagement/queries";
import { appendProse, loadProse } from "@/lib/live/store";
import { writeProse } from "@/lib/prose/commands";
import { fromJson } from "@/lib/prose/document";
import { fragmentName, type ProseNode } from "@/lib/prose/rules";
import { anchorsOf, spanOf } from "@/lib/prose/span";
import { bakery, claire, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { openPassage } from "../commands";
import { passagesIn } from "../queries";
import { tiePassages } from "./commands";
import { passageSpans } from "./queries";

beforeEach(stage);

const paragraph = (...runs: ProseNode[]): ProseNode => ({ type: "paragraph", content: runs });
const text = (words: string, bold = false): ProseNode =>
  bold ? { type: "text", marks: [{ type: "bold" }], text: words } : { type: "text", text: words };
const vision: ProseNode = {
  type: "doc",
  content: [
    paragraph(text("Le pain du jour, "), text("commandé la veille", true), text(".")),
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [paragraph(text("Prêt 🥖 le matin"))] }],
    },
    paragraph(text("Personne n’attend.")),
  ],
};
const whole = "Le pain du jour, commandé la veille.Prêt 🥖 le matinPersonne n’attend.";
const key = { engagementId: bakery, name: "vision" };

/** Whoever reads speaks of these words; returns the talk. */
function speak(words: string, of = whole): string {
  const from = of.indexOf(words);
  const anchors = anchorsOf(loadProse(key), { from, to: from + words.length });
  const base64 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("base64");
  return openPassage(odile, {
    engagementId: bakery,
    changeId: `passage-${words.length}-${from}`,
    prose: "vision",
    from: base64(anchors?.from),
    to: base64(anchors?.to),
    quote: words,
    text: "Vraiment ?",
    mentions: [],
  }).threadId;
}

/** Somebody writes at an offset of the first text, or takes letters away there. */
function write(at: number, words: string | number): void {
  const doc = loadProse(key);
  const before = Y.encodeStateVector(doc);
  const first = doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
  const run = first.get(0) as Y.XmlText;
  if (typeof words === "number") run.delete(at, words);
  else run.insert(at, words);
  appendProse(key, Y.encodeStateAsUpdate(doc, before), "yann");
}

/** The words that each talk of an engagement holds on to, or null, by its quotation. */
function held(engagementId: string) {
  const doc = loadProse({ engagementId, name: "vision" });
  return Object.fromEntries(
    passagesIn(claire, engagementId, "vision").map(({ quote, from, to }) => {
      const at = (base64: string | null) => Buffer.from(base64 ?? "", "base64");
      const span = from && to ? spanOf(doc, { from: at(from), to: at(to) }) : null;
      return [quote, span && lettersOf(doc).slice(span.from, span.to)];
    }),
  );
}
function lettersOf(doc: Y.Doc): string {
  const visit = (node: unknown): string =>
    node instanceof Y.XmlText
      ? node
          .toDelta()
          .map(({ insert }: { insert: string }) => insert)
          .join("")
      : (node as Y.XmlFragment).toArray().map(visit).join("");
  return visit(doc.getXmlFragment(fragmentName));
}

test("talks about passages go into the file with their places and come back on the same words, byte by byte", () => {
  writeProse(claire, bakery, "vision", vision);
  for (const words of ["pain du jour", "la veille.Prêt 🥖", "le matin", whole]) speak(words);
  write(0, "Ici, ");
  const file = toText(exportEngagement(claire, bakery));
  const { id } = importEngagement(claire, fromText(file));
  expect(held(id)).toEqual({ ...held(bakery), "pain du jour": "pain du jour" });
  expect(held(id)["la veille.Prêt 🥖"]).toBe("la veille.Prêt 🥖");
  expect(toText(exportEngagement(claire, id))).toBe(file);
});

test("what is typed beside a passage is not of it, on either side, before and after a file", () => {
  writeProse(claire, bakery, "vision", vision);
  speak("pain du");
  const beside = () => {
    write(whole.indexOf("pain"), "bon ");
    write("Le bon pain du".length, " Fournil");
  };
  beside();
  expect(held(bakery)).toEqual({ "pain du": "pain du" });
  const { id } = importEngagement(claire, exportEngagement(claire, bakery));
  expect(held(id)).toEqual({ "pain du": "pain du" });
});

test("a talk whose words are gone is said to be without a place, and keeps what it quotes", () => {
  writeProse(claire, bakery, "vision", vision);
  const gone = speak("pain du jour");
  const stays = speak("Personne");
  write(3, "pain du jour".length);
  const engagement = fromText(toText(exportEngagement(claire, bakery)));
  expect(engagement.threads.find(({ id }) => id === gone)).toMatchObject({
    quote: "pain du jour",
    passage: null,
  });
  const { id } = importEngagement(claire, engagement);
  expect(held(id)).toEqual({ "pain du jour": null, Personne: "Personne" });
  expect([...passageSpans(claire, id).keys()]).toEqual([stays]);
});

test("a file from before, and one whose places lead nowhere, is read: its talks stand by their words", () => {
  writeProse(claire, bakery, "vision", vision);
  speak("le matin");
  const file = JSON.parse(toText(exportEngagement(claire, bakery)));
  for (const passage of [undefined, null, { from: 9, to: 9 }, { from: 10, to: 400_000 }]) {
    const [talk] = file.threads;
    const { id } = importEngagement(
      claire,
      fromText(JSON.stringify({ ...file, threads: [{ ...talk, passage }] })),
    );
    expect(held(id)).toEqual({ "le matin": null });
    expect(loadEngagement(claire, id).engagement.threads).toHaveLength(1);
  }
  const broken = { ...file, threads: [{ ...file.threads[0], passage: { from: -1, to: 2 } }] };
  expect(() => fromText(JSON.stringify(broken))).toThrow("invalid");
});

test("any passage of any such text is found again at the same letters", () => {
  const run = fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.boolean());
  const texts = fc.array(fc.array(run, { maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (paragraphs, a, b) => {
      const content = paragraphs.map((runs) =>
        paragraph(...runs.map(([w, bold]) => text(w, bold))),
      );
      const doc = fromJson({ type: "doc", content });
      const all = lettersOf(doc).length;
      const [from = 0, to = 0] = [a % (all + 1), b % (all + 1)].sort((x, y) => x - y);
      const anchors = anchorsOf(doc, { from, to });
      expect(anchors && spanOf(doc, anchors)).toEqual(from < to ? { from, to } : null);
    }),
  );
});

test("places are for who takes the file, and tied by a consultant alone; for the other client there is nothing", () => {
  expect(passageSpans(yann, bakery).size).toBe(0);
  for (const viewer of [solenn, odile])
    expect(() => passageSpans(viewer, bakery)).toThrow("forbidden");
  for (const viewer of [yann, solenn])
    expect(() => tiePassages(viewer, bakery, [])).toThrow("forbidden");
  expect(() => passageSpans(stranger, bakery)).toThrow("not_found");
  expect(() => tiePassages(stranger, bakery, [])).toThrow("not_found");
});
