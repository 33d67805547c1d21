import { expect, test } from "vitest";
import { email } from "../schema";
import { isAddress, readAddresses } from "./rules";

test("addresses are read as people paste them, each once; the wrong ones are named and the right ones kept", () => {
  const pasted = `Enora Kerleo <Enora@kerleo.example>, mathieu.helias@kerleo.example;
    "Tanguy, Odile" <odile@tanguy.example>
    pas une adresse
    yann@kerleo, enora@kerleo.example a@b.example c@d.example mailto:x@y.example`;
  expect(readAddresses(pasted)).toEqual({
    people: [
      { email: "enora@kerleo.example", name: "Enora Kerleo" },
      { email: "mathieu.helias@kerleo.example", name: "Mathieu Helias" },
      { email: "odile@tanguy.example", name: "Tanguy, Odile" },
      { email: "a@b.example", name: "A" },
      { email: "c@d.example", name: "C" },
      { email: "x@y.example", name: "X" },
    ],
    wrong: ["pas une adresse", "yann@kerleo"],
  });
  expect(readAddresses("")).toEqual({ people: [], wrong: [] });
});

test("what the browser takes for an address, the server takes too, and nothing else", () => {
  for (const text of [
    "a@b.fr",
    "a.b+c@d-e.example",
    "o'neil@x.example",
    ".a@b.fr",
    "a..b@c.fr",
    "a@b",
    "a b@c.fr",
    "a@b.c",
    "é@b.fr",
    "a@-b.fr",
    `${"a".repeat(250)}@b.fr`,
  ])
    expect([text, isAddress(text)]).toEqual([text, email.safeParse(text).success]);
});
