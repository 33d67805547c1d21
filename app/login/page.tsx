import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ForgetUnsent } from "@/components/account/forget-unsent";
import { Gate } from "@/components/account/gate";
import { SignInForm } from "@/components/account/sign-in-form";
import { ClientMessages } from "@/components/client-messages";
import { isSetUp } from "@/lib/account/queries";
import { justLeft } from "@/lib/auth/browser";
import { localPath } from "@/lib/auth/rules";
import { currentViewer } from "@/lib/auth/session";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("title") };
}

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  if (!isSetUp()) redirect("/setup");
  const [t, viewer, left, { next }] = await Promise.all([
    getTranslations("auth"),
    currentViewer(),
    justLeft(),
    searchParams,
  ]);
  const destination = localPath(typeof next === "string" ? next : undefined);
  if (viewer) redirect(destination ?? "/");
  const { name } = practice();
  return (
    <Gate
      title={t.rich("motto", { br: () => <br /> })}
      lead={t("lead")}
      foot={
        <>
          {t("noAccount")}{" "}
          {name &&
            t.rich("portalOf", {
              practice: name,
              b: (words) => <b className="weight-550 text-ink">{words}</b>,
            })}
        </>
      }
    >
      {left && <ForgetUnsent />}
      <ClientMessages namespaces={["auth"]}>
        <SignInForm next={destination} />
      </ClientMessages>
    </Gate>
  );
}
