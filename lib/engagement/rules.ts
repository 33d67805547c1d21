/** The nouns an engagement is made of. One row of `item` each; the shape of `data` is in the domain's schema.ts. */
export const kinds = [
  // prepare
  "means",
  "person",
  "holding",
  "presence",
  "tool",
  // observe
  "fact",
  "persona",
  "moment",
  "sample",
  "competitor",
  "topic",
  "feedback",
  // adapt
  "vision",
  "commitment",
  "ambition",
  "effects",
  "positioning",
  "objective",
  "channel",
  "policy",
  "pillar",
  "content",
  "budget",
  // act
  "step",
  "idea",
  // measure
  "kpi",
  "annotation",
  "return",
  // correct
  "review",
  "decision",
  "experiment",
  "handover",
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds of which an engagement has exactly one, made with it and never removed. */
export const singletons = [
  "means",
  "vision",
  "commitment",
  "effects",
  "positioning",
  "policy",
] as const satisfies readonly Kind[];

type LinkRule = {
  from: readonly Kind[];
  to: readonly Kind[];
  /** At most one target for each source. */
  one?: true;
  /** What `amount` counts on such a link, where it counts anything. */
  amount?: "hours a week";
};

/** Every way in which one item may point at another. An item never holds another's id in its data. */
export const linkRules = {
  /** who answers for it */
  owner: {
    from: [
      "holding",
      "presence",
      "tool",
      "objective",
      "channel",
      "content",
      "step",
      "kpi",
      "topic",
      "feedback",
      "experiment",
      "decision",
      "handover",
    ],
    to: ["person"],
    one: true,
  },
  /** who works on it, with their weekly hours */
  worker: {
    from: ["presence", "channel", "objective", "step"],
    to: ["person"],
    amount: "hours a week",
  },
  /** who reports on a presence's figures */
  analyst: { from: ["presence"], to: ["person"] },
  /** who keeps watch on a topic */
  watcher: { from: ["topic"], to: ["person"] },
  /** who has the keys of an account */
  keyholder: { from: ["holding"], to: ["person"] },
  /** who uses a tool */
  user: { from: ["tool"], to: ["person"] },
  /** who was there, who takes part */
  attendee: { from: ["review"], to: ["person"] },
  /** who does it today, who will do it tomorrow */
  successor: { from: ["handover"], to: ["person"], one: true },
  /** the channel a presence, a sample or a holding belongs to */
  channel: {
    from: [
      "presence",
      "sample",
      "content",
      "budget",
      "step",
      "experiment",
      "return",
      "holding",
      "moment",
    ],
    to: ["channel"],
    one: true,
  },
  /** the presence on which it happens */
  place: {
    from: ["step", "content", "sample", "holding", "feedback"],
    to: ["presence"],
    one: true,
  },
  /** what it is for */
  serves: {
    from: ["tool", "channel", "content", "budget", "step", "return", "objective", "presence"],
    to: ["objective", "channel", "ambition"],
  },
  /** the people it is meant for */
  reaches: { from: ["channel", "content", "objective", "pillar"], to: ["persona"] },
  /** which channel brings people to which */
  feeds: { from: ["channel"], to: ["channel"] },
  /** the indicator it moves; for an objective its one primary indicator */
  measures: {
    from: ["objective", "experiment", "decision", "annotation", "channel"],
    to: ["kpi"],
  },
  /** what must be finished first */
  "depends-on": { from: ["step"], to: ["step"] },
  /** the step or channel that a decision, a review, an experiment or a finding led to */
  "leads-to": {
    from: ["decision", "review", "experiment", "feedback", "idea"],
    to: ["step", "decision"],
  },
  /** the review at which it was taken */
  "taken-at": { from: ["decision", "experiment"], to: ["review"], one: true },
  /** what a market fact, a feedback or an annotation is about */
  about: {
    from: ["fact", "feedback", "annotation", "idea", "topic", "decision", "moment", "content"],
    to: [
      "competitor",
      "persona",
      "channel",
      "objective",
      "presence",
      "step",
      "content",
      "decision",
      "pillar",
    ],
  },
} as const satisfies Record<string, LinkRule>;

export type LinkRole = keyof typeof linkRules;
export const linkRoles = Object.keys(linkRules) as LinkRole[];

/** Whether an item of one kind may point at an item of another by this role. */
export function mayLink(role: LinkRole, from: Kind, to: Kind): boolean {
  const rule: LinkRule = linkRules[role];
  return rule.from.includes(from) && rule.to.includes(to);
}

/** The roles by which an item of this kind may point at others. */
export function linkRolesOf(kind: Kind): LinkRole[] {
  return linkRoles.filter((role) => (linkRules[role] as LinkRule).from.includes(kind));
}

/** Whether the role allows one target at most. */
export function isSingle(role: LinkRole): boolean {
  return (linkRules[role] as LinkRule).one === true;
}

/** What happened, as rows with who and when. */
export const eventKinds = [
  "sign",
  "accept",
  "approve",
  "freeze",
  "share-finding",
  "waive",
  "decide",
  "reveal",
  "publish",
  "present",
  "read",
  "question",
  "talk-held",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The live texts of an engagement; facts stand in items, never here. */
export const proseNames = ["vision", "positioning", "content-policy", "minutes", "notes"] as const;

/** The loop's seven stages, in their order (method.md, section 1). */
export const stages = [
  "prepare",
  "observe",
  "compare",
  "adapt",
  "act",
  "measure",
  "correct",
] as const;
export type Stage = (typeof stages)[number];
export const stageStates = ["not-started", "started", "solid", "revisit"] as const;
export type StageState = (typeof stageStates)[number];
