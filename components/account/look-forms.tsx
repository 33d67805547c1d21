import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { languageAction, themeAction } from "@/lib/account/actions";
import { asTheme, themeCookie, themes } from "@/lib/account/theme";
import { locales } from "@/lib/i18n/locale";

/** Language and theme, as plain buttons that act at once. */
export async function LookForms() {
  const [t, tShell, locale, jar] = await Promise.all([
    getTranslations("account"),
    getTranslations("shell.account"),
    getLocale(),
    cookies(),
  ]);
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      <Choices
        name="locale"
        label={t("language")}
        action={languageAction}
        value={locale}
        options={locales.map((value) => ({ value, label: tShell(value) }))}
      />
      <Choices
        name="theme"
        label={t("theme")}
        action={themeAction}
        value={asTheme(jar.get(themeCookie)?.value)}
        options={themes.map((value) => ({ value, label: tShell(value) }))}
      />
    </div>
  );
}

function Choices({
  name,
  label,
  action,
  value,
  options,
}: {
  name: string;
  label: string;
  action: (form: FormData) => Promise<void>;
  value: string;
  options: { value: string; label: string }[];
}) {
  return (
    <form action={action}>
      <fieldset>
        <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
        <div className="inline-flex overflow-clip rounded-lg border border-edge bg-sheet">
          {options.map((option) => (
            <button
              key={option.value}
              type="submit"
              name={name}
              value={option.value}
              aria-pressed={option.value === value}
              className="min-h-[34px] border-line px-3 text-13 font-medium text-ink-2 -outline-offset-2 not-first:border-l hover:text-ink aria-pressed:bg-marine-wash aria-pressed:font-semibold aria-pressed:text-marine max-sm:min-h-11"
            >
              {option.label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
