import { compare, type Difference } from "@/lib/engagement/compare/rules";
import type { Kind, LinkRole } from "@/lib/engagement/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { nameIn } from "@/lib/history/rules";
import type { Unit } from "@/lib/kpi/rules";
import { isProse, plainText } from "@/lib/prose/rules";
import { type Section, sectionOf, sections } from "../sections/rules";

/** One field that reads otherwise. Links are told by the names of what they lead to, in the state they stand in. */
export type FieldChange = {
  /** as the shape names it; `link:<role>` for what it points at */
  field: string;
  before: unknown;
  after: unknown;
};

/** What became of one thing of the strategy, or of one of its texts (`kind` is then `prose`). */
export type Changed = {
  section: Section;
  id: string;
  kind: Kind | "prose";
  /** as it is called now, or was where it is gone; the text's own key for prose */
  name: string;
  was: "added" | "removed" | "changed" | "moved";
  fields: FieldChange[];
  /** in what an objective is counted, where it has an indicator */
  measure: { unit: Unit; decimals: number } | null;
};

/** The texts of the strategy that are written together, and the part each belongs to. */
const proseSections: Readonly<Record<string, Section>> = {
  vision: "effects",
  positioning: "competitors",
  "content-policy": "contents",
};

/** Of a whole engagement, what the strategy is: its items, what they point at, its texts; nothing that only lives beside it. */
export function strategyState(whole: Engagement): Engagement {
  const kept = new Set(whole.items.filter(({ kind }) => sectionOf(kind)).map(({ id }) => id));
  return {
    ...whole,
    links: whole.links.filter(({ from }) => kept.has(from)),
    prose: whole.prose.filter(({ name }) => Object.hasOwn(proseSections, name)),
    events: [],
    rounds: [],
    series: [],
    threads: [],
  };
}

/** What changed from one state of the strategy to another, in the order of its parts; what was left empty both times is not told. */
export function changedOf(before: Engagement, after: Engagement): Changed[] {
  const then = new Map(before.items.map((item) => [item.id, item]));
  const now = new Map(after.items.map((item) => [item.id, item]));
  const found = new Map<string, Changed>();
  const of = (id: string): Changed | null => {
    const item = now.get(id) ?? then.get(id);
    const section = item && sectionOf(item.kind);
    if (!item || !section) return null;
    const known = found.get(id);
    if (known) return known;
    const was = !then.has(id) ? "added" : !now.has(id) ? "removed" : "changed";
    const made: Changed = {
      section,
      id,
      kind: item.kind,
      name: nameIn(item.data),
      was,
      fields: [],
      measure: measureOf(id, after, now) ?? measureOf(id, before, then),
    };
    found.set(id, made);
    return made;
  };
  for (const one of compare(before, after)) tell(one, of, then, now);
  const texts = compareTexts(before, after);
  return [...found.values(), ...texts]
    .filter(({ was, fields }) => was !== "changed" || fields.length > 0)
    .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
}

type Items = ReadonlyMap<string, Item>;

function tell(one: Difference, of: (id: string) => Changed | null, then: Items, now: Items): void {
  if (one.what === "item") {
    const changed = of(one.id);
    const data = (one.after ?? one.before)?.data as Record<string, unknown>;
    for (const [field, value] of Object.entries(data))
      if (!isEmpty(value))
        changed?.fields.push(
          one.after ? { field, before: null, after: value } : { field, before: value, after: null },
        );
  } else if (one.what === "field") {
    if (!isEmpty(one.before) || !isEmpty(one.after)) of(one.id)?.fields.push(rowsOf(one));
  } else if (one.what === "links") {
    const before = namesOf(one.before, then);
    const after = namesOf(one.after, now);
    if (before.join("\n") !== after.join("\n"))
      of(one.from)?.fields.push({ field: `link:${one.role satisfies LinkRole}`, before, after });
  } else if (one.what === "trace" && one.field === "position") {
    const changed = of(one.id);
    if (changed?.was === "changed" && changed.fields.length === 0) changed.was = "moved";
  }
}

/** Of a list of rows (months, milestones), those that stand on one side only: the others say nothing. */
function rowsOf({ field, before, after }: FieldChange): FieldChange {
  if (!isRows(before) || !isRows(after)) return { field, before, after };
  const [then, now] = [new Set(before.map(text)), new Set(after.map(text))];
  return {
    field,
    before: before.filter((row) => !now.has(text(row))),
    after: after.filter((row) => !then.has(text(row))),
  };
}

const text = (value: unknown) => JSON.stringify(value);

function isRows(value: unknown): value is object[] {
  return Array.isArray(value) && value.every((row) => typeof row === "object" && row !== null);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === "" ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

function namesOf(links: readonly { to: string }[], items: Items): string[] {
  return links.flatMap(({ to }) => {
    const item = items.get(to);
    return item ? [nameIn(item.data)] : [];
  });
}

function measureOf(id: string, { links }: Engagement, items: Items): Changed["measure"] {
  const kpi = links.find(({ from, role }) => from === id && role === "measures")?.to;
  const item = kpi === undefined ? undefined : items.get(kpi);
  return item?.kind === "kpi" ? { unit: item.data.unit, decimals: item.data.decimals } : null;
}

function compareTexts(before: Engagement, after: Engagement): Changed[] {
  const wordsOf = (state: Engagement, name: string) => {
    const doc = state.prose.find((prose) => prose.name === name)?.doc;
    return isProse(doc) ? plainText(doc).trim() : "";
  };
  return Object.entries(proseSections).flatMap(([name, section]): Changed[] => {
    const [then, now] = [wordsOf(before, name), wordsOf(after, name)];
    return then === now
      ? []
      : [
          {
            section,
            id: `prose-${name}`,
            kind: "prose",
            name,
            was: "changed",
            fields: [{ field: "text", before: then, after: now }],
            measure: null,
          },
        ];
  });
}
