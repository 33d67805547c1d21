import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";

/** Whoever was read in the pasted text, each with a name that can be put right. */
export function Invitees({
  people,
  awaited,
  onName,
}: {
  people: readonly { email: string; name: string }[];
  awaited: readonly string[];
  onName: (email: string, name: string) => void;
}) {
  const t = useTranslations("people");
  if (people.length === 0) return null;
  return (
    <div className="sm:col-span-2">
      <p className="weight-550 mb-1.5 text-12 text-ink-2">
        {t("invitees", { count: people.length })}
      </p>
      <ul className="grid gap-2">
        {people.map(({ email, name }) => (
          <li
            key={email}
            className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <span className="min-w-0 break-all text-13 text-ink-2">{email}</span>
            <TextField
              label={t("nameOf", { email })}
              hideLabel
              required
              maxLength={80}
              autoComplete="off"
              list="awaited"
              value={name}
              onChange={(event) => onName(email, event.target.value)}
            />
          </li>
        ))}
      </ul>
      <datalist id="awaited">
        {awaited.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {awaited.length > 0 && <p className="mt-1.5 text-12 text-ink-2">{t("nameHint")}</p>}
    </div>
  );
}
