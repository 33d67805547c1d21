import { fold } from "@/lib/format/fold";
import type { Kind } from "../../rules";
import type { Engagement, Item } from "../../schema";

/** What of a kind goes into a template: texts, marked as its own; and choices that say nothing of anybody. `head` names the item. */
type Kept = { head?: string; texts: string[]; choices: string[]; set?: Record<string, unknown> };

const kept: Partial<Record<Kind, Kept>> = {
  means: { texts: [], choices: ["reviewRhythmWeeks", "sellsOnce"] },
  persona: {
    head: "name",
    texts: ["name", "who", "needs", "doubts", "words", "whereFound"],
    choices: ["kind"],
  },
  topic: { head: "name", texts: ["name"], choices: ["area"] },
  ambition: { head: "text", texts: ["text"], choices: [] },
  objective: { head: "title", texts: ["title"], choices: [], set: { status: "draft" } },
  channel: {
    head: "name",
    texts: ["name"],
    choices: ["catalogue", "medium", "purposes", "mode", "skills"],
    set: { state: "planned" },
  },
  policy: { texts: ["tone", "quality", "cadence"], choices: [] },
  pillar: { head: "name", texts: ["name", "description"], choices: [] },
  kpi: {
    head: "name",
    texts: [],
    choices: [
      "name",
      "catalogue",
      "unit",
      "unitLabel",
      "decimals",
      "direction",
      "aggregation",
      "grain",
      "stage",
      "followed",
      "lead",
    ],
  },
  step: { head: "what", texts: ["what", "how", "why"], choices: ["milestone"] },
};

const keptRoles = new Set(["serves", "reaches", "feeds", "measures", "channel", "depends-on"]);

/**
 * An engagement as a template of the practice: its course without anybody in it. People, answers, figures, days, money, talks
 * and live texts stay out; so does every text that names one of its people or firms, gives an address or a figure, and what
 * such a text alone would name. `left` counts the texts that were left out. Pure.
 */
export function asTemplate(
  engagement: Engagement,
  name: string,
  about: string,
): { template: Engagement; left: number } {
  const tells = telling(engagement);
  const ids = new Map<string, string>();
  let left = 0;
  const items = engagement.items.flatMap((item) => {
    const rule = kept[item.kind];
    if (!rule || isOver(item)) return [];
    const data: Record<string, unknown> = { ...rule.set };
    const given = item.data as Record<string, unknown>;
    const marked: string[] = [];
    for (const field of [...rule.choices, ...rule.texts]) {
      const value = given[field];
      if (typeof value === "string" && tells(value)) left += 1;
      else if (value !== undefined && value !== null && value !== "") {
        data[field] = value;
        if (rule.texts.includes(field)) marked.push(field);
      }
    }
    if (rule.head && !data[rule.head]) return [];
    // Numbered anew: an id would lead back to where the template was taken from.
    const id = `${item.kind}-${ids.size + 1}`;
    ids.set(item.id, id);
    return [
      {
        kind: item.kind,
        id,
        position: item.position,
        createdAt: 0,
        changedAt: 0,
        template: marked,
        data,
      },
    ];
  });
  const links = engagement.links.flatMap(({ from, role, to }) => {
    const ends = [ids.get(from), ids.get(to)];
    return ends[0] && ends[1] && keptRoles.has(role)
      ? [{ from: ends[0], role, to: ends[1], amount: null }]
      : [];
  });
  const { format, version, locale } = engagement;
  const nobody = { events: [], rounds: [], series: [], prose: [], threads: [] };
  const head = { format, version, name, strapline: about, locale, openedOn: "2026-01-01" };
  return { template: { ...head, items, links, ...nobody } as unknown as Engagement, left };
}

function isOver({ kind, data }: Item): boolean {
  if (kind === "objective") return data.status === "dropped";
  if (kind === "step") return data.state === "dropped";
  return kind === "channel" && data.state === "stopped";
}

/** Whether a text names somebody or some firm of the engagement, or gives an address or a figure. */
function telling({ name, items }: Engagement): (text: string) => boolean {
  const named = (...of: Kind[]) =>
    items.flatMap(({ kind, data }) =>
      of.includes(kind) && "name" in data ? [String(data.name)] : [],
    );
  const people = wordSet(named("person"));
  const firms = wordSet([name, ...named("competitor", "holding", "presence")]);
  return (text) =>
    /\p{N}|@|https?:|www\./iu.test(text) ||
    wordsOf(text).some(
      // A firm is often called by a plain word (« la maison »): with a capital it is a name.
      (word) => people.has(fold(word)) || (/^\p{Lu}/u.test(word) && firms.has(fold(word))),
    );
}

function wordSet(names: string[]): Set<string> {
  return new Set(
    names
      .flatMap(wordsOf)
      .map(fold)
      .filter((word) => word.length > 2),
  );
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u);
}
