import type { Kind, LinkRole } from "@/lib/engagement/rules";

/** How one field of an item is edited. Names are those of the shape; words come from the messages by these names. */
export type Spec<Group extends string = OptionGroup> =
  | { field: string; as: "line" | "paragraph" | "number" | "hours" | "money" | "day" | "yes-no" }
  /** `options` names a group of words in `strategy.option`; `none` where it may stay unchosen */
  | { field: string; as: "choice"; options: Group; none?: true }
  | { field: string; as: "choices"; options: Group }
  | {
      role: LinkRole;
      as: "links";
      kinds: readonly Kind[];
      label?: "servesAmbition" | "measuredBy" | "pillar";
      hours?: true;
    }
  | { field: "months"; as: "months" }
  | { field: "milestones" | "fruits"; as: "rows" }
  | { field: "proofs"; as: "proofs"; options: "proofs" }
  /** 0 to 4, each in words */
  | { field: string; as: "level"; options: Group }
  | { field: string; as: "lines" | "periods" };

export const optionGroups = {
  evidence: ["fact", "hypothesis", "opinion"],
  persona: ["customer", "prescriber", "recruit", "partner", "other"],
  medium: ["online", "offline", "both"],
  proofs: ["interviews", "sales", "statistics", "other"],
  skills: [
    "writing",
    "photo_video",
    "design",
    "web",
    "seo",
    "ads",
    "data",
    "community",
    "crm",
    "sales",
    "event",
    "press",
    "negotiation",
    "merchandising",
    "logistics",
    "legal",
  ],
  purposes: ["conquest", "retention", "reputation", "recruit"],
  mode: ["do", "learn", "accompany", "delegate"],
  channelState: ["planned", "active", "stopped"],
  toolState: ["considered", "in-use", "stopped"],
  contentState: ["idea", "planned", "published"],
  objectiveStatus: ["draft", "active", "reached", "dropped"],
  motivation: ["0", "1", "2", "3", "4"],
  commitment: ["yes", "not-now", "no"],
  reasons: [
    "serves-channel",
    "serves-objective",
    "standard-in-our-trade",
    "everybody-uses-it",
    "relative-recommends-it",
    "seen-on-tv",
    "one-of-us-likes-it",
    "other",
  ],
  function: [
    "e-mailing",
    "crm",
    "scheduling",
    "analytics",
    "seo",
    "design",
    "ai-assistant",
    "advertising",
    "website",
    "shop",
    "booking",
    "storage",
    "chat",
    "accounting",
    "other",
  ],
} as const;
export type OptionGroup = keyof typeof optionGroups;

const people = ["person"] as const;

/** What the detail of an item shows, in order, for each kind edited on the strategy page. */
export const specs: Partial<Record<Kind, readonly Spec[]>> = {
  vision: [
    { field: "motivation", as: "level", options: "motivation" },
    { field: "motivationWords", as: "paragraph" },
    { field: "meaning", as: "paragraph" },
    { field: "horizonMonths", as: "number" },
    { field: "stakes", as: "paragraph" },
    { field: "threats", as: "paragraph" },
    { field: "opportunities", as: "paragraph" },
    { field: "peopleChange", as: "paragraph" },
    { field: "fruits", as: "rows" },
  ],
  commitment: [
    { field: "answer", as: "choice", options: "commitment", none: true },
    { field: "reasons", as: "paragraph" },
  ],
  effects: (
    ["offer", "targets", "selling", "area", "communication", "budget", "revenue"] as const
  ).map((field) => ({ field, as: "paragraph" })),
  policy: (["tone", "quality", "cadence"] as const).map((field) => ({ field, as: "paragraph" })),
  competitor: [
    { field: "does", as: "paragraph" },
    { field: "strength", as: "paragraph" },
    { field: "strengthStatus", as: "choice", options: "evidence", none: true },
    { field: "learn", as: "paragraph" },
    { field: "url", as: "line" },
  ],
  persona: [
    { field: "kind", as: "choice", options: "persona" },
    { field: "status", as: "choice", options: "evidence", none: true },
    { field: "proofs", as: "proofs", options: "proofs" },
    { field: "who", as: "paragraph" },
    { field: "needs", as: "paragraph" },
    { field: "doubts", as: "paragraph" },
    { field: "words", as: "paragraph" },
    { field: "whereFound", as: "paragraph" },
  ],
  channel: [
    { field: "state", as: "choice", options: "channelState" },
    { field: "medium", as: "choice", options: "medium" },
    { field: "purposes", as: "choices", options: "purposes" },
    { role: "serves", as: "links", kinds: ["objective"] },
    { role: "reaches", as: "links", kinds: ["persona"] },
    { role: "feeds", as: "links", kinds: ["channel"] },
    { role: "owner", as: "links", kinds: people },
    { field: "mode", as: "choice", options: "mode" },
    { role: "worker", as: "links", kinds: people, hours: true },
    { field: "weeklyHours", as: "hours" },
    { field: "monthlyCost", as: "money" },
    { field: "oneOffCost", as: "money" },
    { field: "oneOffOn", as: "day" },
    { field: "startsOn", as: "day" },
    { field: "timeToEffect", as: "number" },
    { role: "measures", as: "links", kinds: ["kpi"], label: "measuredBy" },
    { field: "skills", as: "choices", options: "skills" },
    { field: "reasons", as: "choices", options: "reasons" },
    { field: "reasonNote", as: "paragraph" },
    { field: "reasonStatus", as: "choice", options: "evidence", none: true },
  ],
  pillar: [
    { field: "description", as: "paragraph" },
    { role: "reaches", as: "links", kinds: ["persona"] },
  ],
  content: [
    { field: "state", as: "choice", options: "contentState" },
    { field: "format", as: "line" },
    { role: "reaches", as: "links", kinds: ["persona"] },
    { role: "about", as: "links", kinds: ["pillar"], label: "pillar" },
    { role: "channel", as: "links", kinds: ["channel"] },
    { role: "place", as: "links", kinds: ["presence"] },
    { role: "serves", as: "links", kinds: ["objective"] },
    { role: "owner", as: "links", kinds: people },
    { field: "plannedOn", as: "day" },
    { field: "publishedOn", as: "day" },
  ],
  budget: [
    { role: "serves", as: "links", kinds: ["objective"] },
    { role: "channel", as: "links", kinds: ["channel"] },
    { field: "reserve", as: "yes-no" },
    { field: "months", as: "months" },
  ],
  tool: [
    { field: "function", as: "choice", options: "function" },
    { field: "state", as: "choice", options: "toolState" },
    { role: "serves", as: "links", kinds: ["channel", "objective"] },
    { role: "user", as: "links", kinds: people },
    { role: "owner", as: "links", kinds: people },
    { field: "monthlyCost", as: "money" },
    { field: "lastUsedOn", as: "day" },
    { field: "reasons", as: "choices", options: "reasons" },
    { field: "reasonNote", as: "paragraph" },
  ],
  objective: [
    { role: "measures", as: "links", kinds: ["kpi"] },
    { field: "status", as: "choice", options: "objectiveStatus" },
    { field: "startDay", as: "day" },
    { field: "startsOn", as: "day" },
    { field: "targetMax", as: "number" },
    { field: "milestones", as: "rows" },
    { role: "reaches", as: "links", kinds: ["persona"] },
    { role: "serves", as: "links", kinds: ["ambition"], label: "servesAmbition" },
    { field: "offer", as: "line" },
    { field: "area", as: "line" },
    { role: "worker", as: "links", kinds: people, hours: true },
    { field: "weeklyHours", as: "hours" },
    { field: "budget", as: "money" },
    { field: "pastTrend", as: "paragraph" },
    { field: "meansNote", as: "paragraph" },
  ],
};

/** The field that names an item of each kind. */
export const namingField: Partial<Record<Kind, "name" | "title" | "text" | "label" | "what">> = {
  objective: "title",
  step: "what",
  content: "title",
  ambition: "text",
  budget: "label",
  competitor: "name",
  persona: "name",
  channel: "name",
  pillar: "name",
  tool: "name",
};
