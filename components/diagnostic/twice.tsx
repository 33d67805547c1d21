import type { FindingView } from "@/components/coherence/finding-view";
import type { Words } from "@/components/strategy/fields/views";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHead } from "@/components/ui/section-head";
import { SeverityMark } from "@/components/ui/severity-mark";

/** What is done twice, in the words of the findings that this viewer may see; each leads to the very field. */
export function Twice({
  findings,
  consults,
  t,
}: {
  findings: readonly FindingView[];
  consults: boolean;
  t: Words;
}) {
  return (
    <section aria-labelledby="twice" className="pt-4">
      <SectionHead id="twice" title={t("twice.heading")} aside={t("twice.line")} />
      {findings.length === 0 ? (
        <EmptyState purpose={t("twice.none")} example={t("twice.example")} drawing="compass" />
      ) : (
        <ul className="border-t border-line">
          {findings.map((finding) => (
            <li
              key={finding.id}
              className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-line py-3"
            >
              <div className="min-w-0 flex-[1_1_420px]">
                <p className="mb-1 flex flex-wrap items-center gap-2 text-13">
                  <SeverityMark severity={finding.severity} />
                  <span className="text-ink-2">{finding.sign}</span>
                  {consults && !finding.shared && <Chip tone="line">{t("twice.notShared")}</Chip>}
                </p>
                <p>{finding.sentence}</p>
                <p className="mt-0.5 text-13 text-ink-2">
                  {finding.cure} · {finding.decision}
                </p>
              </div>
              <div className="flex flex-col items-end gap-1 text-right max-sm:items-start max-sm:text-left">
                {finding.stake && <span className="font-serif text-16">{finding.stake}</span>}
                {finding.href && (
                  <Link
                    href={finding.href}
                    className="inline-flex items-center text-13 font-semibold text-marine hover:underline max-sm:min-h-11"
                  >
                    {finding.go}
                  </Link>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
