"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { Icon } from "./icon";
import { iconButtonClass } from "./icon-button";

export type DialogProps = {
  title: React.ReactNode;
  description?: React.ReactNode;
  /** The button that opens it, where it does not open by `open` alone. */
  trigger?: React.ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The row of buttons at its foot; wrap the one that gives up in `DialogClose`. */
  actions?: React.ReactNode;
  children?: React.ReactNode;
};

/** A question that must be answered before going on: in the middle of the screen, a sheet on a phone. */
export function Dialog(props: DialogProps) {
  return (
    <Shell
      {...props}
      place="inset-x-0 bottom-0 rounded-t-xl data-[ending-style]:translate-y-6 data-[starting-style]:translate-y-6 sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-[14vh] sm:w-[520px] sm:-translate-x-1/2 sm:rounded-xl sm:data-[ending-style]:translate-y-2 sm:data-[starting-style]:translate-y-2"
    />
  );
}

/** A sheet that slides up from the foot of the screen, for a choice or a short form on a phone. */
export function Sheet(props: DialogProps) {
  return (
    <Shell
      {...props}
      place="inset-x-0 bottom-0 mx-auto max-w-[640px] rounded-t-xl data-[ending-style]:translate-y-full data-[starting-style]:translate-y-full"
    />
  );
}

export const DialogClose = Base.Close;

function Shell({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  actions,
  children,
  place,
}: DialogProps & { place: string }) {
  const t = useTranslations("ui");
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 ease-out data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup
          className={`fixed z-50 flex max-h-[86dvh] flex-col overflow-y-auto overscroll-contain border border-line bg-sheet px-6 py-5 shadow-float outline-none transition duration-200 ease-out data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 max-sm:px-5 max-sm:pb-[max(20px,env(safe-area-inset-bottom))] ${place}`}
        >
          <div className="flex items-start justify-between gap-3">
            <Base.Title className="pt-1">{title}</Base.Title>
            <Base.Close className={`${iconButtonClass} -mr-2`} aria-label={t("close")}>
              <Icon name="close" />
            </Base.Close>
          </div>
          {description && (
            <Base.Description className="mb-3.5 mt-1 text-ink-2">{description}</Base.Description>
          )}
          {children}
          {actions && (
            <div className="mt-4 flex flex-wrap items-center justify-end gap-2">{actions}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
