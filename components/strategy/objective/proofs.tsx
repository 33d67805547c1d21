import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { finishedPeriods, paceOf } from "@/lib/kpi/reading/rules";
import { timeToEffect } from "@/lib/strategy/catalogue/rules";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import {
  type Check,
  checks,
  letters,
  servingChannels,
  servingSteps,
} from "@/lib/strategy/smart/rules";
import { nameOf } from "../fields/views";
import { type ObjectiveContext, unitOf } from "./context";
import { wayOfCheck } from "./way-of-check";

/** Each letter with its proofs in words, and what it lacks with the way there. */
export function Proofs({ line, context }: { line: ObjectiveLine; context: ObjectiveContext }) {
  const { t } = context;
  const failed = new Set<Check>([...line.blockers, ...line.warnings]);
  return (
    <section
      aria-label={t("proof.of", { name: nameOf(line.item, t) })}
      className="mb-4 rounded-lg bg-sunk px-4 py-3"
    >
      <h4 className="weight-550 font-sans text-12 tracking-normal text-ink-2">
        {t("proof.heading")}
      </h4>
      <dl className="mt-1.5 grid gap-y-1.5 text-13">
        {letters.map((letter) => (
          <div key={letter} className="flex gap-3">
            <dt className="w-3 shrink-0 font-semibold">{letter}</dt>
            <dd className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5">
              {(Object.keys(checks[letter]) as Check[]).map((check) => (
                <OneCheck
                  key={check}
                  line={line}
                  check={check}
                  fails={failed.has(check)}
                  blocks={line.blockers.includes(check)}
                  context={context}
                />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function OneCheck({
  line,
  check,
  fails,
  blocks,
  context,
}: {
  line: ObjectiveLine;
  check: Check;
  fails: boolean;
  blocks: boolean;
  context: ObjectiveContext;
}) {
  const { t } = context;
  if (!fails) {
    const words = known(line, check, context) ? proofOf(line, check, context) : null;
    if (words === null) return null;
    return (
      <span className="inline-flex items-baseline gap-1 text-ink-2">
        <Icon name="check" size={12} className="translate-y-px text-good" />
        <span className="sr-only">{t("proof.held")}</span>
        {words}
      </span>
    );
  }
  const href = check === "agreed" && !line.ready ? null : wayOfCheck(line, check, context);
  const words = t(`check.${check}`);
  return (
    <span className="inline-flex items-baseline gap-1 text-watch">
      <Icon name={blocks ? "close" : "minus"} size={12} className="translate-y-px" />
      <span className="sr-only">{t(blocks ? "proof.missing" : "proof.weak")}</span>
      {href ? (
        <Link href={href} className="underline underline-offset-[3px] max-sm:min-h-11">
          {words}
        </Link>
      ) : (
        words
      )}
    </span>
  );
}

/** Without a target it goes no way, without a figure there is no volume: nothing is said to hold then. */
function known({ item, kpi }: ObjectiveLine, check: Check, { reading }: ObjectiveContext): boolean {
  if (check === "direction") return item.data.target !== null;
  if (check !== "base_size") return true;
  return kpi !== null && typeof finishedPeriods(reading, kpi).at(-1)?.base === "number";
}

/** What proves a check that holds, with its names and figures. */
function proofOf(line: ObjectiveLine, check: Check, context: ObjectiveContext): string {
  const { t, f, reading, list } = context;
  const { item, kpi, owner } = line;
  const { data, id } = item;
  const unit = unitOf(line);
  const figure = (value: number | null) =>
    value === null ? "" : `${f.number(value)}${unit ? `\u00a0${unit}` : ""}`;
  const channels = servingChannels(reading, id);
  const values: Record<string, string | number> = { value: "", count: 0, known: "yes", source: "" };
  switch (check) {
    case "kpi_linked":
      values.value = kpi ? nameOf(kpi, t) : "";
      break;
    case "scope_set":
      values.value = list(
        [
          ...reading.to("reaches", id, "persona").map((one) => nameOf(one, t)),
          data.offer,
          data.area,
          ...channels.map((one) => nameOf(one, t)),
        ]
          .filter((words) => words.trim() !== "")
          .slice(0, 3),
      );
      break;
    case "owner_set":
      values.value = owner ? nameOf(owner, t) : "";
      break;
    case "baseline":
      values.value = data.startDay
        ? t("proof.on", { value: figure(data.startValue), day: f.day(data.startDay) })
        : figure(data.startValue);
      break;
    case "target":
      values.value = [figure(data.target), figure(data.targetMax)].filter(Boolean).join(" – ");
      break;
    case "source": {
      const person = kpi && reading.to("owner", kpi.id, "person")[0];
      values.source = kpi?.data.source ?? "";
      values.value = person ? nameOf(person, t) : "";
      break;
    }
    case "pace":
      values.known = kpi && paceOf(reading, item, kpi) ? "yes" : "no";
      break;
    case "actions":
      values.count = servingSteps(reading, item).length;
      break;
    case "channel_delay": {
      const weeks = channels.map(({ data }) => timeToEffect(data)).filter((one) => one !== null);
      values.known = weeks.length > 0 ? "yes" : "no";
      values.value = weeks.length > 0 ? t("proof.weeks", { count: Math.min(...weeks) }) : "";
      break;
    }
    case "strategic_link":
      values.value = list(reading.to("serves", id, "ambition").map((one) => nameOf(one, t)));
      break;
    case "dates":
      values.value =
        data.startsOn && data.deadline
          ? t("proof.from", { from: f.day(data.startsOn), to: f.day(data.deadline) })
          : "";
      break;
    case "milestones":
      values.count = data.milestones.length;
      break;
  }
  return t(`proof.${check}`, values as never);
}
