import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { LookForms } from "@/components/account/look-forms";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { ClientMessages } from "@/components/client-messages";
import { WishList } from "@/components/notify/wish-list";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { listOwnSessions, ownAccount } from "@/lib/account/queries";
import { currentSession, requireViewer } from "@/lib/auth/session";
import { sendsMail } from "@/lib/notify/queries";
import { ownWishes } from "@/lib/notify/wish/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const [viewer, session, t, tWish] = await Promise.all([
    requireViewer(),
    currentSession(),
    getTranslations("account"),
    getTranslations("wish"),
  ]);
  const account = ownAccount(viewer);
  return (
    <Desk account={account} current="account">
      <PageHead title={t("title")} line={t("line", { name: account.name, email: account.email })} />
      <div className="grid gap-8">
        <ClientMessages namespaces={["account", "auth"]}>
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
      </div>
    </Desk>
  );
}
