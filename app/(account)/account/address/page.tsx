import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { confirmAddressAction } from "@/lib/account/address/actions";
import { findAddressChange } from "@/lib/account/address/queries";
import { keptToken } from "@/lib/auth/browser";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.address"))("heading") };
}

export default async function AddressPage({ searchParams }: PageProps<"/account/address">) {
  const [t, token, { done, taken }] = await Promise.all([
    getTranslations("account.address"),
    keptToken("address"),
    searchParams,
  ]);
  const change = findAddressChange(token ?? "");
  if (change && !taken)
    return (
      <Gate mark={practice()} title={t("heading")} lead={t("lead", change)}>
        <form action={confirmAddressAction} className="grid">
          <Button type="submit" variant="primary" size="lg">
            {t("confirm")}
          </Button>
        </form>
      </Gate>
    );
  const said = done
    ? { title: t("done"), lead: t("doneText") }
    : { title: t("gone"), lead: t(taken ? "takenText" : "goneText") };
  return (
    <Gate mark={practice()} {...said}>
      <Link href="/account" className={`${buttonClass({ size: "lg" })} w-full`}>
        {t("go")}
      </Link>
    </Gate>
  );
}
