import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { practice } from "@/lib/practice/queries";

/** What every link that opens nothing leads to: unknown, expired, taken back, or not of this browser. */
export default async function ClosedShare() {
  const t = await getTranslations("share.closed");
  return <Gate mark={practice()} title={t("title")} lead={t("lead")} />;
}
