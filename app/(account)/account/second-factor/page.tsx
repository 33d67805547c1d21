import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnrolForm } from "@/components/account/factor/enrol-form";
import { Gate } from "@/components/account/gate";
import { ClientMessages } from "@/components/client-messages";
import { Link } from "@/components/ui/link";
import { asksPassword } from "@/lib/account/factor/proof";
import { ownFactor } from "@/lib/account/factor/queries";
import { signOutAction } from "@/lib/auth/actions";
import { localPath } from "@/lib/auth/rules";
import { enrollingViewer, owesFactor } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("factor"))("title") };
}

export default async function SecondFactorPage({
  searchParams,
}: PageProps<"/account/second-factor">) {
  const [t, asking, { next }] = await Promise.all([
    getTranslations("factor"),
    enrollingViewer(),
    searchParams,
  ]);
  if (!asking) redirect("/login?next=/account/second-factor");
  const { viewer, session } = asking;
  const owes = owesFactor(session);
  const { since } = ownFactor(viewer);
  const lead = owes
    ? t("firstLead", { practice: practice().name || "Azimut" })
    : t(since === null ? "lead" : "moveLead");
  const destination = localPath(typeof next === "string" ? next : undefined);
  return (
    <Gate mark={practice()} title={t("heading")} lead={lead} foot={owes ? <SignOut /> : <Back />}>
      <ClientMessages namespaces={["auth", "factor"]}>
        <EnrolForm asks={asksPassword(session)} next={destination ?? (owes ? "/" : "/account")} />
      </ClientMessages>
    </Gate>
  );
}

const footClass = "weight-550 inline-flex min-h-11 items-center text-marine";

async function Back() {
  const t = await getTranslations("factor");
  return (
    <Link href="/account" className={footClass}>
      {t("back")}
    </Link>
  );
}

async function SignOut() {
  const t = await getTranslations("factor");
  return (
    <form action={signOutAction}>
      <button type="submit" className={`${footClass} cursor-pointer`}>
        {t("signOut")}
      </button>
    </form>
  );
}
