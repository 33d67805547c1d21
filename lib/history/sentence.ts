import { roles } from "@/lib/access/rules";
import type { Kind } from "@/lib/engagement/rules";
import type { Formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";
import type { translator } from "@/lib/i18n/translator";
import { readAmountField } from "@/lib/strategy/budget/rules";

export type Translate = ReturnType<typeof translator<"history">>;
/** What history speaks with; `fieldName` is a field as its page writes it, or null. */
export type HistoryWords = {
  t: Translate;
  f: Formatter;
  fieldName: (field: string) => string | null;
  /** a rule of the check by its name in the open; null where it is none */
  ruleName: (rule: string) => string | null;
};

/** A change as history tells it. `item` is null for what is no item: a round, the engagement itself. */
export type Change = {
  by: { name: string } | null;
  item: { kind: Kind; name: string } | null;
  field: string;
  after: unknown;
  /** it only took back the one before */
  back?: boolean;
  /** other fields of the item that the same person changed just before this one */
  also?: readonly string[];
  /** what was changed together with it */
  parts?: readonly Pick<Change, "item" | "field" | "after">[];
};

/** Whether a change is told by the name of its field: several of one item make one sentence. */
export function isToldByField({ field, after, back, parts = [] }: Change): boolean {
  if (back || parts.length > 0 || (field === "state" && after === "done")) return false;
  if (field === "engagement" || field === "item" || field === "member") return false;
  if (field.startsWith("point:") || field.startsWith("event:")) return false;
  return plain[field] === undefined && plain[field.split(":")[0] ?? ""] === undefined;
}

/** A change in one plain sentence, without its full stop. */
export function sentence(change: Change, words: HistoryWords): string {
  return change.parts?.length ? togetherSaid(change, change.parts, words) : onceSaid(change, words);
}

function onceSaid(
  { by, item, field, after, back, also = [] }: Change,
  words: HistoryWords,
): string {
  const { t, f } = words;
  const who = by ? firstName(by.name) : t("told.somebody");
  const values = { who, thing: thing(item, words) };
  const changed = (after ?? {}) as Record<string, unknown>;
  if (field === "engagement") {
    if ("deleted" in changed) return t("told.deleted", values);
    if ("restored" in changed) return t("told.broughtBack", values);
    return t("imported" in changed ? "told.imported" : "told.opened", values);
  }
  if (field === "item") {
    if ("added" in changed) return t("told.added", values);
    if (changed.archived === true) return t("told.archived", values);
    if (changed.archived === false) return t("told.restored", values);
    return t("told.moved", values);
  }
  if (field === "state" && after === "done" && !back) return t("told.done", values);
  if (field.startsWith("point:")) {
    const period = f.day(field.slice(6));
    if (typeof after !== "number") return t("told.pointGone", values);
    return t("told.point", { ...values, value: f.number(after), period });
  }
  if (typeof changed.version === "string" && field.startsWith("event:")) {
    const version = { ...values, version: changed.version, name: `${changed.name ?? ""}` };
    if (field === "event:freeze") return t("told.named", version);
    if (field === "event:approve") return t("told.approvedVersion", version);
  }
  if (field === "event:waive" || field === "event:share-finding")
    return aboutFinding(field, changed, values, words);
  if (field === "member") return cameOrWent(changed, values, t);
  const named = plain[field] ?? plain[field.split(":")[0] ?? ""];
  if (named) return t(`told.${named}`, values);
  if (field.startsWith("event:")) return t("told.event", values);
  const names = [...also, field].flatMap((one) => nameOfField(one, words) ?? []);
  const name = f.list([...new Set(names)]);
  if (name) return t(back ? "told.backField" : "told.field", { ...values, field: name });
  return t(back ? "told.back" : "told.changed", values);
}

/** What was changed together is told together: what became of which things. */
function togetherSaid(change: Change, parts: readonly Deed[], words: HistoryWords): string {
  const { t, f } = words;
  const who = change.by ? firstName(change.by.name) : t("told.somebody");
  const all = [change, ...parts];
  if (change.back) {
    const things = [...new Set(all.map(({ item }) => thing(item, words)))];
    return t(`told.back${things.length > 1 ? "Together" : ""}`, { who, thing: f.list(things) });
  }
  // First the fields of one thing together, then the things of which the same was changed.
  const byThing = Map.groupBy(all, (deed) => `${doneIn(deed)} ${thing(deed.item, words)}`);
  const done = [...byThing.values()].map((deeds) => {
    const [{ item, ...first }] = deeds as [Deed];
    const fields = deeds.flatMap(({ field }) => nameOfField(field, words) ?? []);
    const said = first.field === "item" ? "" : f.list([...new Set(fields)]);
    return { thing: thing(item, words), field: said, done: doneIn(first) };
  });
  const alike = Map.groupBy(done, (one) => `${one.done} ${one.field}`);
  const deeds = [...alike.values()].map((same) => {
    const [first] = same as [(typeof done)[number]];
    const values = { thing: f.list(same.map((one) => one.thing)), field: first.field };
    const plainly = first.done === "field" && first.field === "";
    return t(`told.deed.${plainly ? "changed" : first.done}`, values);
  });
  return t("told.together", { who, deeds: f.list(deeds) });
}
type Deed = Pick<Change, "item" | "field" | "after">;

function doneIn({
  field,
  after,
}: Pick<Deed, "field" | "after">): "field" | "added" | "archived" | "restored" {
  if (field !== "item") return "field";
  const done = (after ?? {}) as Record<string, unknown>;
  return "added" in done ? "added" : done.archived === true ? "archived" : "restored";
}

function nameOfField(field: string, { t, f, fieldName }: HistoryWords): string | undefined {
  const amount = readAmountField(field);
  if (amount) return t(`told.amount.${amount.part}`, { month: f.month(amount.month) });
  return fieldName(field)?.toLocaleLowerCase(f.locale);
}

/** What happens has a sentence of its own, by the field it is remembered under. */
const plain: Record<string, Named | undefined> = {
  "event:accept": "accept",
  "event:sign": "sign",
  "event:read": "read",
  "event:question": "question",
  "event:reveal": "reveal",
  "event:present": "present",
  "event:freeze": "freeze",
  "event:decide": "decide",
  "event:approve": "approve",
  "event:talk-held": "talk",
  "remark:settled": "settled",
  "remark:opened": "reopened",
  "remark:taken-back": "takenBack",
  remark: "remark",
  answer: "answer",
  retained: "retained",
  round: "round",
  import: "figures",
};

type Named =
  | "accept"
  | "sign"
  | "read"
  | "question"
  | "reveal"
  | "present"
  | "freeze"
  | "decide"
  | "approve"
  | "talk"
  | "settled"
  | "reopened"
  | "takenBack"
  | "remark"
  | "answer"
  | "retained"
  | "round"
  | "figures";

/** A finding was shown, set aside or taken up again: which one, by its rule and what it is about. */
function aboutFinding(
  field: string,
  changed: Record<string, unknown>,
  values: { who: string; thing: string },
  { t, ruleName }: HistoryWords,
): string {
  const done = field === "event:waive" ? (changed.takenBack ? "unwaive" : "waive") : "share";
  const said = changed.finding ?? changed.rule;
  const rule = typeof said === "string" ? ruleName(said.split(":")[0] ?? "") : null;
  if (!rule) return t(`told.${done}`, values);
  const about = typeof said === "string" && said.includes(":") ? "About" : "";
  return t(`told.${done}Named${about}`, { ...values, rule });
}

/** Somebody joined, left, was taken out or given another role. */
function cameOrWent(
  changed: Record<string, unknown>,
  values: { who: string; thing: string },
  t: Translate,
): string {
  if ("left" in changed) return t("told.left", values);
  if ("removed" in changed) return t("told.removed", values);
  const { role } = changed;
  const known = roles.find((one) => one === role);
  if (known) return t("told.role", { ...values, role: t(`told.roles.${known}`) });
  return t("told.member", values);
}

function thing(item: Change["item"], { t, f }: HistoryWords): string {
  if (!item) return t("told.something");
  if (item.name === "") return t(`told.kind.${item.kind}`);
  return f.quoted(item.name);
}
