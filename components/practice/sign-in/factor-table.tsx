import { getLocale, getTranslations } from "next-intl/server";
import { Chip } from "@/components/ui/chip";
import type { FactorLine } from "@/lib/account/factor/queries";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { LiftButton } from "./lift-button";

/** Who has a second factor, and how the owner helps somebody who lost theirs. */
export async function FactorTable({ people, self }: { people: FactorLine[]; self: string }) {
  const [t, locale] = await Promise.all([getTranslations("practice.signIn"), getLocale()]);
  const { day } = formatter(asLocale(locale) ?? defaultLocale);
  return (
    <ul className="max-w-[760px] overflow-clip rounded-xl border border-line bg-sheet">
      {people.map(({ accountId, name, practiceRole, since }) => (
        <li
          key={accountId}
          className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-line px-6 py-2 not-first:border-t max-sm:px-4"
        >
          <p className="min-w-0 flex-1">
            {name}{" "}
            {practiceRole === null && <span className="text-13 text-ink-2">{t("client")}</span>}
          </p>
          <Chip tone={since === null ? "neutral" : "good"}>
            {since === null ? t("without") : t("since", { day: day(calendarDay(since)) })}
          </Chip>
          {since !== null && accountId !== self && <LiftButton accountId={accountId} name={name} />}
        </li>
      ))}
    </ul>
  );
}
