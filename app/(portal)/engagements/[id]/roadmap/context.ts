import { getLocale, getTranslations } from "next-intl/server";
import { facesOf } from "@/components/diagnostic/context";
import type { RoadmapContext } from "@/components/roadmap/context";
import { wordsOf } from "@/components/strategy/fields/views";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import type { Checked } from "@/lib/engagement/findings/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { readRoom } from "@/lib/live/queries";

/** What the pages of the roadmap are drawn from, for one viewer. */
export async function contextOf(
  viewer: Viewer,
  { sight, reading }: Checked,
): Promise<RoadmapContext> {
  const [t, locale] = await Promise.all([getTranslations("roadmap"), getLocale()]);
  const { role } = sight.standing;
  return {
    engagementId: sight.id,
    reading,
    t: wordsOf(t),
    f: formatter(asLocale(locale) ?? defaultLocale),
    mayEdit: can(role, "edit"),
    mayAct: can(role, "edit") || role === "supplier",
    whole: seesWhole(role),
    people: facesOf(reading, readRoom(viewer, sight.id).people),
  };
}
