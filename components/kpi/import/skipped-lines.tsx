"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Skipped } from "@/lib/exchange/kpi/reading";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

/** The lines that were not counted, by reason, each with the first of them. */
export function SkippedLines({ skipped }: { skipped: readonly Skipped[] }) {
  const t = useTranslations("kpi-import.skipped");
  const format = formatter(useLocale() as Locale);
  const count = skipped.reduce((sum, one) => sum + one.count, 0);
  return (
    <section aria-labelledby="skipped">
      <h2 id="skipped">{t("title", { count })}</h2>
      <ul className="mt-1 divide-y divide-line">
        {skipped.map(({ reason, count, example }) => (
          <li key={reason} className="flex items-center gap-3 py-2.5">
            <b className="min-w-[26px] text-right font-serif text-20 font-medium">
              {format.number(count)}
            </b>
            <span className="min-w-0 text-13">
              <span className="block font-semibold">{t(reason)}</span>
              <span className="block truncate text-ink-2">
                {t("example", { line: example.line, text: example.text.slice(0, 60) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
