import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { db } from "@/db/client";
import { proseQuarantine, proses, proseUpdates } from "@/db/tables/prose";
import { fromJson, toJson } from "@/lib/prose/document";
import { fragmentName, type ProseNode, plainText } from "@/lib/prose/rules";
import { bakery, stage } from "@/lib/testing/cast";
import { appendProse, beginProse, compactProse, loadProse } from "./store";

const key = { engagementId: bakery, name: "vision" };

beforeEach(stage);

/** Somebody who writes paragraphs, and whose every keystroke leaves as an update. */
function writer() {
  const doc = new Y.Doc();
  const sent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => sent.push(update));
  return {
    write(text: string) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(text)]);
      doc.getXmlFragment(fragmentName).push([paragraph]);
      return sent.at(-1) as Uint8Array;
    },
  };
}

const words = () => plainText(toJson(loadProse(key)));
const rows = () => db.select().from(proseUpdates).all();

test("what was appended is read back, before and after the log is folded", () => {
  const yann = writer();
  for (const line of ["un", "deux", "trois"]) appendProse(key, yann.write(line), "yann");
  expect(words()).toBe("un\ndeux\ntrois");

  compactProse(key);
  expect(rows()).toHaveLength(0);
  expect(words()).toBe("un\ndeux\ntrois");
  expect(db.select({ text: proses.text }).from(proses).get()).toEqual({ text: "un\ndeux\ntrois" });

  appendProse(key, yann.write("quatre"), "yann");
  expect(words()).toBe("un\ndeux\ntrois\nquatre");
});

test("folding twice, or with nothing to fold, changes nothing", () => {
  appendProse(key, writer().write("un"), "yann");
  compactProse(key);
  const before = db.select().from(proses).all();
  compactProse(key);
  compactProse({ engagementId: bakery, name: "never-written" });
  expect(db.select().from(proses).all()).toEqual(before);
});

test("a damaged update is put aside and the rest of the text loads", () => {
  appendProse(key, writer().write("avant"), "yann");
  appendProse(key, writer().write("abîmé"), "yann");
  appendProse(key, writer().write("après"), "solenn");
  const damaged = rows()[1];
  db.update(proseUpdates)
    .set({ update: Buffer.from([1, 255, 3, 7, 200, 200]) })
    .where(eq(proseUpdates.seq, damaged?.seq ?? 0))
    .run();

  expect(words().split("\n").sort()).toEqual(["après", "avant"]);
  expect(db.select({ seq: proseQuarantine.seq }).from(proseQuarantine).all()).toEqual([
    { seq: damaged?.seq },
  ]);
  compactProse(key);
  expect(words().split("\n").sort()).toEqual(["après", "avant"]);
});

test("what leaned on a lost update is put aside too, and nothing waits for ever", () => {
  const yann = writer();
  yann.write("perdu");
  appendProse(key, writer().write("solide"), "solenn");
  appendProse(key, yann.write("sans appui"), "yann");
  expect(words()).toBe("solide");
  expect(loadProse(key).store.pendingStructs).toBeNull();
  expect(db.select().from(proseQuarantine).all()).toHaveLength(1);
});

test("a damaged snapshot is put aside and what came after loads", () => {
  const text: ProseNode = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "fondation" }] }],
  };
  expect(beginProse(key, fromJson(text))).toBe(true);
  expect(beginProse(key, fromJson(text))).toBe(false);
  appendProse(key, writer().write("suite"), "yann");
  db.update(proses)
    .set({ snapshot: Buffer.from([9, 9, 9]) })
    .run();
  expect(words()).toBe("suite");
  expect(db.select().from(proseQuarantine).all()).toHaveLength(1);
});
