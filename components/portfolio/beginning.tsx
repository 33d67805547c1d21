import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { putBeginningAwayAction } from "@/lib/practice/actions";
import type { Beginning as Done } from "@/lib/practice/beginning/queries";

/** The practice's first minutes, ticked by what is there; it goes by itself once all is, or when it is put away. */
export async function Beginning({ done }: { done: Done }) {
  const t = await getTranslations("practice.beginning");
  const steps = [
    { key: "name", href: "/practice" },
    { key: "logo", href: "/practice" },
    { key: "engagement", href: "/portfolio/new" },
    {
      key: "invitation",
      href: done.first ? `/engagements/${done.first}/settings` : undefined,
    },
  ] as const;
  return (
    <section
      aria-labelledby="beginning"
      className="mb-8 rounded-xl border border-line bg-sheet px-6 py-5 max-sm:px-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="beginning">{t("title")}</h2>
        <form action={putBeginningAwayAction}>
          <Button type="submit" size="sm" variant="ghost">
            {t("putAway")}
          </Button>
        </form>
      </div>
      <ol className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {steps.map(({ key, href }) => (
          <li key={key} className="flex min-h-11 items-center gap-2.5">
            <span
              aria-hidden="true"
              className={`grid size-5 shrink-0 place-items-center rounded-full border ${done[key] ? "border-good text-good" : "border-edge"}`}
            >
              {done[key] && <Icon name="check" />}
            </span>
            {done[key] || !href ? (
              <span className={done[key] ? "text-ink-2" : undefined}>
                {t(key)}
                {done[key] && <span className="sr-only">, {t("done")}</span>}
              </span>
            ) : (
              <Link href={href} className="inline-flex min-h-11 items-center text-marine">
                {t(key)}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
