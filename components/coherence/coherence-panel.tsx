import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import type { Reading } from "@/components/rose/geometry";
import { Rose } from "@/components/rose/rose";
import { Link } from "@/components/ui/link";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FindingRights, FindingView, WaivedView } from "./finding-view";
import { CountHere, Findings, NumberHere } from "./findings";
import { ShareAll } from "./share-all";
import { Waived } from "./waived";

/** The panel at the side of every page of an engagement: does what is written hold together? */
export async function CoherencePanel({
  signs,
  overall,
  findings,
  waived,
  rights,
}: {
  signs: readonly Reading[];
  overall: number | null;
  findings: readonly FindingView[];
  waived: readonly WaivedView[];
  rights: FindingRights;
}) {
  const [t, locale] = await Promise.all([getTranslations("findings"), getLocale()]);
  const f = formatter(locale as Locale);
  const unshared = findings.filter(({ shared, confidential }) => !shared && !confidential).length;
  return (
    <ClientMessages
      namespaces={["findings"]}
      terms={[...new Set(findings.map(({ term }) => term))]}
    >
      <h2 className="px-5 pt-4 pb-2 font-sans text-13 font-semibold tracking-normal">
        <span className="inline-block border-b-2 border-marine pb-1.5">
          {t("panel")} <NumberHere findings={findings} />
        </span>
      </h2>
      <div className="flex items-center gap-4 border-b border-line px-5 pt-1 pb-3.5">
        <Rose signs={signs} overall={overall} size={96} className="shrink-0" />
        <div className="min-w-0">
          {overall !== null && (
            <p className="font-serif text-26">{f.percent(Math.round(overall))}</p>
          )}
          <p className="text-13 text-ink-2">
            {overall === null ? t("notStarted") : <CountHere findings={findings} />}
          </p>
        </div>
      </div>
      {rights.consults && !rights.sharesAll && unshared > 0 && (
        <ShareAll engagementId={rights.engagementId} unshared={unshared} />
      )}
      <Findings findings={findings} rights={rights} />
      <Waived waived={waived} rights={rights} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 px-5 py-3.5 text-13">
        <Link
          href={`/engagements/${rights.engagementId}/coherence`}
          className="text-ink-2 underline underline-offset-2 hover:text-ink"
        >
          {t("course")}
        </Link>
        <Link href="/rules" className="text-ink-2 underline underline-offset-2 hover:text-ink">
          {t("allRules")}
        </Link>
      </p>
    </ClientMessages>
  );
}
