import { expect, it } from "vitest";
import { locales } from "./locale";
import { messages } from "./messages";

// A sign that opens a line, or a quotation mark that closes one, is read as a mistake: each keeps to its word.
const astray = {
  fr: /(?<!,) [:;!?»%€](?!:)|« |\p{L}'\p{L}|‑/u,
  en: /[\u00a0\u202f ][:;!?](?!:)|[«»]|\p{L}'\p{L}/u,
};

it.each(locales)("sets every sentence as its language is printed (%s)", (locale) => {
  expect(sentences(messages[locale]).filter(([, text]) => astray[locale].test(text))).toEqual([]);
});

function sentences(of: object, path = ""): [string, string][] {
  return Object.entries(of).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}
