import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Face } from "@/components/ui/face";
import { Table } from "@/components/ui/table";
import { now } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Member } from "@/lib/practice/members/queries";
import { LeavePractice } from "./leave-practice";
import { MemberActions } from "./member-actions";

/** The people of the practice: what each is, since when they were here, on how many engagements, and what the owner may do. */
export async function MemberTable({ members, owner }: { members: Member[]; owner: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("practice.members"), getLocale()]);
  const { relativeTime } = formatter(asLocale(locale) ?? defaultLocale);
  return (
    <Table caption={t("list")} sheet>
      <thead>
        <tr>
          <th scope="col">{t("person")}</th>
          <th scope="col">{t("place")}</th>
          {owner && <th scope="col">{t("engagements")}</th>}
          {owner && <th scope="col">{t("seen")}</th>}
          <th scope="col">
            <span className="sr-only">{t("actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ accountId, name, email, role, self, last, told }) => (
          <tr key={accountId}>
            <th scope="row">
              <span className="flex min-w-0 items-center gap-2.5">
                <Face name={name} id={accountId} size="lg" silent />
                <span className="min-w-0">
                  <span className="block font-medium">
                    {name} {self && <span className="text-ink-2">({t("you")})</span>}
                  </span>
                  <span className="block break-all text-13 font-normal text-ink-2">{email}</span>
                </span>
              </span>
            </th>
            <td data-text data-label={t("place")}>
              <span className="block">
                {t(`role.${role}`)}
                <span className="block text-13 text-ink-2">{t(`roleSays.${role}`)}</span>
              </span>
            </td>
            {told && <td data-label={t("engagements")}>{told.engagements}</td>}
            {told && (
              <td data-label={t("seen")} className="text-ink-2">
                {self ? t("here") : told.seenAt ? relativeTime(told.seenAt, now()) : t("never")}
              </td>
            )}
            <td>
              <ClientMessages namespaces={["practice"]}>
                {self && <LeavePractice accountId={accountId} last={last} />}
                {!self && owner && <MemberActions accountId={accountId} name={name} role={role} />}
              </ClientMessages>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
