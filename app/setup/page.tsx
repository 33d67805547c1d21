import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { SetupForm } from "@/components/account/setup-form";
import { ClientMessages } from "@/components/client-messages";
import { isSetUp } from "@/lib/account/queries";
import { keptToken } from "@/lib/auth/browser";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setup"))("title") };
}

export default async function SetupPage() {
  if (isSetUp()) notFound();
  const [t, code] = await Promise.all([getTranslations("setup"), keptToken("setup")]);
  return (
    <Gate title={t("heading")} lead={t("lead")}>
      <ClientMessages namespaces={["auth", "setup"]}>
        <SetupForm code={code} />
      </ClientMessages>
    </Gate>
  );
}
