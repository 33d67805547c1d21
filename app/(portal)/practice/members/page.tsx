import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { PracticeFrame } from "@/components/practice/frame";
import { InviteMember } from "@/components/practice/members/invite-member";
import { MemberTable } from "@/components/practice/members/member-table";
import { WaitingMembers } from "@/components/practice/members/waiting-members";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { sendsMail } from "@/lib/notify/queries";
import { listMemberInvitations, listMembers } from "@/lib/practice/members/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice.members"))("page") };
}

/** Who is of the practice; its owner invites, changes places and removes. */
export default async function MembersPage() {
  const [viewer, t] = await Promise.all([requireViewer(), getTranslations("practice.members")]);
  const account = ownAccount(viewer);
  if (account.practiceRole === null) notFound();
  const owner = account.practiceRole === "owner";
  const members = listMembers(viewer);
  return (
    <PracticeFrame
      practice={practice()}
      account={account}
      current="members"
      title={t("title", { count: members.length })}
      line={t("line")}
    >
      <div className="grid gap-8">
        <MemberTable members={members} owner={owner} />
        {owner && (
          <>
            <WaitingMembers invitations={listMemberInvitations(viewer)} />
            <ClientMessages namespaces={["practice"]}>
              <InviteMember sends={sendsMail()} />
            </ClientMessages>
          </>
        )}
      </div>
    </PracticeFrame>
  );
}
