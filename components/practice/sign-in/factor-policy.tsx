import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { demandFactorAction } from "@/lib/account/factor/actions";

/** Whether consultants must have a second factor. In the demo nobody must, and the choice is not offered. */
export async function FactorPolicy({ demanded, demo }: { demanded: boolean; demo: boolean }) {
  const t = await getTranslations("practice.signIn");
  if (demo) return <p className="text-ink-2">{t("demo")}</p>;
  return (
    <form action={demandFactorAction}>
      <p className="weight-550 mb-1.5 text-12 text-ink-2">{t("demand")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          key={String(demanded)}
          name="demanded"
          label={t("demand")}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
          value={demanded ? "yes" : "no"}
        />
        <Button type="submit">{t("save")}</Button>
      </div>
      {demanded && <p className="mt-2 text-13 text-ink-2">{t("nextSignIn")}</p>}
    </form>
  );
}
