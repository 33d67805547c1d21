import { getTranslations } from "next-intl/server";
import { QuietDay } from "@/components/strategy/quiet/quiet-day";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import type { Formatter } from "@/lib/format/format";
import type { KpiSheet } from "@/lib/kpi/setup/queries";
import { AddAnnotation } from "./add-annotation";
import { RemoveAnnotation } from "./remove-annotation";

/** What happened on the way of an indicator, latest first: notes that one mends in place, decisions with their review. */
export async function HappenedList({
  engagementId,
  sheet,
  today,
  format,
}: {
  engagementId: string;
  sheet: KpiSheet;
  today: string;
  format: Formatter;
}) {
  const t = await getTranslations("kpi-sheet.happened");
  return (
    <section aria-labelledby="happened" className="min-w-0">
      <h2 id="happened">{t("title")}</h2>
      {sheet.happened.length === 0 && <p className="mt-1 text-13 text-ink-2">{t("none")}</p>}
      <ul className="mt-2 border-t border-line">
        {[...sheet.happened].reverse().map(({ id, kind, day, text, review }) => (
          <li
            key={id}
            id={id}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5"
          >
            {kind === "decision" || !sheet.mayEdit ? (
              <span
                className={`w-36 shrink-0 text-right text-13 text-ink-2 ${sheet.mayEdit ? "pr-1.5" : ""}`}
              >
                <Ordinals text={format.day(day)} />
              </span>
            ) : (
              <span className="w-36 shrink-0 text-ink-2">
                <QuietDay
                  item={id}
                  field="day"
                  value={day}
                  label={t("dayOf", { text })}
                  placeholder={t("day")}
                />
              </span>
            )}
            <span className="min-w-0 flex-1 basis-48 max-sm:order-last max-sm:basis-full">
              {kind === "decision" ? (
                <span className="flex flex-wrap items-center gap-2">
                  <Chip tone="marine">{t("decision")}</Chip>
                  <span className="font-serif text-14 italic">{text}</span>
                </span>
              ) : sheet.mayEdit ? (
                <QuietText
                  item={id}
                  field="text"
                  value={text}
                  label={t("textOf", { day: format.day(day) })}
                  placeholder={t("text")}
                  className="font-serif text-14 italic"
                />
              ) : (
                <span className="font-serif text-14 italic">{text}</span>
              )}
            </span>
            {review && (
              <Link
                href={`/engagements/${engagementId}/reviews/${review}`}
                className="text-13 font-semibold max-sm:ml-auto max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
              >
                {t("toDecision")}
              </Link>
            )}
            {kind === "annotation" && sheet.mayEdit && (
              <span className="max-sm:ml-auto">
                <RemoveAnnotation engagementId={engagementId} item={id} text={text} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {sheet.mayEdit && (
        <AddAnnotation engagementId={engagementId} kpiId={sheet.id} today={today} />
      )}
    </section>
  );
}
