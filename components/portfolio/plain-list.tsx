import { getLocale, getTranslations } from "next-intl/server";
import { Mono } from "@/components/shell/mono";
import { Link } from "@/components/ui/link";
import type { EngagementLine } from "@/lib/engagement/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";

/** The engagements that somebody of a client may open, a line each. */
export async function PlainList({ engagements }: { engagements: EngagementLine[] }) {
  const [t, locale] = await Promise.all([getTranslations("portfolio"), getLocale()]);
  const { day } = formatter(asLocale(locale) ?? defaultLocale);
  return (
    <ul className="overflow-clip rounded-xl border border-line bg-sheet">
      {engagements.map(({ id, name, strapline, openedOn }) => (
        <li key={id} className="border-line not-first:border-t">
          <Link
            href={`/engagements/${id}`}
            className="flex min-h-16 items-center gap-3.5 px-6 py-2.5 text-ink -outline-offset-2 hover:bg-marine-wash max-sm:px-4"
          >
            <Mono name={name} className="size-9" />
            <span className="min-w-0 flex-1">
              <span className="block font-serif text-16 font-medium">{name}</span>
              <span className="block truncate text-13 text-ink-2">{strapline}</span>
            </span>
            <span className="text-13 text-ink-2 max-sm:sr-only">
              {t("openedOn", { day: day(openedOn) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
