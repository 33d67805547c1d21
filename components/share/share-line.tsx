import { getTranslations } from "next-intl/server";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { Share, Shareable } from "@/lib/share/queries";
import { RenewShare } from "./renew-share";
import { RevokeShare } from "./revoke-share";

/** One link: for whom, what it shows, until when, how often it was opened, and what may be done with it. */
export async function ShareLine({
  engagementId,
  share,
  shareable,
  now,
  format: f,
}: {
  engagementId: string;
  share: Share;
  shareable: Shareable;
  /** epoch milliseconds */
  now: number;
  format: Formatter;
}) {
  const t = await getTranslations("share.manage");
  const { shown, state, maker } = share;
  const review =
    shown.page === "review" ? shareable.reviews.find(({ id }) => id === shown.reviewId) : undefined;
  const page = review ? t("reviewOf", { day: f.day(review.day) }) : t(`pages.${shown.page}`);
  const name = share.label || page;
  const frozen = shareable.frozen.find(({ id }) => id === share.frozenId);
  const moment = frozen
    ? t("frozen", { day: f.day(calendarDay(frozen.at)) })
    : t(share.frozenId ? "frozenState" : "live");
  const opened =
    share.openedAt === null
      ? t("never")
      : t("opened", { count: share.openedCount, when: f.relativeTime(share.openedAt, now) });
  const about = [
    share.label ? `${page}, ${moment}` : moment,
    share.locked && t("locked"),
    t("made", { maker }),
  ];
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1.5 border-line px-6 py-3 not-first:border-t max-sm:px-4">
      <span className="min-w-[220px] flex-1">
        <span className="block font-medium break-words">{name}</span>
        <span className="block text-13 text-ink-2">
          <Ordinals text={about.filter(Boolean).join(" · ")} />
        </span>
      </span>
      <span className="text-13 text-ink-2 sm:text-right">
        <span className="block">
          {state === "open" ? (
            <Ordinals text={t("until", { day: f.day(calendarDay(share.expiresAt)) })} />
          ) : (
            <Chip>{t(`state.${state}`, { maker })}</Chip>
          )}
        </span>
        <span className="block text-12">
          <Ordinals text={opened} />
        </span>
      </span>
      {state === "open" && (
        <span className="flex items-center gap-3 max-sm:w-full max-sm:justify-between">
          <Link
            href={`/shared/${share.id}`}
            aria-label={t("lookOf", { name: f.quoted(name) })}
            className="inline-flex items-center text-13 max-sm:min-h-11"
          >
            {t("look")}
          </Link>
          <RenewShare engagementId={engagementId} shareId={share.id} name={f.quoted(name)} />
          <RevokeShare engagementId={engagementId} shareId={share.id} name={f.quoted(name)} />
        </span>
      )}
      {(state === "expired" || state === "orphan") && (
        <RenewShare engagementId={engagementId} shareId={share.id} name={f.quoted(name)} />
      )}
    </li>
  );
}
