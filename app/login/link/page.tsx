import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { keptToken } from "@/lib/auth/browser";
import { enterByLinkAction } from "@/lib/auth/link/actions";
import { findMagic } from "@/lib/auth/link/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.link"))("title") };
}

export default async function LinkPage() {
  const [t, token] = await Promise.all([getTranslations("auth.link"), keptToken("magic")]);
  const who = findMagic(token ?? "");
  if (!who)
    return (
      <Gate mark={practice()} title={t("gone")} lead={t("goneText")}>
        <Link href="/login" className={`${buttonClass({ variant: "primary", size: "lg" })} w-full`}>
          {t("back")}
        </Link>
      </Gate>
    );
  return (
    <Gate
      mark={practice()}
      title={t("heading", { name: who.name })}
      lead={t("lead", { email: who.email })}
      foot={t("notYou")}
    >
      <form action={enterByLinkAction} className="grid">
        <Button type="submit" variant="primary" size="lg">
          {t("enter")}
        </Button>
      </form>
    </Gate>
  );
}
