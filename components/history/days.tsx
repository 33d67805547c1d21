import { Day } from "@/components/ui/day";
import { Face } from "@/components/ui/face";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay, clockOf } from "@/lib/format/durations";
import type { Entry } from "@/lib/history/queries";
import { type HistoryWords, isToldByField, sentence } from "@/lib/history/sentence";
import { UndoButton } from "./undo-button";

/** Changes in plain sentences, a heading for each day. */
export function Days({
  engagementId,
  entries,
  words,
}: {
  engagementId: string;
  entries: Entry[];
  words: HistoryWords;
}) {
  const { t, f } = words;
  return byDay(together(entries)).map(([day, changes]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mb-6">
      <h2 id={`day-${day}`} className="mb-1 border-b border-line pb-1 first-letter:uppercase">
        <Day day={day} text={f.dayLong(day)} />
      </h2>
      <ul className="divide-y divide-line">
        {changes.map((change) => {
          const said = sentence(change, words);
          return (
            <li key={change.id} className="flex min-h-11 items-center gap-3 py-1.5">
              <Face name={change.by?.name ?? t("told.somebody")} id={change.by?.id} silent />
              <p className="min-w-0 flex-1 break-words">
                <Ordinals text={said} />
              </p>
              {change.undoable && (
                <UndoButton engagementId={engagementId} of={change.changeId} what={said} />
              )}
              <span className="shrink-0 text-12 text-ink-2">{f.clock(clockOf(change.at))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

type Told = Entry & { back: boolean; also?: string[] };

/**
 * What one person wrote in one field in a row is one sentence, the latest; what they took back is told. What they changed of one
 * item in a row is one sentence too, but for what can still be taken back: that keeps its own line and button.
 */
function together(entries: Entry[]): Told[] {
  const lines: Told[] = [];
  for (const entry of inARow(entries)) {
    const later = lines.at(-1);
    if (later && isOneSentence(later, entry)) later.also = [entry.field, ...(later.also ?? [])];
    else lines.push(entry);
  }
  return lines;
}

function isOneSentence(later: Told, earlier: Told): boolean {
  const plain = (one: Told) => !one.undoable && isToldByField(one);
  return (
    plain(later) &&
    plain(earlier) &&
    later.item !== null &&
    later.itemId === earlier.itemId &&
    later.by?.id === earlier.by?.id &&
    calendarDay(later.at) === calendarDay(earlier.at)
  );
}

function inARow(entries: Entry[]): Told[] {
  return entries.flatMap((entry, place) => {
    const [later, earlier] = [entries[place - 1], entries[place + 1]];
    const alone = entry.parts.length === 0 && later?.parts.length === 0;
    const written = alone && sameField(later, entry) && !takesBack(later, entry);
    const back = earlier !== undefined && sameField(entry, earlier) && takesBack(entry, earlier);
    return written ? [] : [{ ...entry, back }];
  });
}

function sameField(one: Entry, other: Entry): boolean {
  return (
    one.field !== "item" &&
    one.itemId === other.itemId &&
    one.field === other.field &&
    one.by?.id === other.by?.id &&
    calendarDay(one.at) === calendarDay(other.at)
  );
}

function takesBack(later: Entry, earlier: Entry): boolean {
  return JSON.stringify(later.after) === JSON.stringify(earlier.before);
}

function byDay(entries: Told[]): [day: string, entries: Told[]][] {
  const days = new Map<string, Told[]>();
  for (const entry of entries) {
    const day = calendarDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
