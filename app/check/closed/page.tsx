import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** What every link of a check that opens nothing leads to, whatever the reason; and where one stands who had all erased. */
export default async function ClosedCheckPage({ searchParams }: PageProps<"/check/closed">) {
  const [{ erased }, t] = await Promise.all([searchParams, getTranslations("check")]);
  const gone = erased !== undefined;
  return (
    <Gate
      mark={practice()}
      title={t(gone ? "gone.title" : "closed.title")}
      lead={t(gone ? "gone.lead" : "closed.lead")}
    />
  );
}
