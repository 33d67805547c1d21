import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Face } from "@/components/ui/face";
import { SectionHead } from "@/components/ui/section-head";
import type { Invitation } from "@/lib/account/people/queries";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { RenewButton } from "./renew-button";
import { RevokeButton } from "./revoke-button";

/** The invitations that nobody answered yet. */
export async function WaitingInvitations({
  engagementId,
  invitations,
  sends,
}: {
  engagementId: string;
  invitations: Invitation[];
  /** this portal sends mail */
  sends: boolean;
}) {
  const [t, locale] = await Promise.all([getTranslations("people"), getLocale()]);
  const { day } = formatter(asLocale(locale) ?? defaultLocale);
  if (invitations.length === 0) return null;
  return (
    <section>
      <SectionHead title={t("waiting")} aside={t(sends ? "againSent" : "again")} />
      <ul className="overflow-clip rounded-xl border border-line bg-sheet">
        {invitations.map(({ id, name, email, role, expiresAt, expired, mine }) => (
          <li
            // A renewed invitation is another one at the same address: its new link stays on the screen.
            key={email}
            className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-line px-6 py-2.5 not-first:border-t max-sm:px-4"
          >
            <Face name={name} id={id} size="lg" hollow silent />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{name}</span>
              <span className="block break-all text-13 text-ink-2">{email}</span>
            </span>
            <span className="text-13 text-ink-2 max-sm:w-full">
              {role && t(`roles.${role}`)},{" "}
              {t(expired ? "expiredOn" : "until", { day: day(calendarDay(expiresAt)) })}
            </span>
            {mine && (
              <ClientMessages namespaces={["people"]}>
                <span className="flex flex-wrap items-center gap-2">
                  <RenewButton
                    engagementId={engagementId}
                    invitationId={id}
                    name={name}
                    sends={sends}
                  />
                  <RevokeButton engagementId={engagementId} invitationId={id} name={name} />
                </span>
              </ClientMessages>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
