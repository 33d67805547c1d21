import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { endSessionAction, endSessionsAction } from "@/lib/account/actions";
import { deviceOf } from "@/lib/account/device/rules";
import type { OwnSession } from "@/lib/account/queries";
import { now } from "@/lib/clock";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";

/** Where one is signed in, and how to end each of them. */
export async function SessionList({ sessions, here }: { sessions: OwnSession[]; here?: string }) {
  const [t, locale] = await Promise.all([getTranslations("account"), getLocale()]);
  const { relativeTime, day } = formatter(asLocale(locale) ?? defaultLocale);
  const named = (userAgent: string) => {
    const device = deviceOf(userAgent);
    return device ? t("device", device) : t("unknownDevice");
  };
  return (
    <>
      <ul className="max-w-[760px] overflow-clip rounded-xl border border-line bg-sheet">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-line px-6 py-2.5 not-first:border-t max-sm:px-4"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2">
                {named(session.userAgent)}
                {session.id === here && <Chip tone="marine">{t("here")}</Chip>}
              </p>
              <p className="text-13 text-ink-2">
                {t("seen", { when: relativeTime(session.seenAt, now()) })},{" "}
                {t("since", { day: day(calendarDay(session.createdAt)) })}
              </p>
            </div>
            {session.id !== here && (
              <form action={endSessionAction}>
                <input type="hidden" name="sessionId" value={session.id} />
                <Button type="submit" size="sm">
                  {t("end")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={endSessionsAction} className="mt-4">
        <Button type="submit" variant="danger">
          {t("endAll")}
        </Button>
      </form>
    </>
  );
}
