"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Icon } from "./icon";
import { currentToast, dismissToast, subscribeToast } from "./toast";

/** The one polite live region: shows what `toast(…)` says, the last word only. */
export function Toaster() {
  const t = useTranslations("ui");
  const shown = useSyncExternalStore(subscribeToast, currentToast, () => undefined);
  return (
    <section
      aria-label={t("notifications")}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-6 z-50 flex justify-center max-sm:bottom-24 print:hidden"
    >
      {shown && (
        <div
          key={shown.id}
          className="pointer-events-auto flex w-[380px] max-w-full items-center gap-2.5 rounded-lg bg-ink py-1.5 pl-4 pr-2 text-paper shadow-float transition duration-200 ease-out starting:translate-y-2 starting:opacity-0"
        >
          <Icon name="check" />
          <span className="min-w-0 flex-1 py-1.5">{shown.text}</span>
          {shown.action && (
            <button
              type="button"
              className="min-h-9 rounded-md px-2 font-semibold text-marine-inv outline-offset-0 focus-visible:outline-paper"
              onClick={() => {
                shown.action?.run();
                dismissToast();
              }}
            >
              {shown.action.label}
            </button>
          )}
          <button
            type="button"
            aria-label={t("close")}
            className="grid size-9 place-items-center rounded-md focus-visible:outline-paper"
            onClick={dismissToast}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </section>
  );
}
