import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { ClientMessages } from "@/components/client-messages";
import { OpenBlank } from "@/components/portfolio/open-blank";
import { OpenCheck } from "@/components/portfolio/open-check";
import { OpenFile } from "@/components/portfolio/open-file";
import { OpenTemplate } from "@/components/portfolio/open-template";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { listChecks } from "@/lib/check/queries";
import { listTemplates } from "@/lib/engagement/template/own/queries";
import { shippedTemplates } from "@/lib/engagement/template/rules";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("new") };
}

/** A new engagement: from a blank page, from a template, from what a prospect answered, or from the file of one. */
export default async function NewEngagementPage() {
  const [viewer, t, locale] = await Promise.all([
    requireViewer(),
    getTranslations("portfolio"),
    getLocale(),
  ]);
  const account = ownAccount(viewer);
  if (!account.practiceRole) notFound();
  const answered = listChecks(viewer).filter(({ state }) => state === "answered");
  const own = listTemplates(viewer);
  return (
    <Desk account={account} current="portfolio" practice={practice()}>
      <PageHead title={t("newTitle")} line={t("newPageLine")} />
      <ClientMessages namespaces={["auth", "portfolio"]}>
        <div className="grid gap-10">
          <OpenBlank />
          <OpenTemplate
            templates={[
              ...own.map(({ id, name, about }) => ({ key: id, name, about, own: true })),
              ...shippedTemplates(asLocale(locale) ?? defaultLocale),
            ]}
          />
          <OpenCheck answered={answered} />
          <OpenFile />
        </div>
      </ClientMessages>
    </Desk>
  );
}
