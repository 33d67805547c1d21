import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { PracticeFrame } from "@/components/practice/frame";
import { LogoForm } from "@/components/practice/logo-form";
import { PracticeForm } from "@/components/practice/practice-form";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice.brand"))("title") };
}

export default async function PracticePage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("practice.brand")]);
  const account = ownAccount(viewer);
  const identity = practice();
  return (
    <PracticeFrame
      practice={identity}
      account={account}
      current="brand"
      title={t("title")}
      line={t("line")}
    >
      <ClientMessages namespaces={["account", "auth", "practice", "shell"]}>
        <div className="grid gap-6">
          <LogoForm logo={identity.logo} name={identity.name} />
          <PracticeForm name={identity.name} locale={identity.locale} colour={identity.colour} />
        </div>
      </ClientMessages>
    </PracticeFrame>
  );
}
