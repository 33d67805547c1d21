"use client";

import { NextIntlClientProvider } from "next-intl";
import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locale";

/** Hands the messages that came as one text to the leaves inside. */
export function PackedMessages({
  locale,
  packed,
  children,
}: {
  locale: Locale;
  packed: string;
  children: React.ReactNode;
}) {
  const messages = useMemo(() => JSON.parse(packed), [packed]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris">
      {children}
    </NextIntlClientProvider>
  );
}
