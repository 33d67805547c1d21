import type { Finding } from "@/lib/coherence/finding";
import type { ToldTurn } from "@/lib/engagement/findings/course/rules";
import { firstName } from "@/lib/format/person";
import type { HistoryWords } from "./sentence";

/** Findings that are named in one sentence; the others are counted. */
const mostNamed = 4;

/** What became of findings in one plain sentence, without its full stop: which ones, and by whom where one person settled them. */
export function turnSentence(
  { turn, findings, by }: Pick<ToldTurn, "turn" | "findings" | "by">,
  words: HistoryWords,
): string {
  const { t, f } = words;
  const named = findings.slice(0, mostNamed).map((finding) => nameOfFinding(finding, words));
  const rest = findings.length - named.length;
  const what = f.list(rest > 0 ? [...named, t("told.turn.others", { count: rest })] : named);
  const values = { count: findings.length, what };
  return turn === "settled" && by !== null
    ? t("told.turn.settledBy", { ...values, who: firstName(by) })
    : t(`told.turn.${turn}`, values);
}

/** A finding by its rule, and by the names of what it is about where it is about something. */
function nameOfFinding({ id, rule, values }: Finding, words: HistoryWords): string {
  const { t, f, ruleName } = words;
  const name = ruleName(rule) ?? rule;
  const things = id === rule ? [] : namesIn(values);
  if (things.length === 0) return name;
  return t("told.turn.about", {
    rule: name,
    things: f.list(things.slice(0, 3).map((one) => f.quoted(one))),
  });
}

/** The names that its sentence gives first. */
function namesIn(values: Finding["values"]): string[] {
  for (const value of Object.values(values)) {
    if (typeof value !== "object") continue;
    const names =
      "things" in value
        ? value.things.map(({ name }) => name)
        : "people" in value
          ? value.people
          : [];
    if (names.length > 0) return names.filter((name) => name !== "");
  }
  return [];
}
