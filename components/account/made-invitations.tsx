import { useTranslations } from "next-intl";
import { LinkToCopy } from "@/components/ui/link-to-copy";

export type MadeInvitations = {
  made: readonly { email: string; name: string; link: string; mailed: boolean }[];
  /** addresses of people who are aboard already */
  there: readonly string[];
  /** addresses whose invitation, by the consultant, stands */
  awaited: readonly string[];
};

/** What came of inviting: a link for each, shown once; who was there already. */
export function Made({ made, there, awaited, sends }: MadeInvitations & { sends: boolean }) {
  const t = useTranslations("people");
  const held = sends ? made.filter(({ mailed }) => !mailed).map(({ email }) => email) : [];
  const left = [
    there.length > 0 && t("already", { count: there.length, list: there.join(", ") }),
    awaited.length > 0 && t("awaited", { count: awaited.length, list: awaited.join(", ") }),
  ].filter(Boolean);
  return (
    <div className="mt-5 max-w-[760px] rounded-xl border border-line bg-sheet px-6 py-5 max-sm:px-4">
      {made.length > 0 && (
        <>
          <h3>{t("linkReady", { name: made[0]?.name ?? "", count: made.length })}</h3>
          <p className="mb-3 mt-1 text-13 text-ink-2">
            {t(sends && held.length === 0 ? "linkSent" : "linkSays", { count: made.length })}
            {held.length > 0 && ` ${t("held", { count: held.length, list: held.join(", ") })}`}
          </p>
          <ul className="grid gap-3">
            {made.map(({ email, name, link }) => (
              <li key={link}>
                <LinkToCopy
                  link={link}
                  label={made.length > 1 ? t("linkOf", { name, email }) : undefined}
                  quiet={made.length > 1}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {left.map((said) => (
        <p
          key={String(said)}
          className={made.length > 0 ? "mt-3 text-13 text-ink-2" : "text-ink-2"}
        >
          {said}
        </p>
      ))}
    </div>
  );
}
