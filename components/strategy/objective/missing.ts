import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { type Check, letters } from "@/lib/strategy/smart/rules";
import type { ObjectiveContext } from "./context";

export type Missing = {
  letters: string;
  /** what is lacking, each with the check it comes from */
  parts: { check: Check; words: string }[];
};

/**
 * What an objective lacks, in one line for the letters together: first what they lack themselves, then whose accord
 * comes after. Nothing when every letter is lit.
 */
export function missingLine(
  line: ObjectiveLine,
  { t, list, consultant, decider }: ObjectiveContext,
): Missing | null {
  const dark = letters.filter((letter) => line.states[letter] === "missing");
  if (dark.length === 0) return null;
  const waiting = [
    ...(line.acceptance.decider ? [] : [decider]),
    ...(line.acceptance.consultant ? [] : [consultant]),
  ].filter(Boolean);
  const agreement = () => {
    const [term] = line.acceptance.changed;
    if (term && line.ready)
      return t("accept.again", { terms: term, who: list(waiting), count: waiting.length });
    const who = list(
      waiting.map((name) => t(vowel.test(name) ? "accept.ofVowel" : "accept.of", { name })),
    );
    return t("accept.pending", { who, count: waiting.length });
  };
  const wants = line.blockers
    .filter((check) => check !== "agreed")
    .map((check) => ({ check, words: t(`check.${check}`) }));
  const accord = line.blockers.includes("agreed")
    ? [{ check: "agreed" as const, words: agreement() }]
    : [];
  return { letters: dark.join(", "), parts: [...wants, ...accord] };
}

/** Names before which « de » becomes « d’ ». */
const vowel = /^[aeiouhàâäéèêëîïôöùûüœ]/i;
