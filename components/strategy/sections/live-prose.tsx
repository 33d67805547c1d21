import { LiveProse as Text } from "@/components/prose/live-prose";
import { SectionHead } from "@/components/ui/section-head";
import type { StrategyContext } from "./context";

/** A text that is written together, under its title. */
export function LiveProse({
  name,
  title,
  hint,
  context,
}: {
  name: "vision" | "positioning";
  title: string;
  hint: string;
  context: StrategyContext;
}) {
  return (
    <section aria-labelledby={`prose-${name}`}>
      <SectionHead id={`prose-${name}`} title={title} />
      <Text name={name} label={title} doc={context.prose(name)} placeholder={hint} />
    </section>
  );
}
