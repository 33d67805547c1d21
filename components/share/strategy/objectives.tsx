import { getTranslations } from "next-intl/server";
import { nameOf } from "@/components/strategy/fields/views";
import { unitOf } from "@/components/strategy/objective/context";
import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import type { StrategyReading } from "./context";
import { Known } from "./items";

/** The objectives: what is aimed at, by whom and by when, and how far it is. */
export function SharedObjectives({
  lines,
  ...context
}: StrategyReading & { lines: readonly ObjectiveLine[] }) {
  const { t } = context;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="shared-objective">
      <SectionHead id="shared-objective" title={t("sections.objectives")} />
      <ol className="border-t border-line">
        {lines.map((line, place) => (
          <li key={line.item.id} className="border-b border-line">
            <One line={line} place={place + 1} {...context} />
          </li>
        ))}
      </ol>
    </section>
  );
}

// Said in the row already.
const above = ["startValue", "target", "deadline", "link:owner", "link:measures", "status"];

async function One({
  line,
  place,
  ...context
}: StrategyReading & { line: ObjectiveLine; place: number }) {
  const { t, f } = context;
  const tShare = await getTranslations("share.strategy");
  const { item, owner, kpi } = line;
  const { deadline, status } = item.data;
  const facts = [
    owner?.data.name,
    kpi?.data.name,
    deadline && tShare("until", { day: f.day(deadline) }),
    status !== "active" && t(`option.objectiveStatus.${status}`),
  ].filter(Boolean);
  return (
    <article className="flex gap-3 py-3">
      <p className="w-5 shrink-0 font-serif text-20 leading-tight text-ink-2">{place}</p>
      <div className="min-w-0 flex-1">
        <h3 className="font-serif text-16 leading-snug font-medium">{nameOf(item, t)}</h3>
        <p className="mt-0.5 text-13 text-ink-2">
          <Ordinals text={facts.join(" · ")} />
        </p>
        <Course line={line} {...context} />
        <Known item={item} except={above} {...context} />
      </div>
    </article>
  );
}

function Course({ line, t, f }: StrategyReading & { line: ObjectiveLine }) {
  const { item, current, share } = line;
  const { startValue, target } = item.data;
  if (startValue === null || target === null) return null;
  const unit = unitOf(line);
  const say = (value: number) => [f.number(value), unit].filter(Boolean).join(" ");
  return (
    <div className="mt-1.5 flex max-w-[460px] items-center gap-3 text-13">
      <span className="text-ink-2">{say(startValue)}</span>
      <span
        role="img"
        aria-label={
          current === null
            ? t("objective.wayUnknown")
            : t("objective.way", {
                start: f.number(startValue),
                target: f.number(target),
                current: f.number(current),
              })
        }
        className="relative h-1 min-w-16 flex-1 rounded-full bg-line"
      >
        {share !== null && (
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-marine"
            style={{ width: `${Math.round(share * 100)}%` }}
          />
        )}
        {current !== null && share !== null && (
          <b
            aria-hidden="true"
            className="absolute -top-2 -translate-x-1/2 bg-paper px-1 text-13 leading-5 text-marine"
            style={{ left: `clamp(14px, ${Math.round(share * 100)}%, calc(100% - 14px))` }}
          >
            {f.number(current)}
          </b>
        )}
      </span>
      <span className="font-medium">{say(target)}</span>
    </div>
  );
}
