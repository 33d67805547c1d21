import type { InventoryContext } from "@/components/diagnostic/context";
import type { TimeSplit } from "@/lib/audience/time/rules";
import { ReadersBar, ReadersSwatch } from "./readers-bar";

/** To whom the hours spent communicating go, as far as the readers were counted. */
export function TimeSplitBar({ split, context }: { split: TimeSplit; context: InventoryContext }) {
  const { t, f } = context;
  if (split.hours === 0) return null;
  const parts = [
    { group: "customers" as const, hours: split.right, key: "right" },
    { group: "peers" as const, hours: split.peers, key: "peers" },
    { group: "friends" as const, hours: split.elsewhere, key: "elsewhere" },
    { group: "unknown" as const, hours: split.unknown, key: "unknown" },
  ].filter(({ hours }) => hours >= 1 / 60);
  const worded = parts.map(({ group, hours, key }) => ({
    group,
    share: (hours / split.hours) * 100,
    label: t(`time.${key}`, { hours: f.hours(Math.round(hours * 12) / 12) }),
  }));
  return (
    <section aria-labelledby="time" className="pt-8">
      <h2 id="time" className="mb-1">
        {t("time.heading")}
      </h2>
      <p className="mb-3 text-ink-2">{t("time.line", { hours: f.hours(split.hours) })}</p>
      <ReadersBar shares={worded} said={f.list(worded.map(({ label }) => label))} />
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-13">
        {worded.map(({ group, label }) => (
          <li key={group} className="flex items-center gap-2">
            <ReadersSwatch group={group} />
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
