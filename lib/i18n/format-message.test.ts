import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import formatMessage from "./format-message";
import { locales } from "./locale";
import { messages } from "./messages";

type Value = string | number | Date | ((chunks: string) => string);
type Values = Record<string, Value>;

const formatters = {
  getNumberFormat: (...asked: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...asked),
  getDateTimeFormat: (...asked: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...asked),
  getPluralRules: (...asked: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...asked),
};
const timeZone = "Europe/Paris";

// Pages show what was parsed at the build, the command line parses as it goes: nobody may read two different sentences.
test.each(locales)(
  "every sentence in %s reads the same, parsed at the build or on the way",
  (locale) => {
    for (const [key, sentence] of sentences(messages[locale])) {
      const parsed = compile(sentence);
      const t = createTranslator({
        locale,
        timeZone,
        messages: { sentence },
        onError: (error) => {
          throw error;
        },
      });
      for (const values of tries(parsed)) {
        const onTheWay = t.markup("sentence", values as never);
        const options = { locale, timeZone, formatters };
        const atTheBuild = formatMessage(
          "sentence",
          parsed as never,
          values as never,
          options as never,
        );
        // Marks around words leave a list of pieces.
        const marked = Object.values(values).some((value) => typeof value === "function");
        const said = marked && Array.isArray(atTheBuild) ? atTheBuild.join("") : atTheBuild;
        expect(said, `${key} ${JSON.stringify(values)}`).toBe(onTheWay);
      }
    }
  },
);

function* sentences(found: object, at = ""): Generator<[string, string]> {
  for (const [key, value] of Object.entries(found))
    if (typeof value === "string") yield [`${at}${key}`, value];
    else yield* sentences(value, `${at}${key}.`);
}

/** Values with which each of its branches is taken, and with which it says as little as it can. */
function tries(parsed: CompiledMessage): Values[] {
  const wants = new Map<string, Set<Value>>();
  look(parsed, wants);
  const most = Math.max(1, ...[...wants.values()].map(({ size }) => size));
  return Array.from({ length: most }, (_, turn) =>
    Object.fromEntries(
      [...wants].map(([name, values]) => [name, [...values][turn % values.size] ?? ""]),
    ),
  );
}

const [select, plural, ordinal, number, date, time] = [1, 2, 3, 4, 5, 6];

function look(node: unknown, wants: Map<string, Set<Value>>): void {
  if (!Array.isArray(node)) return;
  const [name, kind, branches] = node;
  if (
    typeof name !== "string" ||
    node.some((part) => Array.isArray(part) && typeof name !== "string")
  )
    for (const part of node) look(part, wants);
  else if (node.length === 1) add(wants, name, ["Épicerie d’Ys", ""]);
  else if (kind === select) {
    add(wants, name, [...Object.keys(branches), "autre"]);
    for (const branch of Object.values(branches)) look(branch, wants);
  } else if (kind === plural || kind === ordinal) {
    add(wants, name, [0, 1, 2, 3, 4, 7, 21]);
    for (const branch of Object.values(branches)) look(branch, wants);
  } else if (kind === number) add(wants, name, [1234.5]);
  else if (kind === date || kind === time) add(wants, name, [new Date(0)]);
  else {
    // A mark around words: the rest of the node is what stands inside.
    add(wants, name, [(chunks: string) => `[${chunks}]`]);
    for (const part of node.slice(1)) look(part, wants);
  }
}

function add(wants: Map<string, Set<Value>>, name: string, values: Value[]): void {
  const known = wants.get(name) ?? new Set();
  for (const value of values) known.add(value);
  wants.set(name, known);
}
