import { Icon } from "@/components/ui/icon";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { Happened } from "@/lib/engagement/findings/course/rules";
import { sentence } from "@/lib/i18n/coherence";
import type { Words } from "../words";

/** How many findings are read out; the rest is one press away. */
const readOut = 6;

/** Which findings were settled since the review before, which came, which are back. */
export function SinceFindings({
  findings,
  words,
}: {
  findings: readonly Happened[];
  words: Words;
}) {
  const { t } = words;
  if (findings.length === 0) return <p className="text-ink-2">{t("since.noFindings")}</p>;
  const rest = findings.slice(readOut);
  return (
    <>
      <Lines findings={findings.slice(0, readOut)} words={words} />
      {rest.length > 0 && (
        <details className="print:mt-2.5 unfolds-on-paper">
          <summary className="py-3 text-marine print:hidden">
            {t("since.moreFindings", { n: rest.length })}
          </summary>
          <Lines findings={rest} words={words} />
        </details>
      )}
    </>
  );
}

function Lines({ findings, words: { t, f } }: { findings: readonly Happened[]; words: Words }) {
  return (
    <ul className="space-y-2.5">
      {findings.map(({ turn, finding }) => (
        <li key={`${turn} ${finding.id}`} className="flex gap-2.5">
          <span className="mt-1 shrink-0" aria-hidden="true">
            {turn === "settled" ? (
              <Icon name="check" size={14} className="text-good" />
            ) : (
              <SeverityMark severity={finding.severity} bare />
            )}
          </span>
          <p className="max-w-[70ch]">
            <b className="weight-550">{t(`since.finding.${turn}`)}</b>
            {sentence(finding, f.locale).evidence}
          </p>
        </li>
      ))}
    </ul>
  );
}
