import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { ClientMessages } from "@/components/client-messages";
import { PracticeForm } from "@/components/practice/practice-form";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.practice"))("title") };
}

export default async function PracticePage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("account.practice")]);
  const account = ownAccount(viewer);
  if (account.practiceRole !== "owner") notFound();
  return (
    <Desk account={account} current="practice">
      <PageHead title={t("title")} line={t("line")} />
      <ClientMessages namespaces={["account", "auth", "shell"]}>
        <PracticeForm {...practice()} />
      </ClientMessages>
    </Desk>
  );
}
