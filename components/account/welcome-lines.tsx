import { getTranslations } from "next-intl/server";
import { can, type Role, seesWhole } from "@/lib/access/rules";

/** What will happen, in three lines at most: a supplier and an observer answer no questionnaire; without a role one joins the practice. */
export async function WelcomeLines({ role }: { role: Role | null }) {
  const t = await getTranslations("people.join");
  const last =
    role === null
      ? "threePractice"
      : !seesWhole(role)
        ? "threeSupplier"
        : can(role, "edit")
          ? "three"
          : "threeReader";
  const lines = can(role, "answer") ? (["one", "two", last] as const) : (["one", last] as const);
  return (
    <ol className="mb-6 grid gap-2.5">
      {lines.map((line, index) => (
        <li key={line} className="grid grid-cols-[24px_minmax(0,1fr)] gap-2">
          <span aria-hidden="true" className="font-serif text-20 leading-none text-ink-2">
            {index + 1}
          </span>
          {t(line)}
        </li>
      ))}
    </ol>
  );
}
