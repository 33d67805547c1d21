import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/section-head";
import { Select } from "@/components/ui/select";
import { rolesToSeeAs } from "@/lib/access/rules";
import { seeAsAction } from "@/lib/access/seeing/actions";
import type { Seeable } from "@/lib/access/seeing/queries";

/** A consultant chooses whose eyes to look through: somebody of the engagement, or a role where nobody has it yet. */
export function SeeAs({ engagementId, people }: { engagementId: string; people: Seeable[] }) {
  const t = useTranslations("seeing");
  const tPeople = useTranslations("people");
  return (
    <section
      id="see-as"
      tabIndex={-1}
      aria-labelledby="see-as-title"
      className="min-w-0 outline-none"
    >
      <SectionHead id="see-as-title" title={t("title")} />
      <p className="mb-3 max-w-[64ch] text-ink-2">{t("line")}</p>
      <form action={seeAsAction} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="engagementId" value={engagementId} />
        <Select
          label={t("who")}
          name="as"
          className="w-[340px] max-w-full max-sm:w-full"
          choices={[
            ...people.map(({ accountId, name, role }) => ({
              value: `account:${accountId}`,
              label: t("named", { name, role: tPeople(`roles.as.${role}`) }),
            })),
            ...rolesToSeeAs.map((role) => ({ value: `role:${role}`, label: t(`anybody.${role}`) })),
          ]}
        />
        <Button type="submit" className="min-h-[38px]">
          {t("begin")}
        </Button>
      </form>
    </section>
  );
}
