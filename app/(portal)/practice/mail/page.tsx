import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { LetterTable } from "@/components/notify/letter-table";
import { ServerForm } from "@/components/notify/server-form";
import { TestButton } from "@/components/notify/test-button";
import { PracticeFrame } from "@/components/practice/frame";
import { SectionHead } from "@/components/ui/section-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { listLetters } from "@/lib/notify/sent/queries";
import { serverShown } from "@/lib/notify/smtp/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail"))("name") };
}

export default async function MailPage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("mail")]);
  const account = ownAccount(viewer);
  if (account.practiceRole !== "owner") notFound();
  const server = serverShown(viewer);
  const outbox = listLetters(viewer);
  const { failed, waiting, sent } = outbox;
  return (
    <PracticeFrame
      practice={practice()}
      account={account}
      current="mail"
      title={server ? t("title", { failed, waiting, sent }) : t("unset")}
      line={
        server
          ? t(`line.${server.setIn}`, { host: server.host, from: server.from })
          : t("unsetLine")
      }
      action={
        server && (
          <ClientMessages namespaces={["mail"]}>
            <TestButton email={account.email} />
          </ClientMessages>
        )
      }
    >
      <div className="grid gap-8">
        <LetterTable outbox={outbox} />
        <section aria-labelledby="server" className="border-t border-line pt-8">
          <SectionHead id="server" title={t("server")} />
          <p className="mb-4 max-w-[640px] text-ink-2">{t("serverLine")}</p>
          <ClientMessages namespaces={["auth", "mail"]}>
            <ServerForm server={server} />
          </ClientMessages>
        </section>
      </div>
    </PracticeFrame>
  );
}
