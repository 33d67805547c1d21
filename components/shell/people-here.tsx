import { useTranslations } from "next-intl";
import { Face } from "@/components/ui/face";
import { firstName } from "@/lib/format/person";

export type PersonHere = { id: string; name: string; where?: string; me?: boolean };

/** The people present, at the foot of the rail: with their place on a desk, faces alone on a tablet. */
export function PeopleHere({ people }: { people: readonly PersonHere[] }) {
  const t = useTranslations("shell.presence");
  const alone = people.every(({ me }) => me);
  return (
    <section aria-label={t("title")}>
      <p className="mb-2 text-12 text-ink-2 max-lg:sr-only">{t(alone ? "alone" : "title")}</p>
      <ul className="grid gap-1.5 max-lg:justify-items-center">
        {people.map(({ id, name, where, me }) => (
          <li
            key={id}
            className={`flex min-w-0 items-center gap-2 ${me ? "max-lg:hidden" : ""}`}
            title={name}
          >
            <Face name={name} id={id} silent />
            <span className="min-w-0 truncate text-13 max-lg:sr-only">
              {firstName(name)}{" "}
              <span className="text-ink-2">{me ? t("you") : where ? t("at", { where }) : ""}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
