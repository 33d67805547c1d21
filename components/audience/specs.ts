import { optionGroups, type Spec } from "@/components/strategy/fields/specs";

/** Choices of the audience page; words come from the messages by these names. */
export const audienceGroups = {
  topicOfFact: ["demand", "area", "season", "price", "other"],
  evidence: optionGroups.evidence,
  area: ["customers", "competitors", "sector", "technology"],
  weight: ["0", "1", "2", "3", "4"],
  method: ["count", "estimate"],
} as const;
type Group = keyof typeof audienceGroups;

const people = ["person"] as const;

/** What the detail of each thing of the audience page shows, in order. */
export const audienceSpecs = {
  fact: [
    { field: "text", as: "paragraph" },
    { field: "topic", as: "choice", options: "topicOfFact" },
    { field: "source", as: "line" },
    { field: "evidence", as: "choice", options: "evidence", none: true },
  ],
  topic: [
    { field: "area", as: "choice", options: "area" },
    { role: "owner", as: "links", kinds: people },
    { role: "watcher", as: "links", kinds: people },
    { field: "sources", as: "lines" },
  ],
  feedback: [
    { field: "text", as: "paragraph" },
    { field: "source", as: "line" },
    { field: "receivedOn", as: "day" },
    { field: "weight", as: "level", options: "weight" },
    { role: "owner", as: "links", kinds: people },
    { field: "answer", as: "paragraph" },
    { field: "answeredOn", as: "day" },
    { field: "closedOn", as: "day" },
  ],
  sample: [
    { role: "channel", as: "links", kinds: ["channel"] },
    { field: "takenOn", as: "day" },
    { field: "method", as: "choice", options: "method" },
    { field: "customers", as: "number" },
    { field: "prospects", as: "number" },
    { field: "prescribers", as: "number" },
    { field: "peers", as: "number" },
    { field: "friends", as: "number" },
    { field: "other", as: "number" },
  ],
} as const satisfies Record<string, readonly Spec<Group>[]>;
