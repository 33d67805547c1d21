"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { takeWaiverBackAction } from "@/lib/engagement/findings/actions";
import type { FindingRights, WaivedView } from "./finding-view";
import { useFindingVerbs } from "./use-finding-verbs";

/** What was set aside, by whom, why and until when, with the way to take it back. */
export function Waived({
  waived,
  rights,
}: {
  waived: readonly WaivedView[];
  rights: FindingRights;
}) {
  const t = useTranslations("findings.waive");
  const { run, busy } = useFindingVerbs();
  if (waived.length === 0) return null;
  return (
    <details className="group/aside mt-auto border-t border-line text-13">
      <summary className="flex min-h-12 items-center gap-2 px-5 py-2 text-ink-2 marker:content-none -outline-offset-2">
        <span className="flex-1">
          {t("count", { count: waived.length })}
          {waived.length === 1 && ` · ${waived[0]?.line}`}
        </span>
        <Icon name="chevron-down" className="group-open/aside:rotate-180" />
      </summary>
      <ul>
        {waived.map(({ id, sentence, reason, line }) => (
          <li key={id} className="border-t border-line px-5 py-3">
            <p>{sentence}</p>
            <p className="mt-1 font-serif italic">{reason}</p>
            <div className="mt-1 flex items-center justify-between gap-2 text-ink-2">
              <span>{line}</span>
              {rights.mayWaive && (
                <Button
                  size="sm"
                  variant="ghost"
                  busy={busy}
                  aria-label={t("backOf", { sentence })}
                  onClick={() =>
                    run(
                      () =>
                        takeWaiverBackAction({
                          engagementId: rights.engagementId,
                          changeId: crypto.randomUUID(),
                          finding: id,
                        }),
                      t("taken"),
                    )
                  }
                >
                  {t("back")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
