import type { Reading } from "@/lib/engagement/reading/rules";
import type { Kind, LinkRole } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import type { Finding } from "../finding";
import type { RuleId } from "../registry";
import {
  activeObjectives,
  handsOn,
  liveChannels,
  servesActiveObjective,
  spendingOf,
} from "../subjects";
import type { Among, Composed } from "./compose";
import {
  alsoFor,
  countOtherwise,
  delegate,
  delegateOutside,
  leaveWords,
  noteFact,
  noteProof,
  oneHand,
  tryFirst,
  waitNoMore,
} from "./composed";
import type { Held } from "./edit";
import { handOverWork, hoursToStop, shareHours } from "./hours";
import { drawOnReserve } from "./reserve";

/**
 * What settles a finding, or brings it nearer: one typed edit, or a few that are done together. `key` names it, in the messages too;
 * `at` keeps it to findings that lead to that field, where a rule leads to several.
 */
export type Gesture = { key: string; at?: string } & (
  | {
      /** the thing in question points at what is chosen; `from`: what is chosen points at it; `instead`: and at nothing else */
      does: "tie";
      role: LinkRole;
      among: Among;
      from?: true;
      instead?: true;
    }
  /** `whilst`: only as long as the field holds that */
  | { does: "set"; field: string; to: Held; among?: Among; whilst?: string; unless?: Unless }
  | { does: "write"; field: string; as: "day" | "text" | "number" | "level" }
  | {
      does: "add";
      kind: Kind;
      /** the field that is typed */
      field: string;
      data?: Readonly<Record<string, string>>;
      /** what the new thing serves, of what the finding is about */
      serves?: Kind;
      /** who is named with it, and until when */
      who?: LinkRole;
      when?: string;
    }
  | ({ does: "compose" } & Composed)
);
/** What keeps a gesture from being offered. */
type Unless = (reading: Reading, finding: Finding) => boolean;

/** Everybody who can be named for something. */
export const people: Among = (reading) =>
  reading.all("person").filter(({ data }) => data.side !== "partner");
const others: Among = (reading, { leads }) =>
  liveChannels(reading).filter(({ id }) => id !== leads.id);
const subject = ({ leads }: Finding) => leads.id ?? "";

const tieObjective: Gesture = {
  key: "tie-objective",
  does: "tie",
  role: "serves",
  among: activeObjectives,
};
const tiePersona: Gesture = {
  key: "tie-persona",
  does: "tie",
  role: "reaches",
  among: (reading) => reading.all("persona"),
};
const feed: Gesture = { key: "feed", does: "tie", role: "feeds", among: others };
const nameHand: Gesture = {
  key: "name-owner",
  does: "tie",
  role: "owner",
  among: (reading, finding) => handsOn(reading, subject(finding)),
};
const nameOwner: Gesture = { key: "name-owner", does: "tie", role: "owner", among: people };
const stop = (key: string): Gesture => ({ key, does: "set", field: "state", to: "stopped" });
const makeStep: Gesture = {
  key: "make-step",
  does: "add",
  kind: "step",
  field: "what",
  serves: "objective",
  who: "owner",
  when: "endsOn",
};

const compose = (key: string, composed: Composed, at?: string): Gesture => ({
  key,
  does: "compose",
  ...composed,
  ...(at === undefined ? {} : { at }),
});
/** An active objective looks at it: without its figures nobody would know of the objective either. */
const isLookedAt: Unless = (reading, finding) =>
  reading
    .from("measures", subject(finding), "objective")
    .some(({ data }) => data.status === "active");

/** Which rule offers which gestures, the one that usually settles it first. `offer.test.ts` says why a rule is not here. */
export const gestures: Partial<Record<RuleId, readonly Gesture[]>> = {
  "no-objective": [{ key: "add-objective", does: "add", kind: "objective", field: "title" }],
  "too-many-objectives": [
    { key: "draft", does: "set", field: "status", to: "draft", among: activeObjectives },
  ],
  "objective-not-smart": [
    { ...nameOwner, at: "link:owner" },
    { key: "deadline", does: "write", field: "deadline", as: "day", at: "deadline" },
    { key: "start-value", does: "write", field: "startValue", as: "number", at: "startValue" },
    { key: "start-day", does: "write", field: "startDay", as: "day", at: "startDay" },
    { key: "target", does: "write", field: "target", as: "number", at: "target" },
    { key: "begin", does: "write", field: "startsOn", as: "day", at: "startsOn" },
    { ...tiePersona, at: "link:reaches" },
    { ...makeStep, at: "what" },
  ],
  "objective-unrealistic": [
    { key: "deadline", does: "write", field: "deadline", as: "day", at: "deadline" },
    { key: "target", does: "write", field: "target", as: "number", at: "target" },
  ],
  "no-persona": [{ key: "add-persona", does: "add", kind: "persona", field: "name" }],
  "persona-without-evidence": [compose("note-proof", noteProof)],
  "persona-unreached": [
    { key: "reach", does: "tie", role: "reaches", among: liveChannels, from: true },
  ],
  "channel-without-persona": [tiePersona],
  "content-for-nobody": [
    tiePersona,
    { key: "keep-as-idea", does: "set", field: "state", to: "idea", whilst: "planned" },
  ],
  "vanity-growth": [compose("count-otherwise", countOtherwise, "link:measures")],
  "no-competitor": [{ key: "add-competitor", does: "add", kind: "competitor", field: "name" }],
  "no-impact": [stop("stop-presence")],
  "impact-untested": [{ key: "disappearance", does: "write", field: "disappearance", as: "level" }],
  "channel-without-objective": [tieObjective, stop("stop-channel")],
  fad: [stop("stop-channel")],
  "tool-before-strategy": [
    {
      key: "tie-channel",
      does: "tie",
      role: "serves",
      among: (reading) =>
        liveChannels(reading).filter(({ id }) => servesActiveObjective(reading, id)),
    },
    stop("stop-tool"),
  ],
  "magic-tool": [stop("stop-tool")],
  "dear-opinion": [compose("note-fact", noteFact), compose("try-first", tryFirst)],
  "isolated-channel": [feed],
  "no-offline-link": [
    {
      ...feed,
      among: (reading, finding) => {
        const here = reading.item(subject(finding));
        // Where what happens on the spot has no channel yet, that comes first, on the page itself.
        if (here?.kind !== "channel" || here.data.medium !== "offline") return [];
        return liveChannels(reading).filter(({ data }) => data.medium !== "offline");
      },
    },
  ],
  "conquest-only": [compose("also-retain", alsoFor("retention"))],
  "retention-only": [compose("also-win", alsoFor("conquest"))],
  "team-without-objective": [tieObjective],
  "same-site-many-hands": [nameHand],
  "same-profile-fed-twice": [nameHand],
  "duplicate-tools": [
    {
      key: "stop-one",
      does: "set",
      field: "state",
      to: "stopped",
      among: (reading, { items }) => items.flatMap(({ id }) => reading.item(id) ?? []),
    },
  ],
  "duplicate-watch": [
    {
      key: "name-owner",
      does: "tie",
      role: "owner",
      among: (reading, { items }) =>
        unique(items.flatMap(({ id }) => reading.to("watcher", id, "person"))),
    },
  ],
  "keyword-overlap": [compose("one-hand", oneHand), compose("leave-words", leaveWords)],
  "duplicate-analysis": [
    {
      key: "one-analyst",
      does: "tie",
      role: "analyst",
      among: (reading, finding) => reading.to("analyst", subject(finding), "person"),
      instead: true,
    },
  ],
  "objective-without-kpi": [
    {
      key: "choose-kpi",
      does: "tie",
      role: "measures",
      among: (reading) => reading.all("kpi").filter(({ data }) => data.followed),
    },
  ],
  "stale-kpi": [
    { key: "follow-no-more", does: "set", field: "followed", to: false, unless: isLookedAt },
  ],
  "gap-without-decision": [makeStep],
  "no-change": [makeStep],
  "undecided-followup": (["kept", "changed", "dropped"] as const).map((to) => ({
    key: `look-back-${to}`,
    does: "set",
    field: "lookBack",
    to,
  })),
  "no-watch": [
    { key: "name-watcher", at: "link:watcher", does: "tie", role: "watcher", among: people },
    {
      key: "add-topic",
      at: "name",
      does: "add",
      kind: "topic",
      field: "name",
      data: { area: "customers" },
      who: "watcher",
    },
  ],
  "feedback-unanswered": [{ key: "answer", does: "write", field: "answer", as: "text" }],
  "no-budget": [{ key: "add-budget", does: "add", kind: "budget", field: "label" }],
  "budget-without-objective": [tieObjective],
  "objective-without-means": [
    { key: "hours", at: "weeklyHours", does: "write", field: "weeklyHours", as: "number" },
    {
      key: "serve",
      at: "channels",
      does: "tie",
      role: "serves",
      from: true,
      among: (reading) =>
        liveChannels(reading).filter((channel) => {
          const { weeklyHours, monthlyCents } = spendingOf(reading, channel);
          return weeklyHours + monthlyCents > 0;
        }),
    },
  ],
  "hours-overbooked": [
    compose("share-hours", shareHours),
    { key: "stop-something", does: "set", field: "state", to: "stopped", among: hoursToStop },
  ],
  "budget-overrun": [compose("draw-on-reserve", drawOnReserve)],
  "skill-missing": [compose("delegate", delegate), compose("delegate-outside", delegateOutside)],
  "incomplete-step": [
    { ...nameOwner, at: "link:owner" },
    { key: "end", at: "endsOn", does: "write", field: "endsOn", as: "day" },
    { ...tieObjective, at: "link:serves" },
  ],
  "late-step": [
    { key: "finish", does: "set", field: "state", to: "done" },
    { key: "new-end", does: "write", field: "endsOn", as: "day" },
    { key: "drop", does: "set", field: "state", to: "dropped" },
  ],
  "impossible-order": [
    compose("wait-no-more", waitNoMore, "link:depends-on"),
    { key: "new-start", at: "startsOn", does: "write", field: "startsOn", as: "day" },
  ],
  "one-pair-of-hands": [compose("hand-over", handOverWork)],
  "account-not-ours": [{ key: "ours", does: "set", field: "holder", to: "us" }],
};

function unique<T extends Item>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
