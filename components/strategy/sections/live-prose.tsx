import { Term, type TermName } from "@/components/glossary/term";
import { LiveProse as Text } from "@/components/prose/live-prose";
import { SectionHead } from "@/components/ui/section-head";
import type { StrategyContext } from "./context";

/** A text that is written together, under its title. */
export function LiveProse({
  name,
  title,
  term,
  hint,
  context,
}: {
  name: "vision" | "positioning";
  title: string;
  /** the word of the glossary that the title is, where it is one */
  term?: TermName;
  hint: string;
  context: StrategyContext;
}) {
  return (
    <section aria-labelledby={`prose-${name}`}>
      <SectionHead id={`prose-${name}`} title={term ? <Term name={term}>{title}</Term> : title} />
      <Text name={name} label={title} doc={context.prose(name)} placeholder={hint} passages />
    </section>
  );
}
