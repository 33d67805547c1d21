import { getTranslations } from "next-intl/server";
import { Face } from "@/components/ui/face";
import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import type { Told } from "@/lib/engagement/overview/queries";
import { sentence } from "@/lib/history/sentence";
import type { Words } from "./words";

const shown = 5;

/** What the others did since the viewer's last visit, in plain sentences. */
export async function SinceVisit({
  told,
  title,
  fieldName,
  ruleName,
  now,
  words: { t, f },
}: {
  told: Told[];
  title: string;
  /** a field's name as its page writes it, or null */
  fieldName: (field: string) => string | null;
  ruleName: (rule: string) => string | null;
  now: number;
  words: Words;
}) {
  const tHistory = await getTranslations("history");
  return (
    <section aria-labelledby="since">
      <SectionHead id="since" title={title} />
      {told.length === 0 && <p className="text-ink-2">{t("told.empty")}</p>}
      <ul className="divide-y divide-line">
        {told.slice(0, shown).map((change) => (
          <li key={change.id} className="flex items-start gap-3 py-2">
            <Face name={change.by?.name ?? tHistory("told.somebody")} id={change.by?.id} silent />
            <p className="min-w-0 flex-1 break-words">
              <Ordinals text={sentence(change, { t: tHistory, f, fieldName, ruleName })} />
            </p>
            <span className="shrink-0 pt-px text-12 text-ink-2">
              {f.relativeTime(change.at, now)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
