import { getTranslations } from "next-intl/server";
import type { RoadmapContext } from "@/components/roadmap/context";
import { headline } from "@/components/roadmap/headline";
import { drawnTimeline } from "@/components/roadmap/timeline/drawn";
import { Legend } from "@/components/roadmap/timeline/legend";
import { Timeline } from "@/components/roadmap/timeline/timeline";
import { Turn } from "@/components/roadmap/timeline/turn";
import { wordsOf } from "@/components/strategy/fields/views";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";
import { type Asked, hrefOf } from "@/lib/roadmap/view/rules";
import { SharedSteps } from "./steps";

/** The roadmap as a guest reads it: the steps in months where there is room, then one by one. */
export async function SharedRoadmap({
  base,
  reading,
  asked,
  format: f,
}: {
  base: string;
  reading: Reading;
  asked: Asked;
  format: Formatter;
}) {
  const t = await getTranslations("roadmap");
  const people = reading
    .all("person")
    .map(({ id, data }) => ({ id, name: data.name, colour: "var(--ink-2)" }));
  const context: RoadmapContext = {
    engagementId: "",
    reading,
    t: wordsOf(t),
    f,
    mayEdit: false,
    mayAct: false,
    whole: true,
    people,
  };
  const steps = reading.all("step");
  const { timeline } = drawnTimeline(steps, context, asked.from);
  return (
    <>
      <PageHead {...headline(steps, { mine: false, context })} />
      {steps.length === 0 ? (
        <EmptyState drawing="boat" purpose={t("empty.purpose")} />
      ) : (
        <>
          <div className="mb-8 max-sm:hidden print:hidden">
            <Turn
              laid={timeline}
              left={0}
              link={(change) =>
                hrefOf(base, { as: "timeline", mine: false, step: null, from: null, ...change })
              }
              context={context}
            />
            <Timeline
              laid={timeline}
              steps={new Map(steps.map((step) => [step.id, step]))}
              chosen={null}
              hrefOf={(step) => `#${step}`}
              context={context}
            />
            <Legend context={context} />
          </div>
          <SharedSteps steps={steps} context={context} />
        </>
      )}
    </>
  );
}
