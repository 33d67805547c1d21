import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item, ItemData } from "@/lib/engagement/schema";
import type { purposes } from "@/lib/strategy/schema";
import { circles } from "../circles";
import { livePresences } from "../subjects";
import { isAudience, isOutcome } from "../vanity";
import { keyword } from "../words";
import { about, type Composed, changed, concerned, tied } from "./compose";
import { type Edit, madeHere } from "./edit";

/** A persona's evidence: what shows it, and where that comes from. */
export const noteProof: Composed = {
  asks: "text",
  sorts: ["interviews", "sales", "statistics"],
  edits: (reading, finding, { choice, sort }) => {
    const persona = about(reading, finding);
    if (persona?.kind !== "persona") return [];
    const type = sort as ItemData<"persona">["proofs"][number]["type"];
    return [changed(persona, "proofs", [...persona.data.proofs, { type, note: `${choice}` }])];
  },
};

/** Another indicator makes other figures: those that counted looks are cleared with it. */
export const countOtherwise: Composed = {
  asks: "thing",
  among: (reading) =>
    reading.all("kpi").filter((kpi) => kpi.data.followed && isOutcome(kpi) && !isAudience(kpi)),
  edits: (reading, finding, { choice }) => {
    const objective = about(reading, finding);
    if (objective?.kind !== "objective") return [];
    const { data } = objective;
    const figures = ["startValue", "startDay", "target", "targetMax"] as const;
    return [
      tied(reading, "measures", objective.id, [{ id: `${choice}`, amount: null }]),
      ...figures
        .filter((field) => data[field] !== null)
        .map((field) => changed(objective, field, null)),
      ...(data.milestones.length > 0 ? [changed(objective, "milestones", [])] : []),
    ];
  },
};

/** What shows that a dear choice is a good one: the reasons are a fact from then on. */
export const noteFact: Composed = {
  asks: "text",
  field: "reasonNote",
  edits: (reading, finding, { choice, seen }) => {
    const channel = about(reading, finding);
    if (channel?.kind !== "channel") return [];
    return [
      changed(channel, "reasonStatus", "fact"),
      {
        does: "change",
        itemId: channel.id,
        field: "reasonNote",
        from: seen ?? "",
        to: `${choice}`,
      },
    ];
  },
};

/** A small try of a dear choice: its reasons are a hypothesis until the result is there. */
export const tryFirst: Composed = {
  asks: "text",
  edits: (reading, finding, { choice }) => {
    const channel = about(reading, finding);
    if (channel?.kind !== "channel") return [];
    return [
      {
        does: "add",
        kind: "experiment",
        data: { hypothesis: choice, startsOn: reading.today },
        links: { channel: [{ id: channel.id, amount: null }] },
      },
      changed(channel, "reasonStatus", "hypothesis"),
    ];
  },
};

/** One of the active channels serves one more purpose. */
export const alsoFor = (purpose: (typeof purposes)[number]): Composed => ({
  asks: "thing",
  among: (reading) => reading.all("channel").filter(({ data }) => data.state === "active"),
  edits: (reading, _, { choice }) => {
    const channel = reading.item(`${choice}`);
    if (channel?.kind !== "channel") return [];
    return [changed(channel, "purposes", [...channel.data.purposes, purpose])];
  },
});

/** One person runs all the campaigns that bid against each other. */
export const oneHand: Composed = {
  asks: "thing",
  among: (reading, finding) => {
    const hands = concerned(reading, finding).flatMap(({ id }) => [
      ...reading.to("owner", id, "person"),
      ...reading.to("worker", id, "person"),
    ]);
    return [...new Map(hands.map((hand) => [hand.id, hand])).values()];
  },
  edits: (reading, finding, { choice }) =>
    concerned(reading, finding)
      .filter(({ id }) => reading.to("owner", id, "person")[0]?.id !== choice)
      .map(({ id }) => tied(reading, "owner", id, [{ id: `${choice}`, amount: null }])),
};

/** One campaign keeps the words that are bought twice, the others leave them. */
export const leaveWords: Composed = {
  asks: "thing",
  among: concerned,
  edits: (reading, finding, { choice }) => {
    const rivals = concerned(reading, finding).filter((item) => item.kind === "presence");
    const heard = (campaigns: readonly Item<"presence">[]) =>
      campaigns.map(({ data }) => new Set(data.keywords.map(keyword)));
    const ours = heard(rivals);
    const apart = livePresences(reading).filter(
      (one) => one.data.type === "campaign" && !rivals.some(({ id }) => id === one.id),
    );
    const theirs = heard(apart);
    // What a further campaign buys too is another finding's.
    const shared = (text: string) =>
      ours.every((words) => words.has(keyword(text))) &&
      !theirs.some((words) => words.has(keyword(text)));
    return rivals
      .filter(({ id }) => id !== choice)
      .map((rival) =>
        changed(
          rival,
          "keywords",
          rival.data.keywords.filter((text) => !shared(text)),
        ),
      );
  },
};

/** Of steps that wait for each other in a circle, one waits for none of them any more. */
export const waitNoMore: Composed = {
  asks: "thing",
  among: (reading, finding) => {
    const inIt = finding.items.map(({ id }) => id);
    const waits = (id: string, but: string) =>
      id === but ? [] : reading.to("depends-on", id, "step").map((step) => step.id);
    return concerned(reading, finding).filter(
      // Where several circles meet, only some of their steps undo them all.
      (one) => circles(new Map(inIt.map((id) => [id, waits(id, one.id)]))).length === 0,
    );
  },
  edits: (reading, finding, { choice }) => {
    const inIt = new Set(finding.items.map(({ id }) => id));
    const rest = reading.amounts("depends-on", `${choice}`).filter(({ id }) => !inIt.has(id));
    return [tied(reading, "depends-on", `${choice}`, rest)];
  },
};

/** A supplier is given what nobody knows how to do. */
export const delegate: Composed = {
  asks: "thing",
  among: (reading) => reading.all("person").filter(({ data }) => data.side === "supplier"),
  edits: (reading, finding, { choice }) => {
    const channel = about(reading, finding);
    if (channel?.kind !== "channel") return [];
    const known = reading.amounts("worker", channel.id).some(({ id }) => id === choice);
    return [...(known ? [] : [joined(reading, channel, `${choice}`)]), handedTo(channel)];
  },
};

/** The same, for a supplier who is not known here yet. */
export const delegateOutside: Composed = {
  asks: "text",
  edits: (reading, finding, { choice }) => {
    const channel = about(reading, finding);
    if (channel?.kind !== "channel") return [];
    return [
      { does: "add", kind: "person", data: { name: choice, side: "supplier" }, links: {} },
      joined(reading, channel, madeHere),
      handedTo(channel),
    ];
  },
};

const handedTo = (channel: Item<"channel">) => changed(channel, "mode", "delegate");

function joined(reading: Reading, { id }: Item<"channel">, who: string): Edit {
  const at = reading.amounts("worker", id).map((one) => ({ id: one.id, amount: one.amount }));
  return tied(reading, "worker", id, [...at, { id: who, amount: null }]);
}
