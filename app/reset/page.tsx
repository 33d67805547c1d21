import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { ResetForm } from "@/components/account/reset-form";
import { ClientMessages } from "@/components/client-messages";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { findReset } from "@/lib/account/queries";
import { keptToken } from "@/lib/auth/browser";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.reset"))("title") };
}

export default async function ResetPage() {
  const [t, token] = await Promise.all([getTranslations("account.reset"), keptToken("reset")]);
  const account = findReset(token ?? "");
  if (!account)
    return (
      <Gate mark={practice()} title={t("gone")} lead={t("goneText")}>
        <Link href="/login" className={`${buttonClass({ size: "lg" })} w-full`}>
          {t("signIn")}
        </Link>
      </Gate>
    );
  return (
    <Gate mark={practice()} title={t("title")} lead={t("lead", { name: account.name })}>
      <ClientMessages namespaces={["account", "auth"]}>
        <ResetForm email={account.email} />
      </ClientMessages>
    </Gate>
  );
}
