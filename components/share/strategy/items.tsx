import { fieldViews, nameOf } from "@/components/strategy/fields/views";
import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import type { Kind } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import type { StrategyReading } from "./context";
import { said } from "./said";

/** The items of a kind, each with what is known of it; nothing where there is none. */
export function SharedItems({ kind, title, ...context }: StrategyReading & Listed) {
  const items: Item[] = context.reading.all(kind);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`shared-${kind}`}>
      <SectionHead id={`shared-${kind}`} title={title} />
      <div className="border-t border-line">
        {items.map((item) => (
          <article key={item.id} className="border-b border-line py-3">
            <h3 className="font-serif text-16 leading-snug font-medium">
              {nameOf(item, context.t)}
            </h3>
            <Known item={item} {...context} />
          </article>
        ))}
      </div>
    </section>
  );
}

/** What is known of the one item of a kind; nothing where nobody wrote. */
export function SharedOne({ kind, title, ...context }: StrategyReading & Listed) {
  const item: Item | undefined = context.reading.all(kind)[0];
  if (!item || known(item, context).length === 0) return null;
  return (
    <section aria-labelledby={`shared-${kind}`}>
      <SectionHead id={`shared-${kind}`} title={title} />
      <Known item={item} {...context} />
    </section>
  );
}

type Listed = { kind: Kind; title: string };

/** What is written in the fields of an item, field by field; what is empty is not said. */
export function Known({
  item,
  except = [],
  ...context
}: StrategyReading & { item: Item; except?: readonly string[] }) {
  const fields = known(item, context, except);
  if (fields.length === 0) return null;
  return (
    <dl className="mt-1.5 grid gap-x-6 gap-y-1.5 text-13 sm:grid-cols-2">
      {fields.map(({ field, label, words, wide }) => (
        <div key={field} className={wide ? "sm:col-span-2" : ""}>
          <dt className="text-12 text-ink-2">{label}</dt>
          <dd className={wide ? "font-serif text-14 whitespace-pre-line" : ""}>
            <Ordinals text={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function known(item: Item, { reading, t, f }: StrategyReading, except: readonly string[] = []) {
  return fieldViews(reading, item, t, except).flatMap((view) => {
    const words = said(view, f);
    return words === null
      ? []
      : [{ field: view.field, label: view.label, words, wide: view.as === "paragraph" }];
  });
}
