import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsTabs } from "@/components/engagement/settings/settings-tabs";
import { Shares } from "@/components/share/shares";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { listShares, shareable } from "@/lib/share/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.section"))("sharing") };
}

/** Every link to a page of the engagement: what it shows, until when, how often it was opened. */
export default async function SharingPage({
  params,
}: PageProps<"/engagements/[id]/settings/sharing">) {
  const [viewer, { id }] = await Promise.all([requireViewer(), params]);
  const seen = attempt(() => ({
    shares: listShares(viewer, id),
    shareable: shareable(viewer, id),
  }));
  if (!seen.ok) notFound();
  return (
    <>
      <SettingsTabs engagementId={id} current="sharing" sharing />
      <Shares engagementId={id} {...seen.value} now={now()} />
    </>
  );
}
