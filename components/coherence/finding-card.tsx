"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Term } from "@/components/glossary/term";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { onDemand } from "@/components/ui/on-demand";
import { SeverityMark } from "@/components/ui/severity-mark";
import { shareFindingAction } from "@/lib/engagement/findings/actions";
import type { FindingRights, FindingView } from "./finding-view";
import { useFindingVerbs } from "./use-finding-verbs";
import { WaiveButton } from "./waive-button";

// The forms travel when somebody asks for them.
const SettleForm = onDemand(() => import("./settle/settle-form").then((file) => file.SettleForm));

/** A finding whole: how much it weighs, the evidence, what is at stake and whose decision it is, why, and where to go. */
export function FindingCard({ finding, rights }: { finding: FindingView; rights: FindingRights }) {
  const t = useTranslations("findings");
  const { run, busy } = useFindingVerbs();
  const [open, setOpen] = useState(false);
  const [settling, setSettling] = useState(false);
  const card = useRef<HTMLElement>(null);
  // The card goes with its finding: whoever was in it stands at the head of what is left.
  const leave = () => {
    card.current?.closest<HTMLElement>("[data-findings]")?.focus();
    setSettling(false);
  };
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
    <article ref={card} className="border-b border-line px-5 py-3.5" aria-label={finding.sentence}>
      <p className="mb-1.5 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-12">
        <SeverityMark severity={finding.severity} />
        <span className="text-ink-2">
          · <Term name={finding.term}>{finding.sign}</Term>
        </span>
        {finding.returned && <Mark>{t("returned")}</Mark>}
        {mine && <Mark>{t(finding.confidential ? "consultants" : "private")}</Mark>}
      </p>
      <p className="leading-snug">{finding.sentence}</p>
      {open && <Why finding={finding} engagementId={rights.engagementId} />}
      {finding.stake ? (
        <p className="mt-1.5 text-13 text-ink-2">
          <b className="font-semibold text-ink">{finding.stake}</b>, {finding.decision}
        </p>
      ) : (
        <p className="mt-1.5 text-13 text-ink-2 first-letter:uppercase">{finding.decision}</p>
      )}
      {finding.outlook && (
        <p className="mt-1 text-13 text-ink-2">
          <span aria-hidden="true">{finding.outlook.shown}</span>
          <span className="sr-only">{finding.outlook.said}</span>
        </p>
      )}
      <div className="mt-2.5 flex flex-wrap items-center gap-1">
        {finding.href && (
          <Link href={finding.href} className={buttonClass({ size: "sm" })} onClick={closeSheet}>
            {finding.go}
          </Link>
        )}
        {finding.cures.length > 0 && (
          <Button
            size="sm"
            variant="ghost"
            aria-expanded={settling}
            aria-label={t("settle.openOf", { sentence: finding.sentence })}
            onClick={() => setSettling(!settling)}
          >
            {t("settle.open")}
          </Button>
        )}
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={open}
          aria-label={t(open ? "foldOf" : "whyOf", { sentence: finding.sentence })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "fold" : "why")}
        </Button>
        {mine && !finding.confidential && (
          <Button
            size="sm"
            variant="ghost"
            busy={busy}
            onClick={share}
            aria-label={t("shareOf", { sentence: finding.sentence })}
          >
            {t("share")}
          </Button>
        )}
        {rights.mayWaive && !finding.confidential && (
          <WaiveButton finding={finding} rights={rights} />
        )}
      </div>
      {settling && <SettleForm finding={finding} rights={rights} onDone={leave} />}
    </article>
  );
}

/** Why it matters, what would settle it, and under which settings it was found. */
function Why({ finding, engagementId }: { finding: FindingView; engagementId: string }) {
  const t = useTranslations("findings");
  return (
    <div className="mt-1.5 grid gap-1.5 text-13 text-ink-2">
      <p>{finding.why}</p>
      <p>
        <b className="font-semibold">{t("cure")}</b> {finding.cure}
      </p>
      {[...finding.settings, ...finding.lived].map((line) => (
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
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <Link href={`/rules#${finding.rule}`} className="underline underline-offset-2">
          {t("rule")}
        </Link>
        <Link
          href={`/engagements/${engagementId}/coherence#${encodeURIComponent(finding.id)}`}
          className="underline underline-offset-2"
          onClick={closeSheet}
        >
          {t("life")}
        </Link>
      </p>
    </div>
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
