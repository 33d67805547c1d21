"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** Asks where a link leads; an empty address takes the link away. `onSet` answers false for an address that is refused. */
export function LinkForm({
  initial,
  onSet,
  onClose,
}: {
  initial: string;
  onSet: (href: string) => boolean;
  onClose: () => void;
}) {
  const t = useTranslations("prose");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [href, setHref] = useState(initial);
  const [wrong, setWrong] = useState(false);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="flex flex-wrap items-center gap-2 px-1"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!onSet(href.trim()));
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <label htmlFor={id} className="text-12 text-ink-2">
        {t("linkTo")}
      </label>
      <input
        ref={input}
        id={id}
        value={href}
        aria-invalid={wrong}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => setHref(event.target.value)}
        className="min-h-9 rounded-lg border border-edge bg-sheet px-2 text-13 max-sm:min-h-11"
      />
      <Button type="submit" size="sm">
        {t("linkSet")}
      </Button>
      <p id={`${id}-wrong`} aria-live="polite" className="text-12 text-bad">
        {wrong ? t("linkWrong") : null}
      </p>
    </form>
  );
}
