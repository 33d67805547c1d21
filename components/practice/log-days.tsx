import type { getTranslations } from "next-intl/server";
import { Day } from "@/components/ui/day";
import { roles } from "@/lib/access/rules";
import { calendarDay, clockOf } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { LogLine } from "@/lib/security/queries";

type Translate = Awaited<ReturnType<typeof getTranslations<"practice.log">>>;
type Words = { t: Translate; f: Formatter };

/** The lines of the log in plain sentences, a heading for each day. */
export function LogDays({ lines, words }: { lines: LogLine[]; words: Words }) {
  const { f } = words;
  const days = Map.groupBy(lines, ({ at }) => calendarDay(at));
  return [...days].map(([day, told]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mb-6">
      <h2 id={`day-${day}`} className="mb-1 border-b border-line pb-1 first-letter:uppercase">
        <Day day={day} text={f.dayLong(day)} />
      </h2>
      <ul className="divide-y divide-line">
        {told.map((line) => (
          <li key={line.id} className="flex min-h-11 items-center gap-3 py-1.5">
            <p className="min-w-0 flex-1 break-words">
              {sentence(line, words)}
              {line.place && <span className="text-ink-2">, {line.place}</span>}
            </p>
            {line.address && (
              <span className="shrink-0 text-12 text-ink-2 max-sm:hidden">{line.address}</span>
            )}
            <span className="shrink-0 text-12 text-ink-2">{f.clock(clockOf(line.at))}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function sentence({ kind, who, whom, role, about }: LogLine, { t }: Words): string {
  const known = roles.find((one) => one === role);
  const values = {
    who: who ?? t("somebody"),
    whom: whom || t("somebodyElse"),
    role: known ? t(`roles.${known}`) : t("someRole"),
    as: whom ? "person" : "role",
    about,
    kind,
  };
  const key = `says.${kind}` as "says.sign-in";
  return t.has(key) ? t(key, values) : t("says.other", values);
}
