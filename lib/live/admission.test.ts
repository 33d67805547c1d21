import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeDatabase, db, rawDatabase } from "@/db/client";
import { proseUpdates } from "@/db/tables/prose";
import { fromJson, toJson } from "@/lib/prose/document";
import { fragmentName, type ProseNode, plainText } from "@/lib/prose/rules";
import { bakery, stage } from "@/lib/testing/cast";
import { Admission } from "./admission";
import { loadProse } from "./store";

const key = { engagementId: bakery, name: "vision" };
const nobody = () => false;
const paragraph = (text: string): ProseNode => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const whole = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
const words = () => plainText(toJson(loadProse(key)));
const logged = () => db.select().from(proseUpdates).all().length;

beforeEach(stage);

test("an update is on disk when it has been let in; the same again adds nothing", () => {
  const gate = new Admission(key);
  const update = whole(fromJson(paragraph("le cap")));
  gate.admit(update, "yann", nobody);
  expect(words()).toBe("le cap");
  gate.admit(update, "yann", nobody);
  expect(logged()).toBe(1);
});

describe("what is refused leaves the text and the log as they were", () => {
  const doc = new Y.Doc();
  doc.getMap("other").set("x", 1);
  const leaning = new Y.Doc();
  leaning.getXmlFragment(fragmentName).insert(0, [new Y.XmlElement("paragraph")]);
  const before = Y.encodeStateVector(leaning);
  leaning.getXmlFragment(fragmentName).insert(1, [new Y.XmlElement("paragraph")]);

  const refused: [string, Uint8Array, string][] = [
    ["bytes that are no update", new Uint8Array([1, 255, 3, 7, 200]), "not_prose"],
    ["nothing at all", new Uint8Array(), "not_prose"],
    [
      "a node that is not of the schema",
      whole(fromJson({ type: "doc", content: [{ type: "script" }] })),
      "not_prose",
    ],
    ["another root", whole(doc), "not_prose"],
    ["an update that leans on one never sent", Y.encodeStateAsUpdate(leaning, before), "not_prose"],
    ["an update too large", whole(fromJson(paragraph("a".repeat(600_000)))), "too_large"],
  ];
  test.each(refused)("%s", (_, update, reason) => {
    const gate = new Admission(key);
    gate.admit(whole(fromJson(paragraph("sain"))), "yann", nobody);
    expect(() => gate.admit(update, "mallory", nobody)).toThrow(
      expect.objectContaining({ reason }),
    );
    expect(words()).toBe("sain");
    expect(logged()).toBe(1);
    gate.admit(whole(fromJson(paragraph("encore"))), "yann", nobody);
    expect(words().split("\n").sort()).toEqual(["encore", "sain"]);
  });

  test("a text that grows past its limit, update by update", () => {
    const gate = new Admission(key);
    const add = () => gate.admit(whole(fromJson(paragraph("é".repeat(100_000)))), "yann", nobody);
    for (let index = 0; index < 5; index += 1) add();
    expect(add).toThrow(expect.objectContaining({ reason: "too_large" }));
    expect(logged()).toBe(5);
  });
});

test("nobody writes under a number that is at this moment somebody else's", () => {
  const gate = new Admission(key);
  const claires = 4242;
  const forged = new Y.Doc();
  forged.clientID = claires;
  Y.applyUpdate(forged, whole(fromJson(paragraph("x"))));
  forged.getXmlFragment(fragmentName).insert(0, [new Y.XmlElement("paragraph")]);
  expect(() => gate.admit(whole(forged), "mallory", (client) => client === claires)).toThrow(
    expect.objectContaining({ reason: "not_prose" }),
  );
  expect(logged()).toBe(0);
});

test("when the disk takes nothing, nothing is let in, and later it goes on without a restart", () => {
  const gate = new Admission(key);
  gate.admit(whole(fromJson(paragraph("avant"))), "yann", nobody);
  rawDatabase().pragma("query_only = ON");
  const update = whole(fromJson(paragraph("après")));
  expect(() => gate.admit(update, "yann", nobody)).toThrow(
    expect.objectContaining({ reason: "unavailable" }),
  );
  rawDatabase().pragma("query_only = OFF");
  expect(words()).toBe("avant");
  gate.admit(update, "yann", nobody);
  expect(words().split("\n").sort()).toEqual(["après", "avant"]);
  closeDatabase();
});
