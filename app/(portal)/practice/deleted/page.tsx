import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { PracticeFrame } from "@/components/practice/frame";
import { RestoreButton } from "@/components/practice/restore-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { ownAccount } from "@/lib/account/queries";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { listDeleted } from "@/lib/engagement/removal/queries";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice.deleted"))("page") };
}

/** Deleted engagements, for as long as one may change one's mind. */
export default async function DeletedPage() {
  const [viewer, t, named] = await Promise.all([
    requireViewer(),
    getTranslations("practice.deleted"),
    getLocale(),
  ]);
  const seen = attempt(() => listDeleted(viewer));
  if (!seen.ok) notFound();
  const deleted = seen.value;
  const { day } = formatter(asLocale(named) ?? defaultLocale);
  return (
    <PracticeFrame
      practice={practice()}
      account={ownAccount(viewer)}
      current="deleted"
      title={t("title", { count: deleted.length })}
      line={t("line")}
    >
      {deleted.length === 0 ? (
        <EmptyState drawing="boat" purpose={t("empty")} />
      ) : (
        <Table caption={t("page")} sheet>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col">{t("on")}</th>
              <th scope="col">{t("gone")}</th>
              <th scope="col">
                <span className="sr-only">{t("restore")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deleted.map(({ id, name, by, deletedAt, goneAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-label={t("by")}>{by ?? t("somebody")}</td>
                <td data-label={t("on")}>{day(calendarDay(deletedAt))}</td>
                <td data-label={t("gone")}>{day(calendarDay(goneAt))}</td>
                <td>
                  <ClientMessages namespaces={["practice"]}>
                    <RestoreButton engagementId={id} name={name} />
                  </ClientMessages>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </PracticeFrame>
  );
}
