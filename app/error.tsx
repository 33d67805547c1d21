"use client";

import { useTranslations } from "next-intl";
import { Mishap } from "@/components/ui/mishap";

export default function PageError({ retry }: { error: Error; retry: () => void }) {
  const t = useTranslations("ui.error");
  return (
    <Mishap
      title={t("title")}
      text={t("text")}
      retryLabel={t("retry")}
      homeLabel={t("home")}
      onRetry={retry}
    />
  );
}
