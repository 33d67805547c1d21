import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { JoinForm } from "@/components/account/join-form";
import { WelcomeLines } from "@/components/account/welcome-lines";
import { ClientMessages } from "@/components/client-messages";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { acceptInvitationAction } from "@/lib/account/people/actions";
import { type ReadInvitation, readInvitation } from "@/lib/account/people/queries";
import { type OwnAccount, ownAccount } from "@/lib/account/queries";
import { signOutAction } from "@/lib/auth/actions";
import { keptToken } from "@/lib/auth/browser";
import { currentViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.join"))("title") };
}

export default async function InvitePage() {
  const [t, tRoles, token, viewer] = await Promise.all([
    getTranslations("people.join"),
    getTranslations("people.roles"),
    keptToken("invite"),
    currentViewer(),
  ]);
  const invitation = readInvitation(token ?? "");
  if (invitation.state !== "open")
    return (
      <Gate mark={practice()} title={t("refused.title")} lead={t(`refused.${invitation.state}`)}>
        <Link href="/login" className={`${buttonClass({ size: "lg" })} w-full`}>
          {t("toSignIn")}
        </Link>
      </Gate>
    );
  const { engagement, inviter, role, practiceRole, line } = invitation;
  return (
    <Gate
      mark={practice()}
      title={t("heading", { inviter })}
      lead={
        engagement
          ? t("lead", { engagement, role: role ? tRoles(`as.${role}`) : "" })
          : t("leadPractice", { practice: practice().name, place: practiceRole ?? "member" })
      }
    >
      {line && <p className="mb-5 font-serif text-16 italic">{line}</p>}
      <WelcomeLines role={role} />
      <Answer invitation={invitation} account={viewer && ownAccount(viewer)} />
    </Gate>
  );
}

async function Answer({
  invitation: { name, email, hasAccount },
  account,
}: {
  invitation: ReadInvitation;
  account: OwnAccount | null;
}) {
  const t = await getTranslations("people.join");
  const tAuth = await getTranslations("auth");
  if (account?.email === email)
    return (
      <form action={acceptInvitationAction} className="grid gap-3">
        <p className="text-ink-2">{t("acceptLine", { name: account.name })}</p>
        <Button type="submit" variant="primary" size="lg">
          {t("accept")}
        </Button>
      </form>
    );
  if (account)
    return (
      <form action={signOutAction} className="grid gap-3">
        <p className="text-ink-2">{t("other", { invited: email, email: account.email })}</p>
        <Button type="submit" size="lg">
          {tAuth("signOut")}
        </Button>
      </form>
    );
  if (hasAccount)
    return (
      <div className="grid gap-3">
        <p className="text-ink-2">{t("hasAccount", { email })}</p>
        <Link
          href="/login?next=/invite"
          className={buttonClass({ variant: "primary", size: "lg" })}
        >
          {t("signIn")}
        </Link>
      </div>
    );
  return (
    <ClientMessages namespaces={["auth", "people"]}>
      <JoinForm name={name} email={email} />
    </ClientMessages>
  );
}
