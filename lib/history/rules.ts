import type { ToldTurn } from "@/lib/engagement/findings/course/rules";
import { fieldOf } from "@/lib/engagement/part/rules";
import { type Kind, linkRolesOf, type Stage } from "@/lib/engagement/rules";
import type { AskedOfHistory } from "./schema";

/** The items that each page of the loop is about; maturity has none, its answers are not items. */
export const kindsOfPage: Record<Stage, readonly Kind[]> = {
  prepare: ["means", "person", "holding", "presence", "tool"],
  observe: ["fact", "persona", "moment", "sample", "competitor", "topic", "feedback"],
  compare: [],
  adapt: [
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
  ],
  act: ["step", "idea"],
  measure: ["kpi", "annotation", "return"],
  correct: ["review", "decision", "experiment", "handover"],
};

/** Turns of findings, narrowed as changes are: to what a person settled, to what is about the items of a page. */
export function narrowTurns(
  turns: readonly ToldTurn[],
  { who, page }: Pick<AskedOfHistory, "who" | "page">,
): ToldTurn[] {
  // That a finding came with somebody's changes is nobody's doing.
  const theirs = turns.filter(
    ({ turn, account }) => !who || (turn === "settled" && account === who),
  );
  if (!page) return theirs;
  return theirs.flatMap(({ findings, ...told }) => {
    const here = findings.filter(({ items, leads }) =>
      kindsOfPage[page].includes(items[0]?.kind ?? leads.kind),
    );
    return here.length > 0 ? [{ ...told, findings: here }] : [];
  });
}

/** Fields that follow from another by themselves: that a step is done is told, and its day with it. */
export const untold = ["doneOn"];

/** The name that people gave to an item, from its data as it is kept; empty where they gave none. */
export function nameIn(data: Record<string, unknown>): string {
  for (const field of ["name", "title", "what", "label", "question", "text", "hypothesis"]) {
    const text = data[field];
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return "";
}

/**
 * How a change is taken back: by writing the field as it was, by setting the item aside, by bringing it back; null for what is
 * an event, a figure, an answer or a place in a list, each of which has its own way.
 */
export function wayBack(
  kind: Kind,
  fields: readonly string[],
  { field, after }: { field: string; after: unknown },
): "field" | "archive" | "restore" | null {
  if (field === "item") {
    const done = (after ?? {}) as { added?: unknown; archived?: unknown };
    if (done.archived === true) return "restore";
    return "added" in done || done.archived === false ? "archive" : null;
  }
  if (field.startsWith("link:"))
    return linkRolesOf(kind).some((role) => field === `link:${role}`) ? "field" : null;
  return fields.includes(fieldOf(field)) ? "field" : null;
}
