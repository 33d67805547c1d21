import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { cancelAddressAction } from "@/lib/account/address/actions";
import { AddressForm } from "./address-form";

/** One's own e-mail address: how to change it, or the change that waits. */
export async function AddressSection({
  email,
  pending,
  mail,
  owner,
}: {
  email: string;
  pending: string | null;
  /** whether the portal sends mail; else the owner hands the link over */
  mail: boolean;
  owner: boolean;
}) {
  const t = await getTranslations("account.address");
  const noMail = owner ? "hintOwner" : "hintNoMail";
  return (
    <>
      <p className="mb-4 text-ink-2 [overflow-wrap:anywhere]">{t("line", { email })}</p>
      {pending ? (
        <div className="max-w-[640px] rounded-xl border border-line bg-sheet px-5 py-4">
          <p className="[overflow-wrap:anywhere]">
            {t(mail ? "pending" : "pendingNoMail", { email: pending })}{" "}
            {!mail && owner && t("hintOwner")}
          </p>
          <form action={cancelAddressAction} className="mt-3">
            <Button type="submit" size="sm">
              {t("cancel")}
            </Button>
          </form>
        </div>
      ) : (
        <AddressForm hint={t(mail ? "hint" : noMail)} />
      )}
    </>
  );
}
