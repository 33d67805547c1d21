"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { SeverityMark } from "@/components/ui/severity-mark";
import { shareFindingAction } from "@/lib/engagement/findings/actions";
import type { FindingRights, FindingView } from "./finding-view";
import { useFindingVerbs } from "./use-finding-verbs";
import { WaiveButton } from "./waive-button";

/** A finding whole: how much it weighs, the evidence, what is at stake and whose decision it is, why, and where to go. */
export function FindingCard({ finding, rights }: { finding: FindingView; rights: FindingRights }) {
  const t = useTranslations("findings");
  const { run, busy } = useFindingVerbs();
  const share = () =>
    run(
      () =>
        shareFindingAction({
          engagementId: rights.engagementId,
          changeId: crypto.randomUUID(),
          finding: finding.id,
        }),
      t("shared"),
    );
  const mine = rights.consults && !finding.shared;
  return (
    <article className="border-b border-line px-5 py-3.5" aria-label={finding.sentence}>
      <p className="mb-1.5 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-12">
        <SeverityMark severity={finding.severity} />
        <span className="text-ink-2">· {finding.sign}</span>
        {finding.returned && <Mark>{t("returned")}</Mark>}
        {mine && <Mark>{t(finding.confidential ? "consultants" : "private")}</Mark>}
      </p>
      <p className="leading-snug">{finding.sentence}</p>
      {finding.stake ? (
        <p className="mt-1.5 text-13 text-ink-2">
          <b className="font-semibold text-ink">{finding.stake}</b>, {finding.decision}
        </p>
      ) : (
        <p className="mt-1.5 text-13 text-ink-2 first-letter:uppercase">{finding.decision}</p>
      )}
      <details className="group/why">
        {/* The words under the summary come before the buttons only when it is open; the row keeps its place. */}
        <summary className="weight-550 mt-1 inline-flex min-h-[30px] items-center text-13 text-marine marker:content-none max-sm:min-h-11">
          <span className="group-open/why:hidden">{t("why")}</span>
          <span className="hidden group-open/why:inline">{t("fold")}</span>
        </summary>
        <div className="grid gap-1.5 pb-1 text-13 text-ink-2">
          <p>{finding.why}</p>
          <p>
            <b className="font-semibold">{t("cure")}</b> {finding.cure}
          </p>
          {finding.gain && <p>{finding.gain}</p>}
          {finding.settings.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {finding.follows.length > 0 && (
            <div>
              <p>{t("follows", { count: finding.follows.length })}</p>
              <ul className="mt-0.5 list-disc pl-4">
                {finding.follows.map((each) => (
                  <li key={each.id}>{each.sentence}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </details>
      <div className="mt-1.5 flex flex-wrap items-center gap-1">
        {finding.href && (
          <Link href={finding.href} className={buttonClass({ size: "sm" })} onClick={closeSheet}>
            {finding.go}
          </Link>
        )}
        {mine && !finding.confidential && (
          <Button
            size="sm"
            variant={finding.href ? "ghost" : "secondary"}
            busy={busy}
            onClick={share}
            aria-label={t("shareOf", { sentence: finding.sentence })}
          >
            {t("share")}
          </Button>
        )}
        <span className="flex-1" />
        {rights.mayWaive && !finding.confidential && (
          <WaiveButton finding={finding} rights={rights} />
        )}
      </div>
    </article>
  );
}

function Mark({ children }: { children: React.ReactNode }) {
  return (
    <span className="rounded-full bg-sunk px-2 py-0.5 leading-tight text-ink-2">{children}</span>
  );
}

/** On a phone the panel is a sheet: it makes way for the field that it leads to. */
function closeSheet(event: React.MouseEvent<HTMLElement>) {
  const sheet = event.currentTarget.closest<HTMLElement>("[popover]");
  if (sheet?.matches(":popover-open")) sheet.hidePopover();
}
