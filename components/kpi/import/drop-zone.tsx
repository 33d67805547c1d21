"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

/** Where files are dropped or chosen; `small` is the one that adds to those already there. */
export function DropZone({
  onFiles,
  small = false,
}: {
  onFiles: (files: File[]) => void;
  small?: boolean;
}) {
  const t = useTranslations("kpi-import.drop");
  const id = useId();
  const [over, setOver] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    input.value = "";
  };
  // On a slow line files may be chosen before the page is ready to hear of it.
  const early = useRef(take);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (box.current?.files?.length) early.current(box.current);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const input = (
    <input
      ref={box}
      id={id}
      type="file"
      multiple
      accept=".csv,.tsv,.txt,.zip,.xlsx"
      className="peer sr-only"
      onChange={(event) => take(event.target)}
    />
  );
  if (small)
    return (
      <div className="mt-2">
        {input}
        <label
          htmlFor={id}
          className="inline-flex min-h-8 items-center gap-1 rounded-sm text-13 font-semibold text-marine peer-focus-visible:outline-2 peer-focus-visible:outline-marine max-sm:min-h-11"
        >
          <Icon name="plus" size={14} />
          {t("more")}
        </label>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the same files are chosen by the label below, which takes keyboard and pointer
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={`flex items-center gap-5 rounded-xl border border-dashed px-6 py-8 max-sm:flex-col max-sm:items-start max-sm:px-4 max-sm:py-5 ${
        over ? "border-marine bg-marine-wash" : "border-edge"
      }`}
    >
      <svg
        width="72"
        height="60"
        viewBox="0 0 72 60"
        fill="none"
        stroke="var(--edge)"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="shrink-0"
      >
        <path d="M10 22h52v30H10zM10 31h52M10 40h52M27 22v30M45 22v30" />
        <path d="M36 2v13M31 10l5 5 5-5" stroke="var(--marine)" />
      </svg>
      <div className="min-w-0 flex-1">
        <p className="font-serif text-16">{t("title")}</p>
        <p className="mt-1 text-13 text-ink-2">{t("or")}</p>
        <div className="mt-3">
          {input}
          <label
            htmlFor={id}
            className="weight-550 inline-flex min-h-9 items-center gap-2 rounded-lg border border-marine bg-marine px-3.5 text-on-marine hover:brightness-110 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-marine max-sm:min-h-11"
          >
            {t("choose")}
          </label>
        </div>
      </div>
    </div>
  );
}
