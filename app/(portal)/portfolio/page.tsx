import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { ClientMessages } from "@/components/client-messages";
import { EngagementTable } from "@/components/practice/engagement-table";
import { OpenEngagement } from "@/components/practice/open-engagement";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { listEngagements } from "@/lib/engagement/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("engagements") };
}

export default async function PortfolioPage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("portfolio")]);
  const account = ownAccount(viewer);
  const engagements = listEngagements(viewer);
  return (
    <Desk account={account} current="portfolio">
      <PageHead
        title={t("title", { count: engagements.length })}
        line={
          account.practiceRole === "owner" && engagements.length > 1 ? t("lineOwner") : t("line")
        }
      />
      <div className="grid gap-8">
        {engagements.length > 0 ? (
          <EngagementTable engagements={engagements} />
        ) : (
          <EmptyState drawing="boat" purpose={t("empty")} example={t("emptyExample")} />
        )}
        {account.practiceRole && (
          <ClientMessages namespaces={["auth", "portfolio"]}>
            <OpenEngagement />
          </ClientMessages>
        )}
      </div>
    </Desk>
  );
}
