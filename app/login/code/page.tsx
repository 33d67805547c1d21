import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/account/factor/code-form";
import { Gate } from "@/components/account/gate";
import { ClientMessages } from "@/components/client-messages";
import { Link } from "@/components/ui/link";
import { keptToken } from "@/lib/auth/browser";
import { stepWaits } from "@/lib/auth/step/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.code"))("title") };
}

export default async function CodePage({ searchParams }: PageProps<"/login/code">) {
  const [t, half, asked] = await Promise.all([
    getTranslations("auth.code"),
    keptToken("step"),
    searchParams,
  ]);
  if (!stepWaits(half ?? "")) redirect("/login");
  const recovery = asked.with === "recovery";
  return (
    <Gate
      mark={practice()}
      title={t("title")}
      lead={t(recovery ? "recoveryLead" : "lead")}
      foot={
        <>
          <Link
            href={recovery ? "/login/code" : "/login/code?with=recovery"}
            className="weight-550 inline-flex min-h-11 items-center text-marine"
          >
            {t(recovery ? "withPhone" : "without")}
          </Link>
          {recovery && <span className="block">{t("lost")}</span>}
        </>
      }
    >
      <ClientMessages namespaces={["auth"]}>
        <CodeForm key={String(recovery)} recovery={recovery} />
      </ClientMessages>
    </Gate>
  );
}
