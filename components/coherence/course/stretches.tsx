import { Icon, type IconName } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { Happened, Stretch, Turn } from "@/lib/engagement/findings/course/rules";
import { firstName } from "@/lib/format/person";
import { sentence } from "@/lib/i18n/coherence";
import { percent, type RoseWords } from "./words";

/** How many moments are told before the older ones fold. */
const told = 10;

/** What moved the rose, the latest first: when, whose changes, which sign from where to where, which findings came and went. */
export function Stretches({
  stretches,
  words,
}: {
  /** oldest first */
  stretches: readonly Stretch[];
  words: RoseWords;
}) {
  const latest = stretches.toReversed();
  const older = latest.slice(told);
  if (latest.length === 0) return <p className="text-ink-2">{words.t("none")}</p>;
  return (
    <>
      <List stretches={latest.slice(0, told)} words={words} />
      {older.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 py-2.5 text-marine">
            {words.t("more", { count: older.length })}
          </summary>
          <List stretches={older} words={words} />
        </details>
      )}
    </>
  );
}

function List({ stretches, words }: { stretches: readonly Stretch[]; words: RoseWords }) {
  return (
    <ol>
      {stretches.map((stretch) => (
        <One key={stretch.at} stretch={stretch} words={words} />
      ))}
    </ol>
  );
}

function One({ stretch, words }: { stretch: Stretch; words: RoseWords }) {
  const { t, f } = words;
  const { since, until, by, moved, happened } = stretch;
  return (
    <li className="grid gap-x-8 gap-y-1.5 border-t border-line py-3 md:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <p className="weight-550">
          <Ordinals
            text={
              since === until
                ? t("on", { day: f.day(until) })
                : t("between", { from: f.dayShort(since), to: f.day(until) })
            }
          />
        </p>
        {by && <p className="text-13 text-ink-2">{t("by", { name: firstName(by) })}</p>}
        <ul className="mt-1 text-13 tabular-nums">
          {moved.map(({ sign, from, to }) => (
            <li key={sign} className={(to ?? 0) < (from ?? 0) ? "text-watch" : "text-good"}>
              {to === null
                ? t("gone", { sign: words.signs(sign) })
                : from === null
                  ? t("came", { sign: words.signs(sign), to: percent(to, words) })
                  : t("from", {
                      sign: words.signs(sign),
                      from: Math.round(from * 100),
                      to: percent(to, words),
                    })}
            </li>
          ))}
        </ul>
      </div>
      {happened.length === 0 && <p className="text-ink-2">{t("drift")}</p>}
      <ul className="grid content-start gap-1.5 empty:hidden">
        {happened.map((one) => (
          <Turned key={`${one.turn} ${one.finding.id}`} {...one} words={words} />
        ))}
      </ul>
    </li>
  );
}

function Turned({ turn, finding, words: { t, f } }: Happened & { words: RoseWords }) {
  const reason = turn === "waived" ? finding.waiver?.reason : undefined;
  return (
    <li className="flex gap-2.5">
      <span className="mt-1 shrink-0" aria-hidden="true">
        {turn === "found" || turn === "returned" || turn === "changed" ? (
          <SeverityMark severity={finding.severity} bare />
        ) : (
          <Icon
            name={icons[turn]}
            size={14}
            className={turn === "settled" ? "text-good" : "text-ink-2"}
          />
        )}
      </span>
      <p className="min-w-0">
        <b className="weight-550">{t(`turn.${turn}`)}</b>
        {sentence(finding, f.locale).evidence}
        {reason && <q className="ml-1 font-serif italic">{reason}</q>}
      </p>
    </li>
  );
}

const icons: Record<Exclude<Turn, "found" | "returned" | "changed">, IconName> = {
  settled: "check",
  shared: "eye",
  waived: "clock",
  reopened: "undo",
};
