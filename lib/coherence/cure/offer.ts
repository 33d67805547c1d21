import type { Reading } from "@/lib/engagement/reading/rules";
import { isSingle } from "@/lib/engagement/rules";
import { type Finding, nameOf } from "../finding";
import type { RuleId } from "../registry";
import type { Answer, Edit, Held } from "./edit";
import { type Gesture, gestures, people } from "./gestures";

type Named = { id: string; name: string };

/** A gesture as it can be made now: what is asked, among what, and what the field holds that would be written over. */
export type Offer = {
  key: string;
  asks: "nothing" | "thing" | "day" | "text" | "number" | "level";
  options: Named[];
  /** what the typed words can be said to be; null where that is not asked */
  sorts: readonly string[] | null;
  /** people to name, where somebody is asked; nobody may do, unless somebody is `needed` */
  who: { options: Named[]; needed: boolean } | null;
  /** whether a day is asked with something new */
  when: boolean;
  /** what the field held, or where several are written, the evidence that it all rests on */
  seen: string | number | null;
};

/** Things offered to choose from; a longer list is chosen from on the page itself. */
const mostOptions = 60;

/** The gestures that can be made about a finding here and now, the usual one first. Nothing to choose from: it is not offered. */
export function offersOf(reading: Reading, finding: Finding): Offer[] {
  return gesturesOf(finding).flatMap((gesture): Offer[] => {
    const options = optionsOf(reading, finding, gesture);
    const asks = asked(gesture);
    if (asks === "thing" && (options.length === 0 || options.length > mostOptions)) return [];
    if (!stands(reading, finding, gesture)) return [];
    const who = whoOf(reading, finding, gesture);
    if (who?.needed && who.options.length === 0) return [];
    return [
      {
        key: gesture.key,
        asks,
        options,
        sorts: (gesture.does === "compose" && gesture.sorts) || null,
        who,
        when: gesture.does === "add" && gesture.when !== undefined,
        seen: seenOf(reading, finding, gesture),
      },
    ];
  });
}

/**
 * The edits that a gesture comes to, all of them or none. `not_offered` where the rule knows no such gesture or the answer is none
 * that was offered, `moved` where what it all rests on is no longer what was seen.
 */
export function editsOf(
  reading: Reading,
  finding: Finding,
  key: string,
  answer: Answer,
): readonly Edit[] | "not_offered" | "moved" {
  const gesture = gesturesOf(finding).find((one) => one.key === key);
  const offer = offersOf(reading, finding).find((one) => one.key === key);
  if (!gesture || !offer || !isAnswer(offer, answer)) return "not_offered";
  if (gesture.does !== "compose") return [editOf(reading, finding, gesture, answer)];
  if (gesture.field === undefined && answer.seen !== offer.seen) return "moved";
  const edits = gesture.edits(reading, finding, answer);
  return edits.length > 0 ? edits : "not_offered";
}

function isAnswer(offer: Offer, { choice, sort, who }: Answer): boolean {
  const empty = choice === null || (typeof choice === "string" && choice.trim() === "");
  if (offer.asks !== "nothing" && empty) return false;
  if (offer.asks === "thing" && !offer.options.some(({ id }) => id === choice)) return false;
  if (offer.sorts && !offer.sorts.some((one) => one === sort)) return false;
  if (who === null) return !offer.who?.needed;
  return offer.who?.options.some(({ id }) => id === who) ?? false;
}

function editOf(
  reading: Reading,
  finding: Finding,
  gesture: Exclude<Gesture, { does: "compose" }>,
  answer: Answer,
): Edit {
  const { choice } = answer;
  switch (gesture.does) {
    case "tie": {
      const [from, to] = gesture.from
        ? [`${choice}`, finding.leads.id ?? ""]
        : [finding.leads.id ?? "", `${choice}`];
      return tie(reading, gesture, from, to);
    }
    case "set": {
      const itemId = gesture.among ? `${choice}` : (finding.leads.id ?? "");
      return {
        does: "change",
        itemId,
        field: gesture.field,
        from: held(reading, itemId, gesture.field),
        to: gesture.to,
      };
    }
    case "write":
      return {
        does: "change",
        itemId: finding.leads.id ?? "",
        field: gesture.field,
        // What the person saw, not what is there: a later word by another is theirs to know of.
        from: answer.seen,
        to: choice,
      };
    case "add":
      return addition(finding, gesture, answer);
  }
}

function gesturesOf({ rule, leads }: Finding): readonly Gesture[] {
  return (gestures[rule as RuleId] ?? []).filter(
    ({ at }) => at === undefined || at === leads.field,
  );
}

function asked(gesture: Gesture): Offer["asks"] {
  if (gesture.does === "tie") return "thing";
  if (gesture.does === "set") return gesture.among ? "thing" : "nothing";
  if (gesture.does === "compose") return gesture.asks;
  return gesture.does === "write" ? gesture.as : "text";
}

function whoOf(reading: Reading, finding: Finding, gesture: Gesture): Offer["who"] {
  if ((gesture.does !== "add" && gesture.does !== "compose") || !gesture.who) return null;
  const needed = gesture.does === "compose";
  const among = gesture.does === "compose" ? gesture.who : people;
  return { options: among(reading, finding).map(named), needed };
}

function seenOf(reading: Reading, finding: Finding, gesture: Gesture): Offer["seen"] {
  if (gesture.does !== "write" && gesture.does !== "compose") return null;
  if (gesture.field === undefined) return finding.evidenceKey;
  const value = held(reading, finding.leads.id, gesture.field);
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function optionsOf(reading: Reading, finding: Finding, gesture: Gesture): Named[] {
  if (gesture.does === "write" || gesture.does === "add") return [];
  return (gesture.among?.(reading, finding) ?? []).map(named);
}

const named = (item: Parameters<typeof nameOf>[0]): Named => ({ id: item.id, name: nameOf(item) });

/** Whether there is something to write on, or that the new thing would serve. */
function stands(reading: Reading, finding: Finding, gesture: Gesture): boolean {
  const { leads, items } = finding;
  if (gesture.does === "add")
    return !gesture.serves || items.some(({ kind }) => kind === gesture.serves);
  if (gesture.does === "set") {
    if (gesture.among) return true;
    if (gesture.unless?.(reading, finding)) return false;
    if (gesture.whilst && held(reading, leads.id, gesture.field) !== gesture.whilst) return false;
  }
  return reading.item(leads.id ?? "") !== undefined;
}

function held(reading: Reading, id: string | null, field: string): Held {
  const data = (reading.item(id ?? "")?.data ?? {}) as Record<string, Held>;
  return data[field] ?? null;
}

/** Points at one thing more, or at it alone where the role allows one or the gesture says so. */
function tie(
  reading: Reading,
  { role, instead }: Extract<Gesture, { does: "tie" }>,
  itemId: string,
  to: string,
): Edit {
  const from = reading.amounts(role, itemId).map(({ id, amount }) => ({ id, amount }));
  const known = from.find(({ id }) => id === to) ?? { id: to, amount: null };
  const alone = instead || isSingle(role);
  return {
    does: "change",
    itemId,
    field: `link:${role}`,
    from,
    to: alone ? [known] : [...from.filter(({ id }) => id !== to), known],
  };
}

function addition(
  finding: Finding,
  { kind, field, data, serves, who, when }: Extract<Gesture, { does: "add" }>,
  answer: Answer,
): Edit {
  const aim = finding.items.find((item) => item.kind === serves);
  return {
    does: "add",
    kind,
    data: {
      ...data,
      [field]: answer.choice,
      ...(when && answer.when ? { [when]: answer.when } : {}),
    },
    links: {
      ...(aim ? { serves: [{ id: aim.id, amount: null }] } : {}),
      ...(who && answer.who ? { [who]: [{ id: answer.who, amount: null }] } : {}),
    },
  };
}
