"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** A link that is shown once: read it, select it, or copy it. */
export function LinkToCopy({
  link,
  label,
  quiet = false,
}: {
  link: string;
  label?: string;
  /** one of several: its button does not call */
  quiet?: boolean;
}) {
  const t = useTranslations("ui.link");
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without TLS a browser lends no clipboard: the link is selected, the person copies it.
      setCopied(false);
    }
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
      <TextField
        ref={field}
        label={label ?? t("label")}
        value={link}
        readOnly
        onFocus={(event) => event.target.select()}
        hint={copied === false ? t("copyFailed") : undefined}
      />
      <Button
        variant={quiet ? "secondary" : "primary"}
        className="mt-6 min-h-[38px]"
        onClick={copy}
      >
        <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
      </Button>
    </div>
  );
}
