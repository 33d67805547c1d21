import { useTranslations } from "next-intl";
import { Term } from "@/components/glossary/term";

/** Says that words of an item came with a template and that nobody made them their own yet; nothing where none did. */
export function TemplateMark({ fields }: { fields: readonly string[] }) {
  const t = useTranslations("strategy");
  if (fields.length === 0) return null;
  return (
    <p className="mt-0.5 text-12 text-watch">
      <Term name="template">{t("item.template")}</Term>
    </p>
  );
}
