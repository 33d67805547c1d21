import type { InventoryContext } from "@/components/diagnostic/context";
import { Term } from "@/components/glossary/term";
import { nameOf } from "@/components/strategy/fields/views";
import { SectionHead } from "@/components/ui/section-head";
import { journeyStages } from "@/lib/audience/schema";
import { AddMoment } from "./add-moment";
import { MomentCell } from "./moment-cell";

/** What each typical customer asks at each stage of their way, by which channel and with what it is answered; empty cells are counted. */
export function Journey({ context }: { context: InventoryContext }) {
  const { reading, t, mayEdit, engagementId } = context;
  const personas = reading.all("persona");
  if (personas.length === 0) return null;
  const filled = (persona: string, stage: string) =>
    reading
      .from("about", persona, "moment")
      .some(({ data }) => data.stage === stage && data.question.trim() !== "");
  const all = personas.length * journeyStages.length;
  const holes = personas.reduce(
    (sum, { id }) => sum + journeyStages.filter((stage) => !filled(id, stage)).length,
    0,
  );
  const columns = "lg:grid lg:grid-cols-[160px_repeat(5,minmax(0,1fr))] lg:gap-x-3";
  return (
    <section aria-labelledby="journey" className="pt-8">
      <SectionHead
        id="journey"
        title={<Term name="journey">{t("journey.heading")}</Term>}
        aside={holes === 0 ? t("journey.full") : t("journey.holes", { count: holes, all })}
      />
      <div
        aria-hidden="true"
        className={`hidden border-b border-line py-2 text-12 weight-550 text-ink-2 ${columns}`}
      >
        <span />
        {journeyStages.map((stage) => (
          <span key={stage}>{t(`journey.${stage}`)}</span>
        ))}
      </div>
      {personas.map((persona) => {
        const name = nameOf(persona, t);
        const moments = reading.from("about", persona.id, "moment");
        return (
          <article
            key={persona.id}
            aria-label={t("journey.of", { name })}
            className={`border-b border-line py-2 ${columns}`}
          >
            <h3 className="font-sans text-14 font-semibold tracking-normal max-lg:mb-1">{name}</h3>
            {journeyStages.map((stage) => {
              const moment = moments.find(({ data }) => data.stage === stage);
              const label = t("journey.cell", { stage: t(`journey.${stage}`), name });
              return (
                <div
                  key={stage}
                  className="min-w-0 max-lg:grid max-lg:grid-cols-[110px_minmax(0,1fr)] max-lg:items-start"
                >
                  <span className="text-12 text-ink-2 lg:sr-only">{t(`journey.${stage}`)}</span>
                  {moment ? (
                    <MomentCell moment={moment} label={label} context={context} />
                  ) : mayEdit ? (
                    <AddMoment
                      engagementId={engagementId}
                      persona={persona.id}
                      stage={stage}
                      label={t("journey.add", { stage: t(`journey.${stage}`), name })}
                    />
                  ) : (
                    <span className="text-13 text-ink-2">{t("journey.hole")}</span>
                  )}
                </div>
              );
            })}
          </article>
        );
      })}
    </section>
  );
}
