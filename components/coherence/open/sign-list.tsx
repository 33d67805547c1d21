import { getTranslations } from "next-intl/server";
import { rulesBySign } from "./rules-by-sign";

/** The seven signs, each a way to its rules on the page. */
export async function SignList() {
  const [t, tSigns] = await Promise.all([getTranslations("rules"), getTranslations("signs")]);
  return (
    <nav aria-label={t("signs")} className="print:hidden lg:sticky lg:top-6 lg:self-start">
      <ul className="flex flex-wrap gap-x-1 gap-y-1 lg:grid">
        {rulesBySign.map(({ sign, rules }) => (
          <li key={sign}>
            <a
              href={`#${sign}`}
              className="flex min-h-9 items-center justify-between gap-3 rounded-lg px-3 font-medium text-ink-2 hover:bg-sunk hover:text-ink max-sm:min-h-11"
            >
              {tSigns(sign)}{" "}
              <span className="text-13 font-normal tabular-nums">{rules.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
