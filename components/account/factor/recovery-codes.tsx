"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { grouped } from "@/lib/account/factor/rules";

/** Ten codes, shown once: to copy, print or download. `next` is where one goes once they are kept. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next?: string }) {
  const t = useTranslations("factor");
  const [copied, setCopied] = useState<boolean>();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const lines = codes.map(grouped);
  const copy = () =>
    navigator.clipboard.writeText(lines.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  const download = () => {
    const text = `${t("fileHead")}\n\n${lines.join("\n")}\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = t("file");
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div>
      <h2 ref={head} tabIndex={-1} className="outline-none">
        {t("codesTitle")}
      </h2>
      <p className="mt-1 text-ink-2">{t("codesText")}</p>
      <ol className="mt-4 grid grid-cols-2 gap-x-4 gap-y-1.5 rounded-xl border border-line bg-paper px-4 py-4 font-mono text-13 max-[420px]:grid-cols-1">
        {lines.map((line) => (
          <li key={line} className="whitespace-nowrap">
            {line}
          </li>
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        <Button onClick={copy}>
          <span aria-live="polite">{t(copied ? "copied" : "copy")}</span>
        </Button>
        <Button onClick={() => window.print()}>{t("print")}</Button>
        <Button onClick={download}>{t("download")}</Button>
      </div>
      <p aria-live="polite" className="mt-2 text-13 text-bad empty:hidden">
        {copied === false && t("copyFailed")}
      </p>
      {next && (
        // A whole load: what was drawn before the second factor stood is drawn again.
        <a
          href={next}
          className={`${buttonClass({ variant: "primary", size: "lg" })} mt-6 w-full print:hidden`}
        >
          {t("kept")}
        </a>
      )}
    </div>
  );
}
