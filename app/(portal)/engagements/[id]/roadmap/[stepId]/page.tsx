import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { TalkButton } from "@/components/conversation/talk-button";
import { stepHref } from "@/components/roadmap/context";
import { FinishButton } from "@/components/roadmap/finish";
import { Progress } from "@/components/roadmap/progress";
import { Readers } from "@/components/roadmap/readers";
import { Shift } from "@/components/roadmap/shift";
import { Answers } from "@/components/roadmap/step/answers";
import { StepFields } from "@/components/roadmap/step/step-fields";
import { aimOf, liftWords, stepName, timeWords, waitWords } from "@/components/roadmap/words";
import { PanelWish } from "@/components/shell/panel-wish";
import { sidePanelId } from "@/components/shell/side-panel";
import { type ButtonLook, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { seesWhole } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { isOpen } from "@/lib/roadmap/rules";
import { isOn, lateBy, type Step } from "@/lib/roadmap/step/rules";
import { contextOf } from "../context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roadmap"))("step") };
}

export default async function StepPage({
  params,
}: PageProps<"/engagements/[id]/roadmap/[stepId]">) {
  const [viewer, { id, stepId }] = await Promise.all([requireViewer(), params]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok) notFound();
  const { reading, sight } = seen.value;
  const { role, personId } = sight.standing;
  const item = reading.item(stepId);
  if (item?.kind !== "step") notFound();
  const step: Step = item;
  if (!seesWhole(role) && !isOn(reading, step, personId)) notFound();
  const [context, tFindings] = await Promise.all([
    contextOf(viewer, seen.value),
    getTranslations("findings"),
  ]);
  const { t, mayAct, whole } = context;
  const { data } = step;
  const name = stepName(step, context);
  const waits = waitWords(step, context);
  const lift = liftWords(step, context);
  const late = lateBy(step, reading.today) > 0;
  const verb = { engagementId: id, itemId: stepId, what: name };
  const finish = mayAct &&
    data.state !== "dropped" && {
      ...verb,
      done: data.state === "done",
    };
  const moves = mayAct && isOpen(step) && (data.startsOn !== null || data.endsOn !== null);
  const dates = { startsOn: data.startsOn, endsOn: data.endsOn, fruitsOn: data.fruitsOn };
  // The panel's own button would lie over the step's.
  const door = (size: ButtonLook["size"]) =>
    whole && (
      <button type="button" popoverTarget={sidePanelId} className={buttonClass({ size })}>
        {tFindings("panel")}
      </button>
    );
  return (
    <ClientMessages namespaces={["live", "conversation", "strategy-edit", "roadmap-edit"]}>
      {whole && <PanelWish panel="own" />}
      <header className="mb-4 flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="mb-1 truncate text-13 text-ink-2">
            {[t("step"), aimOf(step, context)].filter(Boolean).join(" · ")}
          </p>
          <h1 className="text-26 max-sm:text-20">{name}</h1>
          <p className={`mt-1 text-13 ${late ? "font-semibold text-bad" : "text-ink-2"}`}>
            <Ordinals text={timeWords(step, context) ?? ""} />
          </p>
        </div>
        <span className="flex shrink-0 items-center gap-2">
          <Readers itemId={stepId} page={stepHref(context, stepId)} />
          <TalkButton itemId={stepId} name={name} />
          <span className={finish ? "max-sm:hidden" : ""}>{door("md")}</span>
          {finish && <FinishButton {...finish} className="max-sm:hidden" />}
          <Link
            href={`/engagements/${id}/roadmap`}
            aria-label={t("close")}
            className="grid size-11 place-items-center rounded-md text-ink hover:bg-marine-wash"
          >
            <Icon name="close" size={20} />
          </Link>
        </span>
      </header>
      {waits && (
        <p
          className={`mb-4 flex items-center gap-2 text-13 ${waits.grave ? "text-bad" : "text-watch"}`}
        >
          <Icon name="clock" />
          {waits.text}
        </p>
      )}
      {lift && (
        <p className="mb-4 text-13">
          {whole ? <Link href={`/engagements/${id}/maturity`}>{lift}</Link> : lift}
        </p>
      )}
      <div className="mb-6 sm:hidden">
        <Answers step={step} context={context} />
      </div>
      <div className="mb-6 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        {data.state === "planned" || data.state === "started" ? (
          <Progress
            {...verb}
            standing={{ state: data.state, progress: Math.min(99, data.progress) }}
            disabled={!mayAct}
          />
        ) : (
          <p className="text-13 text-ink-2">{t(`over.${data.state}`)}</p>
        )}
        {moves && <Shift {...verb} dates={dates} />}
      </div>
      <StepFields step={step} context={context} />
      <Waiting step={step} />
      {finish && (
        <footer className="sticky bottom-[72px] z-10 -mx-5 mt-6 flex gap-3 border-t border-line bg-sheet px-5 py-3 sm:hidden">
          {door("lg")}
          <FinishButton {...finish} look={{ size: "lg" }} className="flex-1" />
        </footer>
      )}
    </ClientMessages>
  );

  /** The steps that this one holds up. */
  function Waiting({ step: { id: stepOf } }: { step: Step }) {
    const held = reading.from("depends-on", stepOf, "step").filter(isOpen);
    if (held.length === 0) return null;
    return (
      <section className="mt-6 border-t border-line pt-3">
        <h2 className="text-16">{t("holds")}</h2>
        <ul>
          {held.map((one) => (
            <li key={one.id} className="flex min-h-9 items-center max-sm:min-h-11">
              <Link href={stepHref(context, one.id)}>{stepName(one, context)}</Link>
            </li>
          ))}
        </ul>
      </section>
    );
  }
}
