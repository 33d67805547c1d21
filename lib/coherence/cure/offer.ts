import type { Reading } from "@/lib/engagement/reading/rules";
import { isSingle, type Kind, type LinkRole } from "@/lib/engagement/rules";
import { type Finding, nameOf } from "../finding";
import type { RuleId } from "../registry";
import { type Gesture, gestures, people } from "./gestures";

type Named = { id: string; name: string };

/** A gesture as it can be made now: what is asked, among what, and what the field holds that would be written over. */
export type Offer = {
  key: string;
  asks: "nothing" | "thing" | "day" | "text" | "number" | "level";
  options: Named[];
  /** people to name with something new; null where nobody is asked */
  who: Named[] | null;
  /** whether a day is asked with something new */
  when: boolean;
  seen: string | number | null;
};

/** What is said to a gesture: the thing chosen or what was typed, who, until when, and what the field was seen to hold. */
export type Answer = {
  choice: string | number | null;
  who: string | null;
  when: string | null;
  seen: string | number | null;
};

type Tie = { id: string; amount: number | null };
/** A gesture as the one generic edit takes it. */
export type Edit =
  | {
      does: "change";
      itemId: string;
      field: string;
      from: string | number | null | Tie[];
      to: string | number | null | Tie[];
    }
  | {
      does: "add";
      kind: Kind;
      data: Record<string, string | number | null>;
      links: Partial<Record<LinkRole, Tie[]>>;
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
    return [
      {
        key: gesture.key,
        asks,
        options,
        who: gesture.does === "add" && gesture.who ? people(reading, finding).map(named) : null,
        when: gesture.does === "add" && gesture.when !== undefined,
        seen: gesture.does === "write" ? held(reading, finding.leads.id, gesture.field) : null,
      },
    ];
  });
}

/** The edit that a gesture comes to; null where the rule knows no such gesture or the answer is none that was offered. */
export function editOf(
  reading: Reading,
  finding: Finding,
  key: string,
  answer: Answer,
): Edit | null {
  const gesture = gesturesOf(finding).find((one) => one.key === key);
  const offer = offersOf(reading, finding).find((one) => one.key === key);
  if (!gesture || !offer) return null;
  const { choice, who } = answer;
  const chosen = offer.asks !== "thing" || offer.options.some(({ id }) => id === choice);
  const empty = choice === null || (typeof choice === "string" && choice.trim() === "");
  const known = who === null || offer.who?.some(({ id }) => id === who);
  if (!chosen || !known || (offer.asks !== "nothing" && empty)) return null;
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
  return gesture.does === "write" ? gesture.as : "text";
}

function optionsOf(reading: Reading, finding: Finding, gesture: Gesture): Named[] {
  if (gesture.does !== "tie" && gesture.does !== "set") return [];
  return (gesture.among?.(reading, finding) ?? []).map(named);
}

const named = (item: Parameters<typeof nameOf>[0]): Named => ({ id: item.id, name: nameOf(item) });

/** Whether there is something to write on, or that the new thing would serve. */
function stands(reading: Reading, { leads, items }: Finding, gesture: Gesture): boolean {
  if (gesture.does === "add")
    return !gesture.serves || items.some(({ kind }) => kind === gesture.serves);
  if (gesture.does === "set") {
    if (gesture.among) return true;
    if (gesture.whilst && held(reading, leads.id, gesture.field) !== gesture.whilst) return false;
  }
  return reading.item(leads.id ?? "") !== undefined;
}

function held(reading: Reading, id: string | null, field: string): string | number | null {
  const data = (reading.item(id ?? "")?.data ?? {}) as Record<string, unknown>;
  const value = data[field];
  return typeof value === "string" || typeof value === "number" ? value : null;
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
