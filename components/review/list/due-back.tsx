import { Term } from "@/components/glossary/term";
import { SectionHead } from "@/components/ui/section-head";
import { fieldId } from "@/lib/engagement/address/field/rules";
import type { ReviewList } from "@/lib/review/queries";
import { LookBackStage } from "../stage/look-back-stage";
import type { Words } from "../words";

/** Decisions that came back: one says here what became of them, without waiting for the review. */
export function DueBack({
  due,
  mayEdit,
  words,
}: {
  due: ReviewList["due"];
  mayEdit: boolean;
  words: Words;
}) {
  return (
    <section aria-labelledby="due" className="mb-8">
      <SectionHead id="due" title={<Term name="lookBack">{words.t("list.due")}</Term>} />
      <ul className="space-y-4">
        {due.map((taken) => (
          <li
            key={taken.id}
            id={fieldId(taken.id, "lookBack")}
            className="rounded-xl border border-line bg-sheet p-5 max-sm:p-4"
          >
            <h3 className="mb-3 text-16">{taken.question}</h3>
            <LookBackStage taken={taken} mayEdit={mayEdit} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}
