"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { UndoButton, type Undone } from "./undo-button";
import type { Written } from "./use-desk";

/** What was written, the way to see it, and the one gesture that takes it all back. */
export function Done({
  engagementId,
  written,
  again,
}: {
  engagementId: string;
  written: Written;
  again: () => void;
}) {
  const t = useTranslations("kpi-import");
  const [undone, setUndone] = useState<Undone | null>(null);
  const { imports, ...counts } = written;
  return (
    <>
      <PageHead
        title={t("title.done")}
        line={<span role="status">{undone ? t("undone", undone) : t("line.done", counts)}</span>}
        action={
          <Link
            href={`/engagements/${engagementId}/kpis`}
            className={buttonClass({ variant: "primary" })}
          >
            {t("toDashboard")}
          </Link>
        }
      />
      <ul className="divide-y divide-line border-y border-line text-13">
        {imports.map(({ importId, fileName }) => (
          <li key={importId} className="truncate py-2.5 font-semibold">
            {fileName}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        {!undone && counts.fresh + counts.changed > 0 && (
          <UndoButton
            engagementId={engagementId}
            importIds={imports.map(({ importId }) => importId)}
            onUndone={setUndone}
          />
        )}
        <Button variant="ghost" onClick={again}>
          {t("another")}
        </Button>
      </div>
    </>
  );
}
