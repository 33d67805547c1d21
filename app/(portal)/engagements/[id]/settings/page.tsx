import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SeeAs } from "@/components/access/see-as";
import { InviteForm } from "@/components/account/invite-form";
import { PeopleTable } from "@/components/account/people-table";
import { WaitingInvitations } from "@/components/account/waiting-invitations";
import { ClientMessages } from "@/components/client-messages";
import { SettingsTabs } from "@/components/engagement/settings/settings-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { can, mayInviteAs, seesWhole } from "@/lib/access/rules";
import { standingOn } from "@/lib/access/scope";
import { listSeeable } from "@/lib/access/seeing/queries";
import { awaitedNames, listInvitations, listPeople } from "@/lib/account/people/queries";
import { requireViewer } from "@/lib/auth/session";
import { sendsMail } from "@/lib/notify/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("settings") };
}

export default async function SettingsPage({ params }: PageProps<"/engagements/[id]/settings">) {
  const [viewer, { id }, t] = await Promise.all([
    requireViewer(),
    params,
    getTranslations("people"),
  ]);
  const standing = standingOn(viewer, id);
  if (!standing) notFound();
  if (!seesWhole(standing.role)) return <EmptyState purpose={t("restricted")} drawing="compass" />;
  const people = listPeople(viewer, id);
  const mayInvite = can(standing.role, "invite");
  const sends = sendsMail();
  const invitations = mayInvite ? listInvitations(viewer, id) : [];
  return (
    <>
      <SettingsTabs engagementId={id} current="people" sharing={can(standing.role, "export")} />
      <PageHead
        title={t("title", { count: people.length })}
        line={mayInvite ? t("line", { waiting: invitations.length }) : undefined}
      />
      <div className="grid gap-8">
        <PeopleTable engagementId={id} people={people} />
        {can(standing.role, "consult") && (
          <SeeAs engagementId={id} people={listSeeable(viewer, id)} />
        )}
        {mayInvite && (
          <>
            <WaitingInvitations engagementId={id} invitations={invitations} sends={sends} />
            <ClientMessages namespaces={["auth", "people"]}>
              <InviteForm
                engagementId={id}
                roles={mayInviteAs(standing.role)}
                sends={sends}
                awaited={awaitedNames(viewer, id)}
              />
            </ClientMessages>
          </>
        )}
      </div>
    </>
  );
}
