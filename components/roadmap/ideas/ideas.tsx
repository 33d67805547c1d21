import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { SectionHead } from "@/components/ui/section-head";
import { waitingIdeas } from "@/lib/roadmap/idea/rules";
import type { RoadmapContext } from "../context";
import { DropLine } from "../drop-line";
import { SortIdea } from "./sort-idea";

/** Ideas dropped in one gesture, waiting to be sorted. */
export function Ideas({ context }: { context: RoadmapContext }) {
  const { reading, t, engagementId, mayEdit } = context;
  const ideas = waitingIdeas(reading);
  if (!mayEdit && ideas.length === 0) return null;
  return (
    <section aria-labelledby="ideas" className="mt-8 border-t border-line pt-4">
      <SectionHead id="ideas" title={t("ideas.title")} aside={t("ideas.purpose")} />
      {mayEdit && <DropLine engagementId={engagementId} kind="idea" />}
      <ul className="mt-2 divide-y divide-line">
        {ideas.map(({ id, data }) => (
          <li key={id} id={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <QuietText
              item={id}
              field="text"
              value={data.text}
              label={t("ideas.text")}
              placeholder={t("untitled")}
              className="font-serif text-16"
            />
            {mayEdit && <SortIdea engagementId={engagementId} itemId={id} text={data.text} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
