import { useTranslations } from "next-intl";
import { Explained } from "@/components/ui/explained";
import type { Messages } from "@/lib/i18n/messages";

export type TermName = keyof Messages["glossary"];

/** A word of the method as the page writes it, with what the glossary says of it. A leaf in the browser finds it where `ClientMessages` above it was given the term. */
export function Term({ name, children }: { name: TermName; children: React.ReactNode }) {
  const t = useTranslations("glossary");
  return <Explained term={children}>{t(name)}</Explained>;
}
