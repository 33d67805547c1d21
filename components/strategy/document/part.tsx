import { ProseText } from "@/components/prose/prose-text";
import { Ordinals } from "@/components/ui/ordinals";
import type { Kind } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import type { StrategyDocument } from "@/lib/strategy/document/queries";
import type { Section } from "@/lib/strategy/sections/rules";
import { budgetLines } from "../budget/read-lines";
import { type ChangeWords, fieldOf, kindOf, valueText } from "../changes/words";
import { namingField, specs } from "../fields/specs";
import { BudgetTable } from "./budget-table";

/** What each part holds, in the order in which it is read. */
const holds: Record<Section, { prose?: string; kinds: readonly Kind[] }> = {
  effects: { prose: "vision", kinds: ["vision", "ambition", "commitment", "effects"] },
  competitors: { prose: "positioning", kinds: ["positioning", "competitor"] },
  objectives: { kinds: ["objective"] },
  personas: { kinds: ["persona"] },
  channels: { kinds: ["channel"] },
  contents: { prose: "content-policy", kinds: ["policy", "pillar", "content"] },
  budget: { kinds: ["budget"] },
  tools: { kinds: ["tool"] },
};

/** Most facts of a thing that never goes on overleaf. */
const keptWhole = 6;

/** A part of the document: its text, then each thing with what is known of it; what nobody filled in is not printed. */
export function DocumentPart({
  section,
  document,
  words,
}: {
  section: Section;
  document: StrategyDocument;
  words: ChangeWords;
}) {
  if (section === "budget") {
    const lines = budgetLines(document.reading, words.tStrategy);
    if (lines.length > 0) return <BudgetTable lines={lines} words={words} />;
  }
  const { prose, kinds } = holds[section];
  const doc = prose ? document.prose(prose) : null;
  const things = kinds.flatMap((kind) => document.reading.all(kind));
  const shown = things
    .map((item) => ({ item, facts: factsOf(item, document, words) }))
    .filter(({ item, facts }) => facts.length > 0 || titleOf(item) !== "");
  return (
    <>
      {doc && (
        <div className="mt-4">
          <ProseText doc={doc} />
        </div>
      )}
      {shown.length === 0 && !doc && <p className="mt-4 text-ink-2">{words.t("document.empty")}</p>}
      {shown.map(({ item, facts }) => (
        <section
          key={item.id}
          className={`mt-6 ${facts.length <= keptWhole ? "break-inside-avoid" : ""}`}
        >
          <div className="flex flex-wrap items-baseline gap-x-3 break-after-avoid">
            <h3 className="font-serif text-18">
              {titleOf(item) || capital(kindOf(item.kind, words.t), words)}
            </h3>
            {facts.length === 0 && (
              <p className="text-13 text-ink-2 print:text-[9pt]">{kindOf(item.kind, words.t)}</p>
            )}
          </div>
          <dl className="mt-1.5 grid gap-y-1.5">
            {facts.map(({ label, text }) => (
              <div
                key={label}
                className="grid gap-x-5 sm:grid-cols-[172px_minmax(0,1fr)] print:grid-cols-[46mm_minmax(0,1fr)]"
              >
                <dt className="text-13 text-ink-2 print:text-[9pt]">{label}</dt>
                <dd className="min-w-0 break-words whitespace-pre-line">
                  <Ordinals text={text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** The filled-in fields of an item in words, in the order in which its page shows them. */
function factsOf(item: Item, { reading }: StrategyDocument, words: ChangeWords) {
  const kpi = reading.to("measures", item.id, "kpi")[0];
  const measure = kpi ? { unit: kpi.data.unit, decimals: kpi.data.decimals } : null;
  const about = {
    section: "effects",
    id: item.id,
    kind: item.kind,
    name: "",
    was: "changed",
    fields: [],
    measure,
  } as const;
  const data = item.data as Record<string, unknown>;
  const first = item.kind === "objective" ? ["startValue", "target", "deadline"] : [];
  const rest = (specs[item.kind] ?? []).map((spec) =>
    "role" in spec ? `link:${spec.role}` : spec.field,
  );
  const owner = item.kind === "objective" ? ["link:owner"] : [];
  const known = [...first, ...owner, ...rest];
  // Fields that the shape has and no page details yet still belong to the document.
  const others = Object.keys(data).filter(
    (field) =>
      !known.includes(field) && field !== namingField[item.kind] && !notRead.includes(field),
  );
  return [...new Set([...known, ...(item.kind === "objective" ? [] : others)])].flatMap((field) => {
    const value = field.startsWith("link:")
      ? reading
          .amounts(field.slice(5) as "serves", item.id)
          .flatMap(({ id }) => titleOf(reading.item(id)) || [])
      : data[field];
    if (
      value === false ||
      value === null ||
      nothingSpent(field, value) ||
      (Array.isArray(value) && value.length === 0)
    )
      return [];
    const say = (one: unknown) => valueText({ ...about, fields: [] }, field, one, words);
    // Months, milestones and proofs stand under each other: as one sentence they would be a thicket of brackets.
    const text =
      Array.isArray(value) && typeof value[0] === "object"
        ? value.map((row) => say([row])).join("\n")
        : say(value);
    return text === "" ? [] : [{ label: fieldOf(item.kind, field, words), text }];
  });
}

function titleOf(item: Item | undefined): string {
  if (!item) return "";
  const data = item.data as Record<string, unknown>;
  const name = data[namingField[item.kind] ?? "name"];
  return typeof name === "string" ? name.trim() : "";
}

function capital(text: string, { f }: ChangeWords): string {
  return text.charAt(0).toLocaleUpperCase(f.locale) + text.slice(1);
}

// A place on the map is looked at, not read; where a thing was taken from says nothing of it.
const notRead = ["x", "y", "catalogue"];

/** No hours and no euros are said by saying nothing; a figure that begins at 0 is said. */
function nothingSpent(field: string, value: unknown): boolean {
  return value === 0 && /(Hours|Cost)$/.test(field);
}
