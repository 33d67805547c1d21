import { Initials } from "@/components/live/face";
import { Icon } from "@/components/ui/icon";
import { handsOf, type Step } from "@/lib/roadmap/step/rules";
import type { RoadmapContext } from "./context";

/** The face of whoever answers for a step, or an empty place. */
export function Hand({ step, context }: { step: Step; context: RoadmapContext }) {
  const first = handsOf(context.reading, step.id)[0];
  const face = context.people.find(({ id }) => id === first?.id);
  if (face) return <Initials face={face} />;
  return (
    <span className="grid size-6 shrink-0 place-items-center rounded-full border border-dashed border-edge text-ink-2">
      <Icon name="people" size={14} />
    </span>
  );
}
