import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.privacy"))("title") };
}

const points = ["kept", "seen", "stays", "yours"] as const;

/** What this portal keeps of people, for whoever asks before they sign in. It says nothing of anybody. */
export default async function PrivacyPage() {
  const t = await getTranslations("auth.privacy");
  const { name } = practice();
  return (
    <Gate
      mark={practice()}
      title={t("title")}
      lead={t("lead", { practice: name || t("thisPractice") })}
    >
      <dl className="grid gap-4">
        {points.map((point) => (
          <div key={point}>
            <dt className="weight-550">{t(`${point}.what`)}</dt>
            <dd className="text-ink-2">{t(`${point}.says`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6">
        <Link href="/account" className={buttonClass({ size: "lg" })}>
          {t("account")}
        </Link>
      </p>
    </Gate>
  );
}
