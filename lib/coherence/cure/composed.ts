import type { Reading } from "@/lib/engagement/reading/rules";
import type { LinkRole } from "@/lib/engagement/rules";
import type { Item, ItemData } from "@/lib/engagement/schema";
import { amountField } from "@/lib/strategy/budget/rules";
import type { purposes } from "@/lib/strategy/schema";
import { circles } from "../circles";
import type { Finding } from "../finding";
import { hoursGiven, plannedOf } from "../hours";
import { liveChannels, livePresences } from "../subjects";
import { thresholds } from "../thresholds";
import { isAudience, isOutcome } from "../vanity";
import { keyword } from "../words";
import { type Answer, type Edit, type Held, madeHere, type Tie } from "./edit";

/** Things to choose from, as the engagement stands. */
export type Among = (reading: Reading, finding: Finding) => readonly Item[];

/** A gesture that is more than one edit, or an edit of a part of a list: all of it is done or none of it. */
export type Composed = {
  asks: "thing" | "text";
  among?: Among;
  /** the field that the typed words replace: what it held when they were typed is theirs to know of */
  field?: string;
  /** what the typed words can be said to be */
  sorts?: readonly string[];
  /** who takes it over: somebody has to be chosen */
  who?: Among;
  edits: (reading: Reading, finding: Finding, answer: Answer) => readonly Edit[];
};

const about = (reading: Reading, { leads }: Finding) => reading.item(leads.id ?? "");
const concerned = (reading: Reading, { items }: Finding) =>
  items.flatMap(({ id }) => reading.item(id) ?? []);

function changed(item: Item, field: string, to: Held): Edit {
  const from = (item.data as Record<string, Held>)[field] ?? null;
  return { does: "change", itemId: item.id, field, from, to };
}

function tied(reading: Reading, role: LinkRole, itemId: string, to: Tie[]): Edit {
  return {
    does: "change",
    itemId,
    field: `link:${role}`,
    from: reading.amounts(role, itemId).map(({ id, amount }) => ({ id, amount })),
    to,
  };
}

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

/** Somebody else takes over what is more than a person has, of one thing they work on. */
export const shareHours: Composed = {
  asks: "thing",
  among: (reading, finding) => {
    const over = excess(reading, finding);
    return over === null
      ? []
      : workOf(reading, finding.leads.id)
          .filter(({ hours }) => hours >= over)
          .map(item);
  },
  who: (reading, finding) => {
    const over = excess(reading, finding) ?? 0;
    return hands(reading, finding).filter((one) => hasRoom(reading, one, over));
  },
  edits: (reading, finding, answer) =>
    handedOver(reading, finding, answer, excess(reading, finding) ?? 0),
};

/** What takes the hours that the business does not have: something of ours is stopped. */
export const hoursToStop: Among = (reading, finding) => {
  const means = about(reading, finding);
  const { planned, available } = finding.values as Record<string, { hours: number }>;
  if (means?.kind !== "means" || !planned || !available) return [];
  const over = planned.hours - available.hours;
  return [...livePresences(reading), ...liveChannels(reading)].filter(
    (one) => plannedOf(reading, one) >= over,
  );
};

/** Somebody else takes over one whole thing, where nobody then carries too much of it all. */
export const handOverWork: Composed = {
  asks: "thing",
  among: (reading, finding) => movable(reading, finding).map(item),
  who: (reading, finding) => {
    const [least] = movable(reading, finding);
    return least ? takers(reading, finding, least.hours) : [];
  },
  edits: (reading, finding, answer) => {
    const work = movable(reading, finding).find(({ thing }) => thing.id === answer.choice);
    return work ? handedOver(reading, finding, answer, work.hours) : [];
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

/** What a line cost beyond its plan is taken out of a reserve: of that month first, then of the next ones, then of earlier ones. */
export const drawOnReserve: Composed = {
  asks: "thing",
  among: (reading, finding) => {
    const { over, month } = overrun(finding);
    return reading
      .all("budget")
      .filter(({ data }) => data.reserve && drawn(data.months, month, over) !== null);
  },
  edits: (reading, finding, { choice }) => {
    const { over, month } = overrun(finding);
    const [line, reserve] = [about(reading, finding), reading.item(`${choice}`)];
    if (line?.kind !== "budget" || reserve?.kind !== "budget") return [];
    const planned = (id: string, of: string, from: number, to: number): Edit => ({
      does: "change",
      itemId: id,
      field: amountField(of, "planned"),
      from,
      to,
    });
    const before = line.data.months.find((one) => one.month === month)?.planned ?? 0;
    return [
      planned(line.id, month, before, before + over),
      ...(drawn(reserve.data.months, month, over) ?? []).map((one) =>
        planned(reserve.id, one.month, one.planned, one.planned - one.taken),
      ),
    ];
  },
};

type Month = ItemData<"budget">["months"][number];

function overrun({ values }: Finding): { over: number; month: string } {
  const { over, month } = values as { over?: { cents: number }; month?: { month: string } };
  return { over: over?.cents ?? 0, month: month?.month ?? "" };
}

/** How much of which month of a reserve makes up an amount; null where it holds less. */
function drawn(months: readonly Month[], month: string, amount: number) {
  const left = months.filter(({ planned, spent }) => planned > spent);
  const order = [
    ...left.filter((one) => one.month >= month),
    ...left.filter((one) => one.month < month).reverse(),
  ];
  let wanted = amount;
  const taken = order.map((one) => {
    const part = Math.min(wanted, one.planned - one.spent);
    wanted -= part;
    return { ...one, taken: part };
  });
  return wanted > 0 ? null : taken.filter((one) => one.taken > 0);
}

type Work = { thing: Item; hours: number };
const item = ({ thing }: Work) => thing;

/** What somebody gives hours to, the least first. */
function workOf(reading: Reading, person: string | null): Work[] {
  const running = reading.all("step").filter(({ data }) => data.state === "started");
  return [...livePresences(reading), ...liveChannels(reading), ...running]
    .map((thing) => {
      const mine = reading.amounts("worker", thing.id).find(({ id }) => id === person);
      return { thing, hours: mine?.amount ?? 0 };
    })
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => a.hours - b.hours);
}

/** Hours planned for a person beyond those they have; null where it is not about a person. */
function excess(reading: Reading, finding: Finding): number | null {
  const person = about(reading, finding);
  if (person?.kind !== "person" || person.data.weeklyHours === null) return null;
  const given = hoursGiven(reading).get(person.id) ?? 0;
  return Math.round((given - person.data.weeklyHours) * 100) / 100;
}

/** Everybody but the one in question, and but those who only stand beside. */
function hands(reading: Reading, { leads }: Finding): Item<"person">[] {
  return reading.all("person").filter(({ id, data }) => id !== leads.id && data.side !== "partner");
}

function hasRoom(reading: Reading, { id, data }: Item<"person">, hours: number): boolean {
  return (
    data.weeklyHours === null || (hoursGiven(reading).get(id) ?? 0) + hours <= data.weeklyHours
  );
}

/** Who can take so many hours over without carrying too much. */
function takers(reading: Reading, finding: Finding, hours: number): Item<"person">[] {
  const most = mostOf(reading, finding);
  return hands(reading, finding).filter(
    (one) => (hoursGiven(reading).get(one.id) ?? 0) + hours <= most && hasRoom(reading, one, hours),
  );
}

/** The things that can be handed over: each to whoever can take the least of them. */
function movable(reading: Reading, finding: Finding): Work[] {
  const mine = hoursGiven(reading).get(finding.leads.id ?? "") ?? 0;
  const enough = workOf(reading, finding.leads.id).filter(
    ({ hours }) => mine - hours <= mostOf(reading, finding),
  );
  const least = enough[0] ? takers(reading, finding, enough[0].hours).length : 0;
  if (least === 0) return [];
  return enough.filter(({ hours }) => takers(reading, finding, hours).length === least);
}

/** Hours a week that are not too many for one pair of hands, as the practice sees it. */
function mostOf(reading: Reading, { settings }: Finding): number {
  const usual = thresholds["one-pair-of-hands"].share.usual;
  const share = settings.find(({ name }) => name === "share")?.value ?? usual;
  const all = [...hoursGiven(reading).values()].reduce((sum, hours) => sum + hours, 0);
  return (all * share) / 100;
}

/** So many hours of one thing pass from one person to another. */
function handedOver(
  reading: Reading,
  { leads }: Finding,
  { choice, who }: Answer,
  hours: number,
): Edit[] {
  const at = reading.amounts("worker", `${choice}`).map(({ id, amount }) => ({ id, amount }));
  const theirs = at.find(({ id }) => id === who)?.amount ?? 0;
  const left = Math.round(((at.find(({ id }) => id === leads.id)?.amount ?? 0) - hours) * 100);
  const to = at
    .filter(({ id }) => id !== who && (id !== leads.id || left > 0))
    .map((tie) => (tie.id === leads.id ? { ...tie, amount: left / 100 } : tie));
  return [tied(reading, "worker", `${choice}`, [...to, { id: `${who}`, amount: theirs + hours }])];
}
