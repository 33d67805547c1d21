"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

/** Minutes and seconds spent on the point that is shown, of those it was given. */
export function Clock({ since, minutes }: { since: number | null; minutes: number }) {
  const t = useTranslations("review.show");
  const now = useNow(1000);
  if (since === null || now === null) return null;
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const spent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <p role="timer" aria-live="off" className="shrink-0 text-right max-sm:hidden">
      <span
        className={`block font-serif text-26 leading-[1.1] xl:text-36 ${seconds > minutes * 60 ? "text-watch" : ""}`}
      >
        {spent}
      </span>
      <span className="text-ink-2">{t("spent", { n: minutes })}</span>
    </p>
  );
}

/** When the agenda ends if it goes on as agreed, and by how much one is late; `upToHere` counts the point that is shown. */
export function Progress({
  begunAt,
  length,
  upToHere,
  running,
  className = "",
}: {
  begunAt: number | null;
  length: number;
  upToHere: number;
  running: boolean;
  className?: string;
}) {
  const t = useTranslations("review.show");
  const f = formatter(useLocale() as Locale);
  const now = useNow(15_000);
  if (begunAt === null || now === null || !running) return null;
  const late = Math.floor((now - begunAt) / 60_000) - upToHere;
  // Opened yesterday and taken up again: its clock says nothing.
  if (late > 240) return null;
  const end = begunAt + (length + Math.max(0, late)) * 60_000;
  return (
    <p className={`flex justify-between gap-3 border-t border-line pt-4 ${className}`}>
      <span className="text-ink-2">{t("end", { time: f.clock(clockIn(end)) })}</span>
      <span className={late > 0 ? "text-watch" : "text-good"}>
        {late > 0 ? t("lateBy", { n: late }) : t("onTime")}
      </span>
    </p>
  );
}

/** The moment it is, or null before the page is alive in the browser. */
function useNow(every: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

function clockIn(moment: number): string {
  return new Intl.DateTimeFormat("fr-FR", {
    timeZone: "Europe/Paris",
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
}
