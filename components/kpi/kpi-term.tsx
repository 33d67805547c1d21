import { Explained } from "@/components/ui/explained";
import type { Locale } from "@/lib/i18n/locale";
import { catalogueKpi } from "@/lib/kpi/catalogue/rules";

/** An indicator's name; one of the catalogue says what it counts and what to beware of. */
export function KpiTerm({
  name,
  catalogue,
  locale,
}: {
  name: string;
  /** its key in the catalogue, or null for one made to measure */
  catalogue: string | null;
  locale: Locale;
}) {
  const entry = catalogueKpi(catalogue);
  if (!entry) return name;
  const { description, caveat } = entry;
  return (
    <Explained term={name}>
      {[description[locale], caveat?.[locale]].filter(Boolean).join(" ")}
    </Explained>
  );
}
