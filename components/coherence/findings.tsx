"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { SeverityMark } from "@/components/ui/severity-mark";
import { FindingCard } from "./finding-card";
import type { FindingRights, FindingView } from "./finding-view";

/** How many findings open whole before the others fold. */
const opened = 3;

/** The findings, those of the page one is on first; three whole, the others folded to a line. */
export function Findings({
  findings,
  rights,
}: {
  /** by what is at stake, consequences inside their cause */
  findings: readonly FindingView[];
  rights: FindingRights;
}) {
  const t = useTranslations("findings");
  const page = usePathname().split("/")[3] ?? "";
  const here = findings.filter((finding) => isHere(finding, page));
  const ordered = [...here, ...findings.filter((finding) => !here.includes(finding))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to stand, not a form's group
    <div role="group" tabIndex={-1} data-findings aria-label={t("panel")} className="outline-none">
      {ordered.slice(0, opened).map((finding) => (
        <FindingCard key={finding.id} finding={finding} rights={rights} />
      ))}
      {ordered.slice(opened).map((finding) => (
        <Folded key={finding.id} finding={finding} rights={rights} />
      ))}
      <p className="sr-only">{t("more", { count: Math.max(0, ordered.length - opened) })}</p>
    </div>
  );
}

/** A finding as one line; its card is made when the line is first opened, since every page carries the panel. */
function Folded({ finding, rights }: { finding: FindingView; rights: FindingRights }) {
  const [asked, setAsked] = useState(false);
  return (
    <details className="group/line" onToggle={() => setAsked(true)}>
      <summary className="flex min-h-11 items-center gap-2 border-b border-line px-5 py-2 text-13 marker:content-none -outline-offset-2 hover:bg-marine-wash group-open/line:border-0">
        <SeverityMark severity={finding.severity} bare />
        <span className="line-clamp-2 min-w-0 flex-1 leading-snug">{finding.short}</span>
        <span className="shrink-0 text-12 text-ink-2">{finding.sign}</span>
        <Icon
          name="chevron-right"
          size={14}
          className="text-ink-2 transition-transform group-open/line:rotate-90"
        />
      </summary>
      {asked && <FindingCard finding={finding} rights={rights} />}
    </details>
  );
}

/** How many findings are about the page one is on, in words. */
export function CountHere({ findings }: { findings: readonly FindingView[] }) {
  const t = useTranslations("findings");
  const page = usePathname().split("/")[3] ?? "";
  const here = findings.filter((finding) => isHere(finding, page));
  if (findings.length === 0) return t("clearAll");
  return t("here", {
    here: here.length,
    critical: here.filter(({ severity }) => severity === "critical").length,
    all: here.length === findings.length ? 0 : findings.length,
  });
}

/** How many findings stand on the page one is on; nothing where there is none. */
export function NumberHere({ findings }: { findings: readonly FindingView[] }) {
  const page = usePathname().split("/")[3] ?? "";
  return findings.filter((finding) => isHere(finding, page)).length || null;
}

/** The overview is about everything. */
function isHere(finding: FindingView, page: string): boolean {
  return page === "" || finding.page === page;
}
