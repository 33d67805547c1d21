import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Pop } from "@/components/ui/pop";
import { popClass } from "@/components/ui/pop-class";
import { type Theme, themes } from "@/lib/account/theme";
import { type Locale, locales } from "@/lib/i18n/locale";

type FormAction = (form: FormData) => void | Promise<void>;

/** Who is here and how the portal looks to them. The forms send `locale` or `theme`. */
export type Account = {
  id: string;
  name: string;
  locale: Locale;
  theme: Theme;
  accountHref?: string;
  setLanguage: FormAction;
  setTheme: FormAction;
  signOut: FormAction;
};

const id = "account";

export function AccountButton({
  account,
  className = "",
}: {
  account: Account;
  className?: string;
}) {
  const t = useTranslations("shell.account");
  return (
    <button
      type="button"
      popoverTarget={id}
      className={`grid size-11 place-items-center rounded-full hover:bg-marine-wash ${className}`}
    >
      <Face name={account.name} id={account.id} silent />
      <span className="sr-only">
        {t("menu")}, {account.name}
      </span>
    </button>
  );
}

/** Language, theme, sign-out: plain forms, so that they work before any script has loaded. */
export function AccountMenu({ account }: { account: Account }) {
  const t = useTranslations("shell.account");
  return (
    <Pop
      id={id}
      label={t("menu")}
      className={`${popClass} sm:bottom-3 sm:left-20 sm:right-auto sm:top-auto sm:w-[260px] sm:rounded-xl lg:bottom-auto lg:left-3 lg:top-14`}
    >
      <AccountForms account={account} />
    </Pop>
  );
}

export function AccountForms({ account }: { account: Account }) {
  const t = useTranslations("shell.account");
  return (
    <div className="grid gap-3">
      <p className="flex min-h-9 items-center gap-2 px-1 font-semibold">
        <Face name={account.name} id={account.id} silent />
        <span className="min-w-0 truncate">{account.name}</span>
      </p>
      <Choices
        name="locale"
        label={t("language")}
        action={account.setLanguage}
        value={account.locale}
        options={locales.map((value) => ({ value, label: t(value), lang: value }))}
      />
      <Choices
        name="theme"
        label={t("theme")}
        action={account.setTheme}
        value={account.theme}
        options={themes.map((value) => ({ value, label: t(value) }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-2">
        {account.accountHref && (
          <Link
            href={account.accountHref}
            className={buttonClass({ variant: "ghost", size: "sm" })}
          >
            {t("menu")}
          </Link>
        )}
        <form action={account.signOut}>
          <button type="submit" className={buttonClass({ variant: "ghost", size: "sm" })}>
            {t("signOut")}
          </button>
        </form>
      </div>
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
  action: FormAction;
  value: string;
  options: { value: string; label: string; lang?: string }[];
}) {
  return (
    <form action={action}>
      <fieldset>
        <legend className="weight-550 mb-1 px-1 text-12 text-ink-2">{label}</legend>
        <div className="grid gap-px">
          {options.map((option) => (
            <button
              key={option.value}
              type="submit"
              name={name}
              value={option.value}
              lang={option.lang}
              aria-pressed={option.value === value}
              className="flex min-h-9 items-center justify-between rounded-lg px-2 text-left -outline-offset-2 hover:bg-marine-wash aria-pressed:font-semibold aria-pressed:text-marine max-sm:min-h-11"
            >
              {option.label}
              {option.value === value && <Icon name="check" />}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
