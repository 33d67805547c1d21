import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";

const sections = [
  { key: "people", path: "" },
  { key: "data", path: "/data" },
] as const;

/** The pages of an engagement's settings. */
export async function SettingsTabs({
  engagementId,
  current,
}: {
  engagementId: string;
  current: (typeof sections)[number]["key"];
}) {
  const t = await getTranslations("settings");
  return (
    <div className="mb-6">
      <Tabs
        label={t("sections")}
        current={current}
        tabs={sections.map(({ key, path }) => ({
          key,
          href: `/engagements/${engagementId}/settings${path}`,
          label: t(`section.${key}`),
        }))}
      />
    </div>
  );
}
