"use client";

import { useTranslations } from "next-intl";
import { cloneElement, useId, useState } from "react";
import { Icon } from "./icon";
import { iconButtonClass } from "./icon-button";
import { Modal, useCloseModal } from "./modal";

export type Pressable = React.ReactElement<React.ComponentProps<"button">>;

export type DialogProps = {
  title: React.ReactNode;
  description?: React.ReactNode;
  /** The button that opens it, where it does not open by `open` alone. */
  trigger?: Pressable;
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
      place="rounded-t-xl starting:translate-y-6 sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-[14vh] sm:w-[520px] sm:-translate-x-1/2 sm:rounded-xl sm:starting:translate-y-2"
    />
  );
}

/** A sheet that slides up from the foot of the screen, for a choice or a short form on a phone. */
export function Sheet(props: DialogProps) {
  return <Shell {...props} place="mx-auto max-w-[640px] rounded-t-xl starting:translate-y-full" />;
}

/** The button that gives up: `render` with these children, closing the dialog around it. */
export function DialogClose({
  render,
  children,
}: {
  render: Pressable;
  children?: React.ReactNode;
}) {
  const close = useCloseModal();
  return pressing(render, close, children);
}

/** The element with one more thing done when it is pressed. */
function pressing(
  element: Pressable,
  also: () => void,
  children: React.ReactNode = element.props.children,
  more?: React.ComponentProps<"button">,
) {
  const { onClick } = element.props;
  return cloneElement(
    element,
    {
      ...more,
      onClick: (event: React.MouseEvent<HTMLButtonElement>) => {
        onClick?.(event);
        also();
      },
    },
    children,
  );
}

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
  const [own, setOwn] = useState(false);
  const id = useId();
  const shown = open ?? own;
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return (
    <>
      {trigger &&
        pressing(trigger, () => change(true), undefined, {
          "aria-haspopup": "dialog",
          "aria-expanded": shown,
        })}
      {shown && (
        <Modal
          onClose={() => change(false)}
          aria-labelledby={`${id}title`}
          aria-describedby={description ? `${id}words` : undefined}
          className={`inset-x-0 bottom-0 top-auto flex max-h-[86dvh] w-auto flex-col overflow-y-auto overscroll-contain border px-6 py-5 transition duration-200 ease-out starting:opacity-0 max-sm:px-5 max-sm:pb-[max(20px,env(safe-area-inset-bottom))] ${place}`}
        >
          <div className="flex items-start justify-between gap-3">
            <h2 id={`${id}title`} className="pt-1">
              {title}
            </h2>
            <button
              type="button"
              className={`${iconButtonClass} -mr-2`}
              aria-label={t("close")}
              onClick={() => change(false)}
            >
              <Icon name="close" />
            </button>
          </div>
          {description && (
            <p id={`${id}words`} className="mb-3.5 mt-1 text-ink-2">
              {description}
            </p>
          )}
          {children}
          {actions && (
            <div className="mt-4 flex flex-wrap items-center justify-end gap-2">{actions}</div>
          )}
        </Modal>
      )}
    </>
  );
}
