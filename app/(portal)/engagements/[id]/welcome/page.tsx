import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { WelcomeLines } from "@/components/engagement/welcome/welcome-lines";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { welcomeOf } from "@/lib/engagement/welcome/queries";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("welcome"))("page") };
}

/** What will happen, in three lines, for somebody who has just joined; once, then the overview. */
export default async function WelcomePage({ params }: PageProps<"/engagements/[id]/welcome">) {
  const [viewer, { id }, named] = await Promise.all([requireViewer(), params, getLocale()]);
  const seen = attempt(() => welcomeOf(viewer, id));
  if (!seen.ok) notFound();
  if (!seen.value.due) redirect(`/engagements/${id}`);
  return (
    <WelcomeLines
      engagementId={id}
      welcome={seen.value}
      format={formatter(asLocale(named) ?? defaultLocale)}
    />
  );
}
