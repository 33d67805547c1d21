import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { DangerZone } from "@/components/engagement/settings/danger-zone";
import { SaveTemplate } from "@/components/engagement/settings/save-template";
import { SettingsTabs } from "@/components/engagement/settings/settings-tabs";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { loadEngagement } from "@/lib/engagement/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.section"))("data") };
}

/** What can be taken out, brought in, or deleted. */
export default async function DataPage({ params }: PageProps<"/engagements/[id]/settings/data">) {
  const [viewer, { id }, t] = await Promise.all([
    requireViewer(),
    params,
    getTranslations("settings"),
  ]);
  const seen = attempt(() => loadEngagement(viewer, id));
  if (!seen.ok) notFound();
  const { standing, engagement } = seen.value;
  const consults = can(standing.role, "consult");
  return (
    <>
      <SettingsTabs engagementId={id} current="data" sharing={can(standing.role, "export")} />
      <PageHead title={t("data.title")} line={t("data.line")} />
      <div className="grid gap-8">
        <section>
          <h2>{t("export.title")}</h2>
          {can(standing.role, "export") ? (
            <>
              <p className="mb-3 mt-1 max-w-[65ch] text-ink-2">
                {t(consults ? "export.line" : "export.lineDecider")}
              </p>
              <a href={`/api/engagements/${id}/export`} download className={buttonClass()}>
                {t("export.do")}
              </a>
            </>
          ) : (
            <p className="mt-1 max-w-[65ch] text-ink-2">{t("export.not")}</p>
          )}
        </section>
        {consults && (
          <>
            <section>
              <h2>{t("import.title")}</h2>
              <p className="mb-3 mt-1 max-w-[65ch] text-ink-2">{t("import.line")}</p>
              <Link href="/portfolio/new" className={buttonClass()}>
                {t("import.do")}
              </Link>
            </section>
            <ClientMessages namespaces={["settings"]}>
              <SaveTemplate engagementId={id} />
              <DangerZone engagementId={id} name={engagement.name} />
            </ClientMessages>
          </>
        )}
      </div>
    </>
  );
}
