import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { AddStep } from "@/components/roadmap/add-step";
import type { RoadmapContext } from "@/components/roadmap/context";
import { DropLine } from "@/components/roadmap/drop-line";
import { headline } from "@/components/roadmap/headline";
import { Ideas } from "@/components/roadmap/ideas/ideas";
import { Cards } from "@/components/roadmap/list/cards";
import { StepList } from "@/components/roadmap/list/step-list";
import { Six } from "@/components/roadmap/step/six";
import { AsTable } from "@/components/roadmap/timeline/as-table";
import { drawnTimeline } from "@/components/roadmap/timeline/drawn";
import { Legend } from "@/components/roadmap/timeline/legend";
import { Timeline } from "@/components/roadmap/timeline/timeline";
import { Turn } from "@/components/roadmap/timeline/turn";
import { Views } from "@/components/roadmap/views";
import { ShareButton } from "@/components/share/share-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { isOn, type Step } from "@/lib/roadmap/step/rules";
import { type Asked, asked, hrefOf } from "@/lib/roadmap/view/rules";
import { mayShare, shareable } from "@/lib/share/queries";
import { contextOf } from "./context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roadmap"))("name") };
}

export default async function RoadmapPage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/roadmap">) {
  const [viewer, { id }, search] = await Promise.all([requireViewer(), params, searchParams]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok) notFound();
  const { sight, reading } = seen.value;
  const { personId } = sight.standing;
  const context = await contextOf(viewer, seen.value);
  const { t, mayEdit, whole } = context;
  const view = asked(search);
  const base = `/engagements/${id}/roadmap`;
  const mine = whole && view.mine && personId !== null;
  // A supplier also knows of the steps that theirs wait for: those are named where they hold up, not listed.
  const steps = reading
    .all("step")
    .filter((step) => (whole && !mine) || isOn(reading, step, personId));
  const link = (change: Partial<Asked>) => hrefOf(base, { ...view, ...change });
  const drop = mayEdit && (
    <DropLine engagementId={id} kind="step" owner={mine ? (personId ?? undefined) : undefined} />
  );

  return (
    <ClientMessages namespaces={["live", "conversation", "strategy-edit", "roadmap-edit", "entry"]}>
      <PageHead
        {...headline(steps, { mine: mine || !whole, context })}
        action={
          <>
            <Views
              label={t("views.label")}
              className="max-sm:hidden"
              options={(["list", "timeline"] as const).map((as) => ({
                href: link({ as, step: null }),
                label: t(`views.${as}`),
                current: view.as === as,
              }))}
            />
            {whole && personId !== null && (
              <Views
                label={t("whose.label")}
                className="max-sm:w-full"
                options={[false, true].map((own) => ({
                  href: link({ mine: own, step: null }),
                  label: t(own ? "whose.mine" : "whose.all"),
                  current: mine === own,
                }))}
              />
            )}
            {mayShare(viewer, id) && steps.length > 0 && (
              <ShareButton
                engagementId={id}
                resource={{ page: "roadmap" }}
                shareable={shareable(viewer, id)}
              />
            )}
            {mayEdit && <AddStep engagementId={id} />}
          </>
        }
      />
      {steps.length === 0 ? (
        <EmptyState
          drawing="boat"
          purpose={t(mine ? "empty.mine" : "empty.purpose")}
          example={mine ? undefined : t("empty.example")}
          action={drop && <div className="w-full max-w-[640px]">{drop}</div>}
        />
      ) : (
        <>
          <div className="sm:hidden">
            <Cards steps={steps} context={context} />
          </div>
          <div className="max-sm:hidden">
            {view.as === "list" ? (
              <StepList steps={steps} context={context} />
            ) : (
              <InMonths steps={steps} view={view} link={link} context={context} />
            )}
          </div>
        </>
      )}
      {steps.length > 0 && drop && <div className="mt-4">{drop}</div>}
      {whole && !mine && <Ideas context={context} />}
    </ClientMessages>
  );
}

function InMonths({
  steps,
  view,
  link,
  context,
}: {
  steps: readonly Step[];
  view: Asked;
  link: (change: Partial<Asked>) => string;
  context: RoadmapContext;
}) {
  const { timeline, left } = drawnTimeline(steps, context, view.from);
  const chosen = steps.find(({ id }) => id === view.step);
  return (
    <>
      <Turn laid={timeline} left={left} link={link} context={context} />
      <Timeline
        laid={timeline}
        steps={new Map(steps.map((step) => [step.id, step]))}
        chosen={chosen?.id ?? null}
        hrefOf={(step) => link({ step })}
        context={context}
      />
      <Legend context={context} />
      {chosen && <Six step={chosen} closeHref={link({ step: null })} context={context} />}
      <AsTable steps={steps} context={context} />
    </>
  );
}
