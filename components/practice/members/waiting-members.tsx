import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Face } from "@/components/ui/face";
import { SectionHead } from "@/components/ui/section-head";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { MemberInvitation } from "@/lib/practice/members/queries";
import { RevokeMember } from "./revoke-member";

/** The invitations to the practice that nobody answered yet. */
export async function WaitingMembers({ invitations }: { invitations: MemberInvitation[] }) {
  const [t, locale] = await Promise.all([getTranslations("practice.members"), getLocale()]);
  const { day } = formatter(asLocale(locale) ?? defaultLocale);
  if (invitations.length === 0) return null;
  return (
    <section>
      <SectionHead title={t("waiting")} aside={t("again")} />
      <ul className="overflow-clip rounded-xl border border-line bg-sheet">
        {invitations.map(({ id, name, email, role, expiresAt, expired }) => (
          <li
            key={id}
            className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-line px-6 py-2.5 not-first:border-t max-sm:px-4"
          >
            <Face name={name} id={id} size="lg" hollow silent />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{name}</span>
              <span className="block break-all text-13 text-ink-2">{email}</span>
            </span>
            <span className="text-13 text-ink-2 max-sm:w-full">
              {t(`role.${role}`)},{" "}
              {t(expired ? "expiredOn" : "until", { day: day(calendarDay(expiresAt)) })}
            </span>
            <ClientMessages namespaces={["practice"]}>
              <RevokeMember invitationId={id} name={name} />
            </ClientMessages>
          </li>
        ))}
      </ul>
    </section>
  );
}
