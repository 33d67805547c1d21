import { getSchema } from "@tiptap/core";
import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { faultIn, fromJson, toJson } from "@/lib/prose/document";
import { fragmentName, marks, type ProseNode, shapes } from "@/lib/prose/rules";
import { proseExtensions } from "./extensions";

const schema = getSchema(proseExtensions);
const bold = [{ type: "bold" }];
const text: ProseNode = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Cap" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", marks: bold, text: "un" },
        { type: "hardBreak", marks: bold },
        { type: "text", marks: bold, text: "deux" },
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 1, type: null },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    },
  ],
};

test("the editor knows exactly the nodes and marks of the closed schema", () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(shapes).sort());
  expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(marks).sort());
  for (const [name, type] of Object.entries(schema.marks))
    expect(Object.keys(type.spec.attrs ?? {})).toEqual(Object.keys(marks[name] ?? {}));
});

test("what the editor writes is let in, and reads back in the editor", () => {
  schema.nodeFromJSON(text).check();
  const written = prosemirrorJSONToYDoc(schema, text, fragmentName);
  expect(faultIn(written)).toBeNull();
  const ours = toJson(written);
  const seen = yDocToProsemirrorJSON(fromJson(ours), fragmentName) as ProseNode;
  expect(() => schema.nodeFromJSON(seen).check()).not.toThrow();
  expect(toJson(prosemirrorJSONToYDoc(schema, seen, fragmentName))).toEqual(ours);
});
