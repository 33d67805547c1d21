import { optionGroups, type Spec } from "@/components/strategy/fields/specs";

/** Choices of the inventory; words come from the messages by these names. */
export const inventoryGroups = {
  side: ["client", "consultant", "supplier", "partner"],
  level: ["0", "1", "2", "3", "4"],
  presenceType: [
    "site",
    "blog",
    "page",
    "profile",
    "newsletter",
    "listing",
    "campaign",
    "event",
    "print",
    "phone",
    "window",
    "other",
  ],
  presenceMedium: ["online", "offline"],
  presenceState: ["active", "stopped"],
  holdingType: ["domain", "site", "profile", "advertising", "analytics", "other"],
  holder: ["us", "supplier", "unknown"],
  function: optionGroups.function,
  toolState: optionGroups.toolState,
  reasons: optionGroups.reasons,
} as const;
type Group = keyof typeof inventoryGroups;

const people = ["person"] as const;

/** What the detail of each thing of the inventory shows, in order. */
export const inventorySpecs = {
  means: [
    { field: "monthlyBudget", as: "money" },
    { field: "weeklyHours", as: "hours" },
    { field: "hourlyRate", as: "money" },
    { field: "knowledge", as: "level", options: "level" },
    { field: "reviewRhythmWeeks", as: "number" },
    { field: "sellsOnce", as: "yes-no" },
    { field: "closures", as: "periods" },
    { field: "busySeasons", as: "periods" },
    { field: "tastes", as: "paragraph" },
    { field: "noGos", as: "paragraph" },
    { field: "duties", as: "paragraph" },
  ],
  person: [
    { field: "job", as: "line" },
    { field: "side", as: "choice", options: "side" },
    { field: "leader", as: "yes-no" },
  ],
  presence: [
    { field: "type", as: "choice", options: "presenceType" },
    { field: "medium", as: "choice", options: "presenceMedium" },
    { field: "state", as: "choice", options: "presenceState" },
    { field: "url", as: "line" },
    { role: "channel", as: "links", kinds: ["channel"] },
    { role: "serves", as: "links", kinds: ["objective", "channel"] },
    { field: "startedOn", as: "day" },
    { field: "sharedCalendar", as: "yes-no" },
    { field: "oneOffCost", as: "money" },
    { field: "oneOffOn", as: "day" },
    { role: "analyst", as: "links", kinds: people },
    { field: "keywords", as: "lines" },
  ],
  tool: [
    { field: "function", as: "choice", options: "function" },
    { field: "state", as: "choice", options: "toolState" },
    { role: "serves", as: "links", kinds: ["channel", "objective"] },
    { role: "user", as: "links", kinds: people },
    { role: "owner", as: "links", kinds: people },
    { field: "reasons", as: "choices", options: "reasons" },
    { field: "reasonNote", as: "paragraph" },
  ],
  holding: [
    { field: "type", as: "choice", options: "holdingType" },
    { field: "holder", as: "choice", options: "holder", none: true },
    { role: "keyholder", as: "links", kinds: people },
    { role: "owner", as: "links", kinds: people },
    { role: "place", as: "links", kinds: ["presence"] },
    { role: "channel", as: "links", kinds: ["channel"] },
  ],
} as const satisfies Record<string, readonly Spec<Group>[]>;
