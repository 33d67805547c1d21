import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Face } from "@/components/ui/face";
import { Table } from "@/components/ui/table";
import type { Person } from "@/lib/account/people/queries";
import { now } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { LeaveButton } from "./leave-button";
import { PersonActions } from "./person-actions";

/** Who is on the engagement, as what, and what the viewer may do about it. */
export async function PeopleTable({
  engagementId,
  people,
}: {
  engagementId: string;
  people: Person[];
}) {
  const [t, locale] = await Promise.all([getTranslations("people"), getLocale()]);
  const { relativeTime } = formatter(asLocale(locale) ?? defaultLocale);
  const mayAct = people.some(
    ({ roles, mayReset, mayLeave }) => roles.length > 0 || mayReset || mayLeave !== null,
  );
  return (
    <Table caption={t("list")} sheet>
      <thead>
        <tr>
          <th scope="col">{t("person")}</th>
          <th scope="col">{t("role")}</th>
          <th scope="col">{t("visited")}</th>
          {mayAct && (
            <th scope="col">
              <span className="sr-only">{t("actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.accountId}>
            <th scope="row">
              <span className="flex min-w-0 items-center gap-2.5">
                <Face name={person.name} id={person.accountId} size="lg" silent />
                <span className="min-w-0">
                  <span className="block font-medium">
                    {person.name} {person.self && <span className="text-ink-2">({t("you")})</span>}
                  </span>
                  {person.email && (
                    <span className="block break-all text-13 font-normal text-ink-2 sm:whitespace-nowrap">
                      {person.email}
                    </span>
                  )}
                </span>
              </span>
            </th>
            <td data-text data-label={t("role")}>
              <span className="block">
                {t(`roles.${person.role}`)}
                <span className="block text-13 text-ink-2">{t(`roleSays.${person.role}`)}</span>
              </span>
            </td>
            <td data-label={t("visited")} className="text-ink-2 xl:whitespace-nowrap">
              {person.self
                ? t("here")
                : person.visitedAt
                  ? relativeTime(person.visitedAt, now())
                  : t("never")}
            </td>
            {mayAct && (
              <td>
                <ClientMessages namespaces={["people", "ui"]}>
                  {person.mayLeave !== null && (
                    <LeaveButton engagementId={engagementId} may={person.mayLeave} />
                  )}
                  <PersonActions
                    engagementId={engagementId}
                    accountId={person.accountId}
                    name={person.name}
                    role={person.role}
                    roles={person.roles}
                    mayReset={person.mayReset}
                  />
                </ClientMessages>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
