import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { keptToken } from "@/lib/auth/browser";
import { wishByLinkAction } from "@/lib/notify/wish/actions";
import { findStop } from "@/lib/notify/wish/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wish.link"))("title"), robots: { index: false } };
}

export default async function UnsubscribePage() {
  const [t, token] = await Promise.all([getTranslations("wish"), keptToken("unsubscribe")]);
  const found = findStop(token ?? "");
  if (!found)
    return (
      <Gate mark={practice()} title={t("link.gone")} lead={t("link.goneText")}>
        <Link href="/account" className={`${buttonClass({ size: "lg" })} w-full`}>
          {t("link.account")}
        </Link>
      </Gate>
    );
  const { kind, email, wanted } = found;
  const letters = t(`${kind}.name`);
  return (
    <Gate
      mark={practice()}
      title={t(wanted ? "link.title" : "link.done")}
      lead={t(wanted ? "link.lead" : "link.doneLead", { letters, email })}
      foot={
        <Link href="/account" className="weight-550 inline-flex min-h-11 items-center text-marine">
          {t("link.account")}
        </Link>
      }
    >
      <form action={wishByLinkAction} className="grid">
        <Button
          type="submit"
          name="wanted"
          value={wanted ? "no" : "yes"}
          variant={wanted ? "primary" : "secondary"}
          size="lg"
        >
          {t(wanted ? "link.stop" : "link.again")}
        </Button>
      </form>
    </Gate>
  );
}
