import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SharedDashboard } from "@/components/share/dashboard";
import { SharedFrame } from "@/components/share/frame";
import { SharedReview } from "@/components/share/review";
import { SharedRoadmap } from "@/components/share/roadmap";
import { SharedStrategy } from "@/components/share/strategy/strategy";
import type { Viewer } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { type Window, windows } from "@/lib/kpi/dashboard/rules";
import { practice } from "@/lib/practice/queries";
import { asked } from "@/lib/roadmap/view/rules";
import {
  type SharedHead,
  sharedDashboard,
  sharedHead,
  sharedReview,
  sharedRoadmap,
  sharedSeries,
  sharedStrategy,
} from "@/lib/share/shown/queries";
import { guestOf } from "./guest";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("share");
  // Nothing of the client before the link is proved.
  return {
    title: t("page"),
    robots: { index: false, follow: false, noarchive: true },
    referrer: "no-referrer",
  };
}

type Search = Awaited<PageProps<"/shared/[shareId]">["searchParams"]>;

export default async function SharedPage({ params, searchParams }: PageProps<"/shared/[shareId]">) {
  const [{ shareId }, search, named] = await Promise.all([params, searchParams, getLocale()]);
  const guest = await guestOf(await headers(), shareId);
  const seen = guest && attempt(() => sharedHead(guest));
  if (!guest || !seen?.ok) notFound();
  const f = formatter(asLocale(named) ?? defaultLocale);
  return (
    <SharedFrame head={seen.value} practice={practice()} format={f}>
      {shown(guest, seen.value, search)}
    </SharedFrame>
  );

  function shown(viewer: Viewer, head: SharedHead, query: Search) {
    const base = `/shared/${head.shareId}`;
    switch (head.resource.page) {
      case "dashboard": {
        const window: Window = windows.find((one) => one === query.window) ?? "month";
        const dashboard = sharedDashboard(viewer, window);
        const drawn = dashboard.tiles.filter(({ lastDay }) => lastDay !== null);
        const selected = drawn.find(({ id }) => id === query.kpi) ?? drawn[0];
        return (
          <SharedDashboard
            base={base}
            dashboard={dashboard}
            chart={selected ? sharedSeries(viewer, selected.id, window) : null}
            window={window}
            asOf={head.asOf}
            format={f}
          />
        );
      }
      case "strategy":
        return <SharedStrategy {...sharedStrategy(viewer)} format={f} />;
      case "roadmap":
        return (
          <SharedRoadmap
            base={base}
            reading={sharedRoadmap(viewer)}
            asked={asked(query)}
            format={f}
          />
        );
      case "review":
        return <SharedReview review={sharedReview(viewer)} format={f} />;
    }
  }
}
