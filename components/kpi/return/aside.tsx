import { getTranslations } from "next-intl/server";
import { Term } from "@/components/glossary/term";
import { Link } from "@/components/ui/link";
import type { Formatter } from "@/lib/format/format";
import type { Window } from "@/lib/kpi/dashboard/rules";
import type { Returns } from "@/lib/kpi/return/rules";
import { ReturnsNote } from "./note";
import { ReturnsTable } from "./returns-table";

/** Beside the chart: what each channel brings in, with the way to the working of each. */
export async function ReturnsAside({
  returns,
  format,
  base,
  window,
}: {
  returns: Returns;
  format: Formatter;
  base: string;
  window: Window;
}) {
  const t = await getTranslations("kpi-return");
  const href = `${base}/return?window=${window}`;
  return (
    <section aria-labelledby="returns" className="min-w-0">
      <header className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="returns">
          <Term name="returns">{t("heading")}</Term>
        </h2>
        <span className="flex flex-wrap gap-x-4">
          {[
            { to: `${href}#objectives`, words: t("objective.way") },
            { to: href, words: t("how") },
          ].map(({ to, words }) => (
            <Link
              key={to}
              href={to}
              className="text-13 font-semibold max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              {words}
            </Link>
          ))}
        </span>
      </header>
      {returns.channels.length === 0 ? (
        <p className="text-13 text-ink-2">{t("empty.purpose")}</p>
      ) : (
        <>
          <ReturnsTable
            returns={returns}
            format={format}
            href={(channel) => `${href}#${channel}`}
          />
          <ReturnsNote returns={returns} format={format} />
        </>
      )}
    </section>
  );
}
