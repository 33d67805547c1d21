import type { InventoryContext } from "@/components/diagnostic/context";
import { Term } from "@/components/glossary/term";
import { nameOf } from "@/components/strategy/fields/views";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { SectionHead } from "@/components/ui/section-head";
import { type ReaderGroup, readerGroups } from "@/lib/audience/sections/rules";
import { type TimeSplit, timeSplit } from "@/lib/audience/time/rules";
import { CountReaders } from "./count-readers";
import { SampleRow } from "./sample-row";
import { TimeSplitBar } from "./time-split-bar";

/** Who really reads: for each channel its latest count, the right people and the colleagues; then to whom the hours go. */
export function Samples({ context, today }: { context: InventoryContext; today: string }) {
  const { reading, t, mayEdit, engagementId } = context;
  const split = timeSplit(reading);
  const words = Object.fromEntries(
    readerGroups.map((group) => [group, t(`group.${group}`)]),
  ) as Record<ReaderGroup, string>;
  const counting = (channel: { id: string; name: string }) =>
    mayEdit && (
      <CountReaders
        engagementId={engagementId}
        channel={channel}
        groups={words}
        today={today}
        trigger={
          <Button size="sm">
            <Icon name="plus" size={14} />
            {t("samples.count")}
          </Button>
        }
      />
    );
  return (
    <section aria-labelledby="samples" className="pt-4">
      <SectionHead
        id="samples"
        title={t("samples.heading")}
        aside={<Term name="rightPeople">{t("samples.scale")}</Term>}
      />
      {split.channels.length === 0 ? (
        <EmptyState
          purpose={t("empty.sample.purpose")}
          example={t("empty.sample.example")}
          drawing="boat"
          action={
            mayEdit && (
              <Link
                href={`/engagements/${engagementId}/strategy?section=channels`}
                className={buttonClass({ size: "sm" })}
              >
                {t("empty.sample.action")}
              </Link>
            )
          }
        />
      ) : (
        <>
          <div className="border-t border-line">
            {ordered(split).map((one) => (
              <SampleRow
                key={one.channel.id}
                line={one}
                words={words}
                context={context}
                action={counting({ id: one.channel.id, name: nameOf(one.channel, t) })}
              />
            ))}
          </div>
          <TimeSplitBar split={split} context={context} />
        </>
      )}
    </section>
  );
}

/** The channels that speak to the fewest right people first, then those nobody counted. */
function ordered({ channels }: TimeSplit) {
  const rank = (one: TimeSplit["channels"][number]) => one.sample?.rightShare ?? 101;
  return [...channels].sort((a, b) => rank(a) - rank(b) || b.hours - a.hours);
}
