import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { changeWords } from "@/components/strategy/changes/load-words";
import { SideBySide } from "@/components/strategy/changes/side-by-side";
import type { ChangeWords } from "@/components/strategy/changes/words";
import { ChoosePoints } from "@/components/strategy/version/choose-points";
import { BackLink } from "@/components/ui/back-link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { compareStrategy } from "@/lib/strategy/compare/queries";
import { type Point, pointOf } from "@/lib/strategy/compare/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("version"))("compare.page") };
}

/** The strategy at two moments, side by side: what came, what went, what reads otherwise. */
export default async function ComparePage({
  params,
  searchParams,
}: PageProps<"/engagements/[id]/strategy/compare">) {
  const [viewer, { id }, query, words] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    changeWords(),
  ]);
  const asked = { from: pointOf(query.from), to: pointOf(query.to) };
  const seen = attempt(() => compareStrategy(viewer, id, asked));
  if (!seen.ok) notFound();
  const { from, to, first, today, versions, changes } = seen.value;
  const { t } = words;
  return (
    <ClientMessages namespaces={["version-edit"]}>
      <BackLink href={`/engagements/${id}/strategy/versions`}>{t("page")}</BackLink>
      <PageHead
        title={
          <Ordinals
            text={t("compare.title", {
              count: changes.length,
              from: spoken(from, "since", words),
              to: spoken(to, "until", words),
            })}
          />
        }
        line={t("compare.line")}
      />
      <ChoosePoints from={from} to={to} first={first} today={today} versions={versions} />
      {changes.length === 0 && <p className="text-ink-2">{t("compare.same")}</p>}
      <SideBySide changes={changes} words={words} from={label(from, words)} to={label(to, words)} />
      {(from.is === "day" || to.is === "day") && (
        <p className="text-13 text-ink-2">{t("compare.prose")}</p>
      )}
    </ClientMessages>
  );
}

function spoken(point: Point, side: "since" | "until", { t, f }: ChangeWords): string {
  if (point.is === "now") return t(`compare.${side}Now`);
  if (point.is === "day") return t(`compare.${side}Day`, { day: f.day(point.day) });
  return t(`compare.${side}Version`, { number: point.number });
}

function label(point: Point, { t, f }: ChangeWords): string {
  if (point.is === "now") return t("compare.now");
  return point.is === "day" ? f.day(point.day) : t("compare.version", { number: point.number });
}
