import type { Reading } from "@/lib/engagement/reading/rules";
import type { Kind, Stage } from "@/lib/engagement/rules";
import type { Item, PrivateEvidence } from "@/lib/engagement/schema";
import type { Place, Severity, Sign, Stakes, Values } from "./finding";
import type { Limits } from "./thresholds";

/** One thing that does not hold together, before it becomes a finding. */
export type Failure = {
  /** what it is about; the finding's id is made of the rule and these. Empty where something is missing altogether. */
  about: readonly Item[];
  /** other items concerned, that may come and go without making it another finding */
  also?: readonly Item[];
  /** the field of the first to go to, or the place where the missing thing is made */
  leads: string | Place;
  values: Values;
  severity?: Severity;
  stakes?: Stakes;
  decider: readonly Item<"person">[];
  /** ids of findings from which this one only follows: it is folded under the first that is there */
  follows?: readonly string[];
  /** what the evidence rests on, where the values of the sentence say more (names and passing days never count) */
  proof?: readonly (string | number | null)[];
  /** how many examined things it stands for; 1 unless said */
  weight?: number;
  /** added to the id where the items alone do not make it unique */
  mark?: string;
};

/** What a rule looked at, and what did not hold. Nothing examined: the rule has no data and weighs nothing. */
export type Verdict = { examined: number; failures: Failure[] };

export type Rule<Id extends string = string> = {
  id: Id;
  sign: Sign;
  severity: Severity;
  /** the rule applies once this stage is begun, or the engagement has been open for a month */
  stage: Stage;
  audience?: "consultants";
  examine(reading: Reading, limits: Limits<Id>, hidden: PrivateEvidence): Verdict;
};

/** Names a rule so that its thresholds are typed by its id. */
export function rule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}

/** Examines things one by one. */
export function each<T>(things: readonly T[], test: (thing: T) => Failure | null): Verdict {
  const failures: Failure[] = [];
  for (const thing of things) {
    const failure = test(thing);
    if (failure) failures.push(failure);
  }
  return { examined: things.length, failures };
}

/** Examines one thing that concerns the engagement as a whole; not at all where it does not apply. */
export function whole(applies: boolean, failure: () => Failure | null): Verdict {
  const found = applies ? failure() : null;
  return { examined: applies ? 1 : 0, failures: found ? [found] : [] };
}

/** The place where a thing of a kind is made. */
export function made(kind: Kind, field?: string): Place {
  return field === undefined ? { kind, id: null } : { kind, id: null, field };
}
