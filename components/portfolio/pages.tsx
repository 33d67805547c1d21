import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Words } from "./words";

/** The way to the lines before and after, where one page does not hold them all. */
export function Pages({
  page,
  all,
  size,
  hrefOf,
  words: { t, f },
}: {
  page: number;
  all: number;
  size: number;
  hrefOf: (page: number) => string;
  words: Words;
}) {
  if (all <= size) return null;
  const from = (page - 1) * size + 1;
  const to = Math.min(all, page * size);
  return (
    <nav aria-label={t("pages.label")} className="mt-4 flex items-center gap-3 print:hidden">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} className={buttonClass({ size: "sm" })}>
          {t("pages.before")}
        </Link>
      )}
      {from <= all && (
        <span className="text-13 text-ink-2">
          {t("pages.at", { from: f.number(from), to: f.number(to), all: f.number(all) })}
        </span>
      )}
      {to < all && (
        <Link href={hrefOf(page + 1)} className={buttonClass({ size: "sm" })}>
          {t("pages.after")}
        </Link>
      )}
    </nav>
  );
}
