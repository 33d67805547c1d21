import { TalkButton } from "@/components/conversation/talk-button";
import { TemplateMark } from "@/components/engagement/template-mark";
import { SectionHead } from "@/components/ui/section-head";
import type { Item } from "@/lib/engagement/schema";
import { ItemFields } from "../fields/item-fields";
import type { FieldView } from "../fields/view";

/** What an engagement has one of, under its title: spoken of, marked where its words are a template’s, and edited in place. */
export function OneItem({
  item,
  id,
  title,
  fields,
  children,
}: {
  item: Item;
  /** of its heading */
  id: string;
  title: string;
  fields: readonly FieldView[];
  children?: React.ReactNode;
}) {
  return (
    <section id={item.id} className="mt-8" aria-labelledby={id}>
      <SectionHead id={id} title={title} aside={<TalkButton itemId={item.id} name={title} />} />
      <TemplateMark fields={item.template} />
      <ItemFields item={item.id} fields={fields} />
      {children}
    </section>
  );
}
