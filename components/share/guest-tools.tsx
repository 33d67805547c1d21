"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { languageAction } from "@/lib/account/actions";
import { type Locale, locales } from "@/lib/i18n/locale";

/** What a guest may do: read in the other language, ask for the page as it is now, print it. */
export function GuestTools({
  locale,
  reload = true,
  print = true,
}: {
  locale: Locale;
  reload?: boolean;
  print?: boolean;
}) {
  const t = useTranslations("share-gate");
  const router = useRouter();
  const [turning, turn] = useTransition();
  const [busy, start] = useTransition();
  const speak = (to: Locale) =>
    turn(async () => {
      const form = new FormData();
      form.set("locale", to);
      await languageAction(form);
      router.refresh();
    });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <fieldset className="flex gap-1 text-13" aria-busy={turning || undefined}>
        <legend className="sr-only">{t("language")}</legend>
        {locales.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === locale}
            onClick={() => speak(one)}
            className="min-h-9 min-w-9 rounded-md px-2 text-ink-2 hover:text-marine aria-pressed:font-semibold aria-pressed:text-ink max-sm:min-h-11 max-sm:min-w-11"
          >
            {t(one)}
          </button>
        ))}
      </fieldset>
      {reload && (
        <Button size="sm" busy={busy} onClick={() => start(() => router.refresh())}>
          {t("reload")}
        </Button>
      )}
      {print && (
        <Button size="sm" onClick={() => window.print()}>
          {t("print")}
        </Button>
      )}
    </div>
  );
}
