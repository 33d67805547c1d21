"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "./button";
import { Dialog, DialogClose, type DialogProps, type Pressable } from "./dialog";

/** Asks before something goes, and stays open with the reason where it did not. */
export function Confirm({
  keep,
  go,
  act,
  ...asked
}: Pick<DialogProps, "title" | "description"> & {
  trigger: Pressable;
  /** the word on the button that gives up */
  keep: string;
  /** the word on the button that does it */
  go: string;
  /** does it; answers with what stood in the way, in a sentence */
  act: () => Promise<string | undefined>;
}) {
  const t = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const turn = (next: boolean) => {
    setOpen(next);
    setProblem(undefined);
  };
  const run = () =>
    start(async () => {
      const told = await act().catch(() => t("unreachable"));
      if (told === undefined) turn(false);
      else setProblem(told);
    });
  return (
    <Dialog
      {...asked}
      open={open}
      onOpenChange={turn}
      actions={
        <>
          <DialogClose render={<Button>{keep}</Button>} />
          <Button variant="danger" busy={busy} onClick={run}>
            {go}
          </Button>
        </>
      }
    >
      <p aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </p>
    </Dialog>
  );
}
