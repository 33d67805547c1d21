import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { ClientMessages } from "@/components/client-messages";
import { OpenBlank } from "@/components/portfolio/open-blank";
import { OpenFile } from "@/components/portfolio/open-file";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("new") };
}

/** A new engagement: from a blank page, or from the file of one. */
export default async function NewEngagementPage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("portfolio")]);
  const account = ownAccount(viewer);
  if (!account.practiceRole) notFound();
  return (
    <Desk account={account} current="portfolio" practice={practice().name}>
      <PageHead title={t("newTitle")} line={t("newPageLine")} />
      <ClientMessages namespaces={["auth", "portfolio"]}>
        <div className="grid gap-10">
          <OpenBlank />
          <OpenFile />
        </div>
      </ClientMessages>
    </Desk>
  );
}
