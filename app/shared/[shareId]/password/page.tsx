import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { ClientMessages } from "@/components/client-messages";
import { UnlockForm } from "@/components/share/unlock-form";
import { hasProof } from "@/lib/auth/guest";
import { practice } from "@/lib/practice/queries";
import { livingShare } from "@/lib/share/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("share");
  return { title: t("page"), robots: { index: false, follow: false } };
}

export default async function SharePasswordPage({
  params,
}: PageProps<"/shared/[shareId]/password">) {
  const [{ shareId }, asked, t] = await Promise.all([
    params,
    headers(),
    getTranslations("share.password"),
  ]);
  const share = livingShare(shareId);
  if (!share) notFound();
  if (await hasProof(asked, "shared", shareId)) redirect(`/shared/${shareId}`);
  // Nobody learns that a link asks for a password who did not come by it.
  if (!(await hasProof(asked, "knocked", shareId))) notFound();
  return (
    <Gate mark={practice()} title={t("title")} lead={t("lead")}>
      <ClientMessages namespaces={["auth", "share-gate"]}>
        <UnlockForm shareId={shareId} />
      </ClientMessages>
    </Gate>
  );
}
