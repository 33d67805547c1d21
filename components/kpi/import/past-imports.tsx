"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Ordinals } from "@/components/ui/ordinals";
import { toast } from "@/components/ui/toast";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { ImportLine } from "@/lib/kpi/import/queries";
import { UndoButton } from "./undo-button";

/** The files of before: what each wrote, and the gesture that takes it back, today or in a month. */
export function PastImports({
  engagementId,
  lines,
  now,
}: {
  engagementId: string;
  lines: readonly ImportLine[];
  now: number;
}) {
  const t = useTranslations("kpi-import");
  const format = formatter(useLocale() as Locale);
  const router = useRouter();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="past" className="mt-8">
      <h2 id="past">{t("past.title")}</h2>
      <ul className="mt-1 divide-y divide-line">
        {lines.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
          >
            <span className="min-w-0">
              <span className="block truncate text-13 font-semibold">{line.fileName}</span>
              <span className="text-12 text-ink-2">
                {line.state === "undone"
                  ? t("past.undone")
                  : t("past.written", { points: line.points })}
                {", "}
                <Ordinals
                  text={t("past.by", {
                    name: line.by ?? "",
                    when: format.relativeTime(line.at, now),
                  })}
                />
              </span>
            </span>
            {line.state === "published" && line.points > 0 && (
              <UndoButton
                engagementId={engagementId}
                importIds={[line.id]}
                size="sm"
                onUndone={(undone) => {
                  toast(t("undone", undone));
                  router.refresh();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
