import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { LinkForm } from "@/components/account/link-form";
import { ClientMessages } from "@/components/client-messages";
import { Link } from "@/components/ui/link";
import { sendsMail } from "@/lib/notify/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forget"))("title") };
}

export default async function ForgottenPage() {
  if (!sendsMail()) redirect("/login");
  const t = await getTranslations("auth.forget");
  return (
    <Gate
      mark={practice()}
      title={t("title")}
      lead={t("lead")}
      foot={
        <Link href="/login" className="weight-550 inline-flex min-h-11 items-center text-marine">
          {t("back")}
        </Link>
      }
    >
      <ClientMessages namespaces={["auth"]}>
        <LinkForm kind="reset" />
      </ClientMessages>
    </Gate>
  );
}
