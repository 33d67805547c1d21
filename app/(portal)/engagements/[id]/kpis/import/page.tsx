import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Desk } from "@/components/kpi/import/desk";
import { PastImports } from "@/components/kpi/import/past-imports";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { feeds } from "@/lib/exchange/kpi/suggest";
import type { Locale } from "@/lib/i18n/locale";
import { kpiCatalogue } from "@/lib/kpi/catalogue/rules";
import { kpisOf, listImports } from "@/lib/kpi/import/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kpi-import");
  return { title: t("page") };
}

export default async function ImportPage({ params }: PageProps<"/engagements/[id]/kpis/import">) {
  const [viewer, { id }, locale] = await Promise.all([requireViewer(), params, getLocale()]);
  const past = attempt(() => listImports(viewer, id));
  if (!past.ok) notFound();
  const kpis = kpisOf(viewer, id).map((kpi) => ({ id: kpi.id, name: kpi.data.name }));
  const suggested = new Set(Object.values(feeds).flatMap((own) => Object.values(own)));
  const names = Object.fromEntries(
    kpiCatalogue
      .filter(({ key }) => suggested.has(key))
      .map(({ key, label }) => [key, label[locale as Locale]]),
  );
  return (
    <ClientMessages namespaces={["kpi-import", "exchange"]}>
      <Desk
        engagementId={id}
        kpis={kpis}
        names={names}
        past={<PastImports engagementId={id} lines={past.value} now={now()} />}
      />
    </ClientMessages>
  );
}
