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
    <section aria-label={t("notifications")} aria-live="polite" className="print:hidden">
      {shown && (
        <div
          key={shown.id}
          ref={rise}
          popover="manual"
          className="fixed inset-x-4 top-auto bottom-6 z-50 mx-auto my-0 flex w-[380px] max-w-[calc(100%-2rem)] items-center gap-2.5 rounded-lg border-0 bg-ink py-1.5 pl-4 pr-2 text-paper shadow-float max-sm:bottom-24 transition duration-200 ease-out starting:translate-y-2 starting:opacity-0"
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

/** What is said stands above the sheet in which it was asked for. */
function rise(node: HTMLElement | null) {
  node?.showPopover();
}
