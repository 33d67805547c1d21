import { useTranslations } from "next-intl";
import { Explained } from "@/components/ui/explained";
import type { Messages } from "@/lib/i18n/messages";

export type TermName = keyof Messages["glossary"];

/** A word of the method as the page writes it, with what the glossary says of it. For pages made on the server: the glossary is not sent. */
export function Term({ name, children }: { name: TermName; children: React.ReactNode }) {
  const t = useTranslations("glossary");
  return <Explained term={children}>{t(name)}</Explained>;
}
