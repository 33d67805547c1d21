import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { ChangeList } from "@/components/strategy/changes/change-list";
import { changeWords } from "@/components/strategy/changes/load-words";
import type { ChangeWords } from "@/components/strategy/changes/words";
import { ApproveVersion } from "@/components/strategy/version/approve-version";
import { NameVersion } from "@/components/strategy/version/name-version";
import { VersionList } from "@/components/strategy/version/version-list";
import { BackLink } from "@/components/ui/back-link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { calendarDay } from "@/lib/format/durations";
import { readVersions, type Versions } from "@/lib/strategy/version/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("version"))("page") };
}

/** The states of the strategy that were named, who approved them, and what changed since. */
export default async function VersionsPage({
  params,
}: PageProps<"/engagements/[id]/strategy/versions">) {
  const [viewer, { id }, words] = await Promise.all([requireViewer(), params, changeWords()]);
  const seen = attempt(() => readVersions(viewer, id));
  if (!seen.ok) notFound();
  const { versions, approved, since, side, moved } = seen.value;
  const { t } = words;
  const last = versions[0];
  const mine = side && last?.seal && last.intact && !last.approvals[side] ? last.seal : null;
  const strategy = `/engagements/${id}/strategy`;
  return (
    <ClientMessages namespaces={["version-edit"]}>
      <BackLink href={strategy}>{t("back")}</BackLink>
      <PageHead
        title={<Ordinals text={title(seen.value, words, mine !== null)} />}
        line={<Ordinals text={line(seen.value, words)} />}
        action={
          <>
            {side && moved && (
              <NameVersion engagementId={id} variant={mine ? "secondary" : "primary"} />
            )}
            {mine && last && <ApproveVersion engagementId={id} number={last.number} seal={mine} />}
          </>
        }
      />
      {approved && since && since.length > 0 && (
        <section className="mb-8" aria-labelledby="since">
          <SectionHead id="since" title={t("since.title", { number: approved.number })} />
          <ChangeList
            changes={since}
            words={words}
            most={12}
            rest={`${strategy}/compare?from=v${approved.number}&to=now`}
          />
        </section>
      )}
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t("list.title")} />
        <VersionList engagementId={id} versions={versions} words={words} />
      </section>
    </ClientMessages>
  );
}

function title({ versions, approved, since }: Versions, { t }: ChangeWords, mine: boolean): string {
  const last = versions[0];
  if (!last) return t("title.none");
  const { number, approvals } = last;
  if (last.approvedAt === null) {
    if (mine) return t("title.mine", { number });
    if (!approvals.decider && !approvals.consultant) return t("title.both", { number });
    return t("title.other", { number, side: approvals.decider ? "consultant" : "decider" });
  }
  if (!since || !approved) return t("title.elsewhere", { number });
  return since.length === 0
    ? t("title.same", { number })
    : t("title.since", { number, count: since.length });
}

function line({ versions }: Versions, { t, f }: ChangeWords): string {
  const last = versions[0];
  if (!last) return t("line.none");
  if (last.approvedAt === null) return t("line.waiting");
  return t("line.approved", { day: f.day(calendarDay(last.approvedAt)) });
}
