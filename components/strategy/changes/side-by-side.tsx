import { Ordinals } from "@/components/ui/ordinals";
import { wordDiff } from "@/lib/format/word-diff";
import type { Changed, FieldChange } from "@/lib/strategy/changes/rules";
import { sections } from "@/lib/strategy/sections/rules";
import { type ChangeWords, fieldOf, isLongText, kindOf, nameOfChanged, valueText } from "./words";

/** Two states side by side, part by part: each thing that differs, its fields before and after; long texts word by word. */
export function SideBySide({
  changes,
  words,
  from,
  to,
}: {
  changes: readonly Changed[];
  words: ChangeWords;
  /** what stands on the left, what on the right */
  from: string;
  to: string;
}) {
  const { tStrategy } = words;
  const parts = Map.groupBy(changes, ({ section }) => section);
  return sections
    .filter((section) => parts.has(section))
    .map((section) => (
      <section key={section} aria-labelledby={`part-${section}`} className="mb-8">
        <h2 id={`part-${section}`} className="border-b border-ink pb-1.5">
          {tStrategy(`sections.${section}`)}
        </h2>
        <ul className="divide-y divide-line">
          {(parts.get(section) ?? []).map((changed) => (
            <li key={changed.id} className="py-4">
              <Thing changed={changed} words={words} from={from} to={to} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function Thing({
  changed,
  words,
  from,
  to,
}: {
  changed: Changed;
  words: ChangeWords;
  from: string;
  to: string;
}) {
  const { t } = words;
  const { was } = changed;
  // What came or went has its name in its title already.
  const fields = changed.fields.filter(
    ({ before, after }) => was === "changed" || (before ?? after) !== changed.name,
  );
  const title = changed.kind === "prose" || changed.name !== "" ? changed : null;
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-serif text-16">
          {title ? plainName(changed, words) : kindOf(changed.kind, t)}
        </span>
        {was !== "changed" && (
          <span className={`weight-550 text-12 ${was === "removed" ? "text-bad" : "text-good"}`}>
            {t(`was.${was}`)}
          </span>
        )}
      </h3>
      {fields.length > 0 && (
        <dl className="mt-2 grid gap-y-3 max-sm:gap-y-4">
          {fields.map((field) => (
            <div
              key={field.field}
              className="grid gap-x-6 gap-y-1 sm:grid-cols-[160px_minmax(0,1fr)_minmax(0,1fr)]"
            >
              <dt className="text-13 text-ink-2">
                {changed.kind === "prose"
                  ? t("field.prose.text")
                  : fieldOf(changed.kind, field.field, words)}
              </dt>
              {was !== "added" && (
                <Value side="gone" label={from} changed={changed} field={field} words={words} />
              )}
              {was !== "removed" && (
                <Value side="new" label={to} changed={changed} field={field} words={words} />
              )}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Value({
  side,
  label,
  changed,
  field,
  words,
}: {
  side: "gone" | "new";
  label: string;
  changed: Changed;
  field: FieldChange;
  words: ChangeWords;
}) {
  const { t } = words;
  const said = valueText(changed, field.field, side === "gone" ? field.before : field.after, words);
  return (
    <dd className={`min-w-0 break-words ${side === "new" ? "sm:col-start-3" : "sm:col-start-2"}`}>
      <span className="text-12 text-ink-2 max-sm:block sm:sr-only">{label}</span>
      {said === "" ? (
        <span className="text-ink-2">{t("nothing")}</span>
      ) : isLongText(field) ? (
        <Diff side={side} before={String(field.before)} after={String(field.after)} />
      ) : (
        <span className={side === "gone" ? "text-ink-2" : "font-medium"}>
          <Ordinals text={said} />
        </span>
      )}
    </dd>
  );
}

/** One side of a text, with what is gone struck and what is new underlined. */
function Diff({ side, before, after }: { side: "gone" | "new"; before: string; after: string }) {
  return (
    <p className="font-serif text-16 leading-[1.55] whitespace-pre-line">
      {wordDiff(before, after)
        .filter(({ is }) => is === "same" || is === side)
        .map(({ words, is }, place) =>
          is === "same" ? (
            words
          ) : side === "gone" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
            <del key={place} className="bg-bad-wash decoration-bad">
              {words}
            </del>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
            <ins key={place} className="bg-good-wash decoration-good underline-offset-4">
              {words}
            </ins>
          ),
        )}
    </p>
  );
}

function plainName(changed: Changed, words: ChangeWords): string {
  return changed.kind === "prose" ? nameOfChanged(changed, words) : changed.name;
}
