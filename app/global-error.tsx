"use client";

import { useSyncExternalStore } from "react";
import { Mishap } from "@/components/ui/mishap";
import en from "@/lib/i18n/en/ui.json";
import fr from "@/lib/i18n/fr/ui.json";
import "./globals.css";

// Stands in for the root layout when that one fails, so it has no provider: both languages travel.
export default function GlobalError({ retry }: { error: Error; retry: () => void }) {
  const lang = useSyncExternalStore(
    () => () => undefined,
    () => (navigator.language.startsWith("en") ? "en" : "fr"),
    () => "fr",
  );
  const words = (lang === "en" ? en : fr).error;
  return (
    <html lang={lang} data-theme="system">
      <body>
        <Mishap
          title={words.title}
          text={words.text}
          retryLabel={words.retry}
          homeLabel={words.home}
          onRetry={retry}
        />
      </body>
    </html>
  );
}
