import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { OwnFactor } from "@/lib/account/factor/queries";
import { fewRecoveryCodes } from "@/lib/account/factor/rules";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { RemoveForm, RenewForm } from "./factor-forms";

/** One's own second factor: how it stands, and what can be done with it. */
export async function FactorSection({ since, left, demanded }: OwnFactor) {
  const [t, locale] = await Promise.all([getTranslations("factor.account"), getLocale()]);
  const { day } = formatter(asLocale(locale) ?? defaultLocale);
  if (since === null)
    return (
      <>
        <p className="mb-4 max-w-[640px] text-ink-2">{t("off")}</p>
        <Link href="/account/second-factor" className={buttonClass()}>
          {t("turnOn")}
        </Link>
      </>
    );
  return (
    <>
      <p className="max-w-[640px] text-ink-2">
        {t("on", { day: day(calendarDay(since)) })} {t("left", { count: left })}{" "}
        {left <= fewRecoveryCodes && <b className="weight-550 text-watch">{t("few")}</b>}{" "}
        {demanded && t("demanded")}
      </p>
      <div className="mt-4 grid gap-3">
        <div>
          <Link href="/account/second-factor" className={buttonClass()}>
            {t("move")}
          </Link>
        </div>
        <RenewForm />
        {!demanded && <RemoveForm />}
      </div>
    </>
  );
}
