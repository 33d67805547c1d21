import type { getTranslations } from "next-intl/server";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { Shareable } from "@/lib/share/queries";
import type { Resource } from "@/lib/share/rules";

type Words = Awaited<ReturnType<typeof getTranslations<"share-form">>>;
export type PageChoice = { resource: Resource; label: string };

/** The pages that a link may show, in words: the three living ones, then the reviews that were closed. */
export function pageChoices({ reviews }: Shareable, t: Words, f: Formatter): PageChoice[] {
  return [
    ...(["dashboard", "strategy", "roadmap"] as const).map((page) => ({
      resource: { page },
      label: t(`pages.${page}`),
    })),
    ...reviews.map(({ id, day, title }) => ({
      resource: { page: "review" as const, reviewId: id },
      label: title || t("review", { day: f.day(day) }),
    })),
  ];
}

/** The states that were frozen, in words. */
export function momentChoices({ frozen }: Shareable, t: Words, f: Formatter) {
  return frozen.map(({ id, at, label }) => {
    const day = f.day(calendarDay(at));
    return { id, label: label ? t("frozen", { day, label }) : t("frozenOn", { day }) };
  });
}
