import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { faultIn, fromJson, isBlank, toJson } from "./document";
import { fragmentName, isProse, isSafeHref, type ProseNode, plainText } from "./rules";

const vision: ProseNode = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Notre cap" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Le pain " },
        { type: "text", marks: [{ type: "bold" }, { type: "italic" }], text: "vivant" },
        { type: "hardBreak" },
        {
          type: "text",
          marks: [{ type: "link", attrs: { href: "https://exemple.bzh" } }],
          text: "chez nous 🥖 مرحبا",
        },
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 3 },
      content: [
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "trois" }] },
            {
              type: "bulletList",
              content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
            },
          ],
        },
      ],
    },
    {
      type: "blockquote",
      content: [{ type: "paragraph", content: [{ type: "text", text: "dit Yann" }] }],
    },
  ],
};

describe("a live text as JSON", () => {
  test("goes through Yjs and comes back the same, again and again", () => {
    expect(isProse(vision)).toBe(true);
    const once = toJson(fromJson(vision));
    expect(once).toEqual(vision);
    expect(JSON.stringify(toJson(fromJson(once)))).toBe(JSON.stringify(once));
  });

  test("reads as plain lines", () => {
    expect(plainText(vision)).toBe(
      "Notre cap\nLe pain vivant\nchez nous 🥖 مرحبا\ntrois\n\ndit Yann",
    );
    expect(isBlank({ type: "doc", content: [{ type: "paragraph" }] })).toBe(true);
    expect(isBlank(vision)).toBe(false);
  });
});

describe("what a stranger may not put in a text", () => {
  const bad: [string, ProseNode][] = [
    ["an unknown node", { type: "doc", content: [{ type: "script" }] }],
    ["text on the root", { type: "doc", content: [{ type: "text", text: "x" }] }],
    ["a heading of level 1", { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] }],
    [
      "an attribute of their own",
      { type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] },
    ],
    [
      "a link that runs",
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              {
                type: "text",
                text: "x",
                marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
              },
            ],
          },
        ],
      },
    ],
    ["an item outside a list", { type: "doc", content: [{ type: "listItem" }] }],
  ];
  test.each(bad)("%s, as JSON and inside Yjs", (_, doc) => {
    expect(isProse(doc)).toBe(false);
    expect(faultIn(fromJson(doc))).not.toBeNull();
  });

  test("another root, or something that is no node", () => {
    const other = fromJson(vision);
    other.getMap("settings").set("role", "owner");
    expect(faultIn(other)).toBe("another root");
    const mapped = new Y.Doc();
    mapped.getMap(fragmentName).set("a", 1);
    expect(faultIn(mapped)).not.toBeNull();
  });
});

test("a link leads to the web or to a mail, nowhere else", () => {
  for (const href of ["https://a.fr/x?y=1", "http://a.fr", "mailto:a@b.fr"])
    expect(isSafeHref(href)).toBe(true);
  for (const href of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//a.fr",
    "/local",
    " https://a.fr",
    "https://a\u0000b",
  ])
    expect(isSafeHref(href)).toBe(false);
});
