import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { PracticeFrame } from "@/components/practice/frame";
import { AddressChanges } from "@/components/practice/sign-in/address-changes";
import { FactorPolicy } from "@/components/practice/sign-in/factor-policy";
import { FactorTable } from "@/components/practice/sign-in/factor-table";
import { SectionHead } from "@/components/ui/section-head";
import { listAddressChanges } from "@/lib/account/address/queries";
import { factorPolicy, listFactors } from "@/lib/account/factor/queries";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice.signIn"))("title") };
}

export default async function PracticeSignInPage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("practice.signIn")]);
  const account = ownAccount(viewer);
  if (account.practiceRole !== "owner") notFound();
  const changes = listAddressChanges(viewer);
  return (
    <PracticeFrame
      practice={practice()}
      account={account}
      current="signIn"
      title={t("title")}
      line={t("line")}
    >
      <ClientMessages namespaces={["practice"]}>
        <div className="grid gap-8">
          <section>
            <SectionHead title={t("factor")} />
            <p className="mb-4 max-w-[640px] text-ink-2">{t("factorText")}</p>
            <FactorPolicy {...factorPolicy(viewer)} />
          </section>
          <section className="border-t border-line pt-8">
            <SectionHead title={t("people")} />
            <FactorTable people={listFactors(viewer)} self={account.id} />
          </section>
          {changes.length > 0 && (
            <section className="border-t border-line pt-8">
              <SectionHead title={t("addresses")} />
              <p className="mb-4 max-w-[640px] text-ink-2">{t("addressesText")}</p>
              <AddressChanges changes={changes} />
            </section>
          )}
        </div>
      </ClientMessages>
    </PracticeFrame>
  );
}
