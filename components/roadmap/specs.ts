import { optionGroups, type Spec } from "@/components/strategy/fields/specs";
import type { Question } from "@/lib/roadmap/step/rules";

export const stepGroups = {
  stepState: ["planned", "started", "done", "dropped"],
  mode: optionGroups.mode,
} as const;
type Group = keyof typeof stepGroups;

const people = ["person"] as const;

/** The fields that answer each of the six questions. */
export const questionSpecs: Record<Question, readonly Spec<Group>[]> = {
  who: [
    { role: "owner", as: "links", kinds: people },
    { role: "worker", as: "links", kinds: people },
  ],
  what: [{ field: "what", as: "line" }],
  when: [
    { field: "startsOn", as: "day" },
    { field: "endsOn", as: "day" },
  ],
  where: [
    { role: "channel", as: "links", kinds: ["channel"] },
    { role: "place", as: "links", kinds: ["presence"] },
  ],
  how: [{ field: "how", as: "paragraph" }],
  why: [
    { role: "serves", as: "links", kinds: ["objective", "channel", "ambition"] },
    { field: "why", as: "line" },
  ],
};

/** What else may be said of a step. */
export const moreSpecs: readonly Spec<Group>[] = [
  { role: "depends-on", as: "links", kinds: ["step"] },
  { field: "fruitsOn", as: "day" },
  { field: "effortHours", as: "hours" },
  { field: "cost", as: "money" },
  { field: "state", as: "choice", options: "stepState" },
  { field: "milestone", as: "yes-no" },
];
