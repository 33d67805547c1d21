import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { OwnAccount } from "@/lib/account/queries";
import type { Brand } from "@/lib/practice/rules";
import { type PracticeSection, sectionsFor } from "./sections";

/** The frame of every page of the practice: its tabs, then what the page is about. Not found for who may not open it. */
export async function PracticeFrame({
  practice,
  account,
  current,
  title,
  line,
  action,
  children,
}: {
  practice: Brand;
  account: OwnAccount;
  current: PracticeSection;
  title: React.ReactNode;
  line?: React.ReactNode;
  action?: React.ReactNode;
  children: React.ReactNode;
}) {
  const t = await getTranslations("practice");
  const open = sectionsFor(account.practiceRole);
  if (!open.some(({ key }) => key === current)) notFound();
  return (
    <Desk account={account} current="practice" practice={practice}>
      {open.length > 1 && (
        <div className="mb-6">
          <Tabs
            label={t("sections")}
            current={current}
            tabs={open.map(({ key, href }) => ({ key, href, label: t(`section.${key}`) }))}
          />
        </div>
      )}
      <PageHead title={title} line={line} action={action} />
      {children}
    </Desk>
  );
}
