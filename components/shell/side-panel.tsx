import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { iconButtonClass } from "@/components/ui/icon-button";
import { Pop } from "@/components/ui/pop";

/** The panel as a popover: a page may open it with a button of its own, says so (`PanelWish`), and then needs no other. */
export const sidePanelId = "side-panel";
const id = sidePanelId;

export type Panel = { label: string; count?: number; content: React.ReactNode };

/** The right panel (its content leaves 48 px free at the top right for the way out): a column of 360 px where there is room and the page docks it (`PanelWish`), elsewhere a sheet behind a button of its own. */
export function SidePanel({ label, count, content }: Panel) {
  const t = useTranslations("shell.panel");
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="fixed bottom-[92px] right-4 z-20 flex min-h-11 items-center gap-2 rounded-full border border-edge bg-sheet px-4 font-semibold text-marine shadow-float sm:bottom-4 xl:docked:hidden own-door:hidden print:hidden"
      >
        {label}
        {count !== undefined && <span>{count}</span>}
        <Icon name="chevron-up" />
      </button>
      <Pop id={id} as="aside" label={label} className={panelClass}>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={t("close")}
          className={`${iconButtonClass} absolute top-2 right-3 z-1 xl:docked:hidden`}
        >
          <Icon name="close" />
        </button>
        {content}
      </Pop>
    </>
  );
}

const panelClass =
  "fixed inset-x-0 bottom-0 top-auto w-auto max-h-[86dvh] flex-col overflow-y-auto overscroll-contain rounded-t-xl border-t border-line bg-sheet p-0 text-ink " +
  "open:flex backdrop:bg-scrim transition duration-200 ease-out starting:open:translate-y-4 starting:open:opacity-0 " +
  "sm:left-auto sm:top-0 sm:h-dvh sm:max-h-none sm:w-[360px] sm:rounded-none sm:border-l sm:border-t-0 sm:shadow-float " +
  "xl:docked:sticky xl:docked:inset-auto xl:docked:top-(--bar) xl:docked:flex xl:docked:shadow-none print:hidden";
