import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** A new engagement, from what a prospect answered: those who wait for one, or the way to hand a check over. */
export async function OpenCheck({ answered }: { answered: { id: string; company: string }[] }) {
  const t = await getTranslations("portfolio.check");
  return (
    <section aria-labelledby="open-check">
      <h2 id="open-check">{t("title")}</h2>
      <p className="mb-4 mt-1 max-w-[72ch] text-ink-2">
        {t(answered.length > 0 ? "line" : "none")}
      </p>
      <p className="flex flex-wrap gap-2">
        {answered.map(({ id, company }) => (
          <Link key={id} href={`/portfolio/checks/${id}`} className={buttonClass()}>
            {t("of", { company })}
          </Link>
        ))}
        <Link href="/portfolio/checks" className={buttonClass({ variant: "ghost" })}>
          {t("all")}
        </Link>
      </p>
    </section>
  );
}
