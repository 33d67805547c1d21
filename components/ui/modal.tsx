"use client";

import { createContext, use, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";

const Close = createContext<() => void>(() => {});

/** How what stands in the modal around this component puts it away. */
export const useCloseModal = () => use(Close);

/**
 * The browser's own modal dialog, for as long as it is rendered: the page behind is inert, Escape or a press outside asks for
 * `onClose`, and the focus goes back to where it was. It begins at the first field, where there is one.
 */
export function Modal({
  onClose,
  className,
  children,
  ...named
}: {
  onClose: () => void;
  className: string;
  children: React.ReactNode;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
}) {
  const self = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = self.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>(field)?.focus();
    return () => shown?.close();
  }, []);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape, which the browser turns into a cancel
    <dialog
      ref={self}
      {...named}
      className={`fixed m-0 max-w-none border-line bg-sheet p-0 text-ink shadow-float outline-none backdrop:bg-scrim ${className}`}
      onCancel={(event) => {
        // A cancel of something inside, of a file chooser say, is not ours.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={({ target, currentTarget }) => {
        if (target === currentTarget && !currentTarget.open) onClose();
      }}
      onClick={({ target, currentTarget, clientX, clientY }) => {
        if (target !== currentTarget) return;
        const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
        const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
        if (!inside) onClose();
      }}
    >
      <Close value={onClose}>{children}</Close>
    </dialog>,
    document.body,
  );
}

const field =
  "input:not([type=hidden]):not([type=radio]):not(:disabled), input:checked, textarea:not(:disabled), select:not(:disabled)";
