import type { Kind } from "@/lib/engagement/rules";
import { type Engagement, type Item, itemData, type Series } from "@/lib/engagement/schema";
import type { SharedPage } from "../rules";

type Allowed = Partial<Record<Kind, readonly string[]>>;

// What a shape gains later is not shared until it is named here.
const measure = [
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
  "minBase",
  "source",
  "sourceNote",
  "formula",
  "startValue",
  "startDay",
  "target",
  "targetMax",
  "deadline",
];
const way = ["status", "startValue", "startDay", "target", "targetMax", "startsOn", "deadline"];
const calm = ["closures", "busySeasons", "sellsOnce"];

const allowed: Record<SharedPage, Allowed> = {
  dashboard: {
    means: calm,
    person: [],
    kpi: measure,
    annotation: ["day", "text"],
    objective: [...way, "milestones"],
  },
  strategy: {
    means: calm,
    person: ["name", "side", "leader"],
    vision: ["meaning", "horizonMonths", "stakes", "threats", "opportunities", "peopleChange"],
    ambition: ["text"],
    effects: ["offer", "targets", "selling", "area", "communication", "budget", "revenue"],
    positioning: ["xLow", "xHigh", "yLow", "yHigh", "x", "y"],
    competitor: ["name", "does", "strength", "strengthStatus", "learn", "url", "x", "y"],
    objective: [...way, "milestones", "title", "offer", "area", "weeklyHours", "budget"],
    kpi: measure,
    persona: ["kind", "name", "who", "needs", "doubts", "words", "whereFound", "status"],
    channel: [
      "name",
      "catalogue",
      "medium",
      "purposes",
      "mode",
      "state",
      "startsOn",
      "weeklyHours",
      "monthlyCost",
      "oneOffCost",
      "oneOffOn",
      "timeToEffect",
    ],
    policy: ["tone", "quality", "cadence"],
    pillar: ["name", "description"],
    content: ["title", "format", "state", "plannedOn", "publishedOn"],
    budget: ["label", "reserve", "months"],
    tool: ["name", "function", "state", "monthlyCost"],
  },
  roadmap: {
    means: calm,
    person: ["name", "side"],
    objective: [...way, "title"],
    channel: ["name", "catalogue", "timeToEffect"],
    presence: ["name"],
    ambition: ["text"],
    step: [
      "what",
      "state",
      "startsOn",
      "endsOn",
      "how",
      "why",
      "progress",
      "milestone",
      "fruitsOn",
      "doneOn",
    ],
  },
  review: {
    means: calm,
    person: ["name", "side"],
    review: ["title", "plannedAt", "place", "state", "heldOn"],
    decision: [
      "question",
      "options",
      "choice",
      "reason",
      "type",
      "takenOn",
      "doneBy",
      "lookBackOn",
    ],
    kpi: ["name"],
    step: ["what", "state", "startsOn", "endsOn", "progress", "doneOn"],
  },
};

const figures = new Set<SharedPage>(["dashboard", "strategy"]);

/**
 * What a share link's page needs of an engagement and nothing else: no answers, talks, private words, waivers or comments,
 * no field that is not named above, no address of anybody. Live texts come apart.
 */
export function narrowTo(page: SharedPage, whole: Engagement): Engagement {
  let known = memory.get(whole);
  if (!known) {
    known = new Map();
    memory.set(whole, known);
  }
  const narrow = known.get(page) ?? make(page, whole);
  known.set(page, narrow);
  return narrow;
}

// Between two changes an engagement is one object: narrowed once, and what is computed from that lives as long.
const memory = new WeakMap<Engagement, Map<SharedPage, Engagement>>();

function make(page: SharedPage, whole: Engagement): Engagement {
  const items = whole.items.flatMap((item) => narrowed(item, allowed[page][item.kind]));
  const kept = new Set(items.map(({ id }) => id));
  return {
    format: whole.format,
    version: whole.version,
    name: withoutAddresses(whole.name),
    strapline: withoutAddresses(whole.strapline),
    locale: whole.locale,
    openedOn: whole.openedOn,
    items: withoutAddresses(items),
    links: whole.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    events: [],
    rounds: [],
    series: figures.has(page) ? whole.series.filter(({ kpi }) => kept.has(kpi)).map(unnamed) : [],
    prose: [],
    threads: [],
  };
}

/** Figures that are counted apart are added up on the page: their segments need no names. */
function unnamed(series: Series, place: number): Series {
  return series.segment === "" ? series : { ...series, segment: `${place}` };
}

function narrowed(item: Item, fields: readonly string[] | undefined): Item[] {
  if (fields === undefined) return [];
  const data = itemData[item.kind].parse({}) as Record<string, unknown>;
  for (const field of fields) data[field] = (item.data as Record<string, unknown>)[field];
  // Days that do not count, without the reason why.
  for (const field of ["closures", "busySeasons"])
    if (Array.isArray(data[field]))
      data[field] = (data[field] as object[]).map((period) => ({ ...period, label: "" }));
  return [{ ...item, data } as Item];
}

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;

/** The same value with every e-mail address in its texts taken out. */
export function withoutAddresses<T>(value: T): T {
  if (typeof value === "string")
    return value.replace(/mailto:/gi, "").replace(address, "…") as T & string;
  if (Array.isArray(value)) return value.map(withoutAddresses) as T & unknown[];
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutAddresses(inner)]),
  ) as T & object;
}
