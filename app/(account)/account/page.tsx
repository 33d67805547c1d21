import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddressSection } from "@/components/account/address/address-section";
import { Desk } from "@/components/account/desk";
import { EraseSection } from "@/components/account/erase/erase-section";
import { FactorSection } from "@/components/account/factor/factor-section";
import { LookForms } from "@/components/account/look-forms";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { ClientMessages } from "@/components/client-messages";
import { WishList } from "@/components/notify/wish-list";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { pendingAddress } from "@/lib/account/address/queries";
import { mayErase } from "@/lib/account/erase/queries";
import { ownFactor } from "@/lib/account/factor/queries";
import { listOwnSessions, ownAccount } from "@/lib/account/queries";
import { currentSession, requireViewer } from "@/lib/auth/session";
import { sendsMail } from "@/lib/notify/queries";
import { ownWishes } from "@/lib/notify/wish/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const [viewer, session, t, tFactor, tWish] = await Promise.all([
    requireViewer(),
    currentSession(),
    getTranslations("account"),
    getTranslations("factor"),
    getTranslations("wish"),
  ]);
  const account = ownAccount(viewer);
  return (
    <Desk account={account} current="account" practice={practice()}>
      <PageHead title={t("title")} line={t("line", { name: account.name, email: account.email })} />
      <div className="grid gap-8">
        <ClientMessages namespaces={["account", "auth", "factor"]}>
          <NameForm name={account.name} />
          <section className="border-t border-line pt-8">
            <SectionHead title={t("look")} />
            <LookForms />
          </section>
          <section className="border-t border-line pt-8">
            <SectionHead title={t("password")} />
            <p className="mb-4 text-ink-2">{t("passwordLine")}</p>
            <PasswordForm email={account.email} />
          </section>
          <section className="border-t border-line pt-8">
            <SectionHead title={tFactor("title")} />
            <FactorSection {...ownFactor(viewer)} />
          </section>
          <section className="border-t border-line pt-8">
            <SectionHead title={t("address.title")} />
            <AddressSection
              email={account.email}
              pending={pendingAddress(viewer)}
              mail={sendsMail()}
              owner={account.practiceRole === "owner"}
            />
          </section>
        </ClientMessages>
        <section className="border-t border-line pt-8">
          <SectionHead title={tWish("title")} />
          <p className="mb-4 text-ink-2">
            {sendsMail() ? tWish("line", { email: account.email }) : tWish("unset")}
          </p>
          <ClientMessages namespaces={["wish"]}>
            <WishList wishes={ownWishes(viewer)} />
          </ClientMessages>
        </section>
        <section className="border-t border-line pt-8">
          <SectionHead title={t("sessions")} />
          <SessionList sessions={listOwnSessions(viewer)} here={session?.id} />
        </section>
        <section className="border-t border-line pt-8">
          <SectionHead title={t("mine")} />
          <p className="mb-3 max-w-[65ch] text-ink-2">{t("mineLine")}</p>
          <a href="/api/account/data" download className={buttonClass()}>
            {t("mineTake")}
          </a>
        </section>
        <ClientMessages namespaces={["account", "auth"]}>
          <EraseSection email={account.email} may={mayErase(viewer)} />
        </ClientMessages>
      </div>
    </Desk>
  );
}
