import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";

const sections = [
  { key: "people", path: "" },
  { key: "sharing", path: "/sharing" },
  { key: "data", path: "/data" },
] as const;

/** The pages of an engagement's settings. */
export async function SettingsTabs({
  engagementId,
  current,
  sharing,
}: {
  engagementId: string;
  current: (typeof sections)[number]["key"];
  /** one may hand links out */
  sharing: boolean;
}) {
  const t = await getTranslations("settings");
  return (
    <div className="mb-6">
      <Tabs
        label={t("sections")}
        current={current}
        tabs={sections
          .filter(({ key }) => key !== "sharing" || sharing)
          .map(({ key, path }) => ({
            key,
            href: `/engagements/${engagementId}/settings${path}`,
            label: t(`section.${key}`),
          }))}
      />
    </div>
  );
}
