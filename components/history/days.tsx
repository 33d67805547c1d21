import { Day } from "@/components/ui/day";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { ToldTurn } from "@/lib/engagement/findings/course/rules";
import { calendarDay, clockOf } from "@/lib/format/durations";
import type { Entry } from "@/lib/history/queries";
import { type HistoryWords, isToldByField, sentence } from "@/lib/history/sentence";
import { turnSentence } from "@/lib/history/turn-sentence";
import { UndoButton } from "./undo-button";

/** Changes in plain sentences, and what became of findings with them, a heading for each day. */
export function Days({
  engagementId,
  entries,
  turns,
  words,
}: {
  engagementId: string;
  entries: Entry[];
  /** oldest first */
  turns: readonly ToldTurn[];
  words: HistoryWords;
}) {
  const { f } = words;
  return byDay(together(entries), turns).map(([day, lines]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mb-6">
      <h2 id={`day-${day}`} className="mb-1 border-b border-line pb-1 first-letter:uppercase">
        <Day day={day} text={f.dayLong(day)} />
      </h2>
      <ul className="divide-y divide-line">
        {lines.map((line) =>
          "turn" in line ? (
            <TurnLine key={`${line.turn} ${line.at}`} told={line} words={words} />
          ) : (
            <ChangeLine key={line.id} engagementId={engagementId} change={line} words={words} />
          ),
        )}
      </ul>
    </section>
  ));
}

const lineClass = "flex min-h-11 items-center gap-3 py-1.5";
const asideClass = "shrink-0 text-12 text-ink-2";

function ChangeLine({
  engagementId,
  change,
  words,
}: {
  engagementId: string;
  change: Told;
  words: HistoryWords;
}) {
  const { t, f } = words;
  const said = sentence(change, words);
  return (
    <li className={lineClass}>
      <Face name={change.by?.name ?? t("told.somebody")} id={change.by?.id} silent />
      <p className="min-w-0 flex-1 break-words">
        <Ordinals text={said} />
      </p>
      {change.undoable && (
        <UndoButton engagementId={engagementId} of={change.changeId} what={said} />
      )}
      <span className={asideClass}>{f.clock(clockOf(change.at))}</span>
    </li>
  );
}

/** A turn has the clock of whose doing it was; what came with time has its days alone. */
function TurnLine({ told, words }: { told: ToldTurn; words: HistoryWords }) {
  const { t, f } = words;
  const { turn, findings, since, until, by, at } = told;
  const when = by !== null ? f.clock(clockOf(at)) : "";
  return (
    <li className={`${lineClass} gap-y-0 max-sm:flex-wrap`}>
      <span className="grid size-6 shrink-0 place-items-center" aria-hidden="true">
        {turn === "settled" ? (
          <Icon name="check" size={16} className="text-good" />
        ) : (
          <SeverityMark severity={findings[0]?.severity ?? "hint"} bare />
        )}
      </span>
      <p className="min-w-0 flex-1 break-words">
        <Ordinals text={turnSentence(told, words)} />
      </p>
      {since === until ? (
        <span className={asideClass}>{when}</span>
      ) : (
        <span className={`${asideClass} max-sm:basis-full max-sm:pl-9`}>
          <Ordinals
            text={t("told.turn.between", { from: f.dayShort(since), to: f.dayShort(until) })}
          />
        </span>
      )}
    </li>
  );
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

/** Newest first; what became of findings stands above the changes that led to it. */
function byDay(
  entries: Told[],
  turns: readonly ToldTurn[],
): [day: string, lines: (Told | ToldTurn)[]][] {
  const dayOf = (line: Told | ToldTurn) => ("turn" in line ? line.until : calendarDay(line.at));
  const lines = [...turns.toReversed(), ...entries].sort((a, b) => b.at - a.at);
  return [...Map.groupBy(lines, dayOf)];
}
