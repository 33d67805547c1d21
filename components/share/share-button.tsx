import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Shareable } from "@/lib/share/queries";
import type { Resource } from "@/lib/share/rules";
import { ShareDialog } from "./share-dialog";
import { momentChoices } from "./words";

/** « Partager », on the page that is shared. */
export async function ShareButton({
  engagementId,
  resource,
  shareable,
}: {
  engagementId: string;
  resource: Resource;
  shareable: Shareable;
}) {
  const [t, locale] = await Promise.all([getTranslations("share-form"), getLocale()]);
  const f = formatter(asLocale(locale) ?? defaultLocale);
  return (
    <ClientMessages namespaces={["share-form"]}>
      <ShareDialog
        engagementId={engagementId}
        pages={[{ resource, label: "" }]}
        moments={momentChoices(shareable, t, f)}
      />
    </ClientMessages>
  );
}
