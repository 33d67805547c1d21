"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { removeLogoAction } from "@/lib/practice/actions";

const largest = 300_000;

/** The practice's logo: chosen, shown, taken away. What will not do is said beside it. */
export function LogoForm({ logo, name }: { logo: number | null; name: string }) {
  const t = useTranslations("practice.brand");
  const router = useRouter();
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const send = (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest) return setProblem(t("logoTooLarge"));
    start(async () => {
      const answer = await fetch("/api/practice/logo", {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      }).catch(() => null);
      if (answer?.ok) {
        setProblem(undefined);
        return router.refresh();
      }
      setProblem(
        t(
          answer?.status === 422
            ? "logoNotPicture"
            : answer?.status === 413
              ? "logoTooLarge"
              : "logoFailed",
        ),
      );
    });
  };
  const remove = () =>
    start(async () => {
      await removeLogoAction({});
    });
  return (
    <div>
      <p className="weight-550 mb-1.5 text-12 text-ink-2">{t("logo")}</p>
      <div className="flex flex-wrap items-center gap-3">
        {logo !== null && (
          // biome-ignore lint/performance/noImgElement: no image optimizer is on
          <img
            src={`/api/practice/logo?v=${logo}`}
            alt={t("logoOf", { name })}
            className="max-h-14 max-w-48 rounded-lg border border-line bg-white object-contain p-1"
          />
        )}
        <label
          htmlFor={id}
          className={`${buttonClass()} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-marine`}
          aria-busy={busy || undefined}
        >
          {t(logo === null ? "logoChoose" : "logoChange")}
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            className="sr-only"
            onChange={(event) => send(event.target.files?.[0])}
          />
        </label>
        {logo !== null && (
          <Button variant="ghost" busy={busy} onClick={remove}>
            {t("logoRemove")}
          </Button>
        )}
      </div>
      <p aria-live="polite" className={`mt-1 text-12 ${problem ? "text-bad" : "text-ink-2"}`}>
        {problem ?? t("logoHint")}
      </p>
    </div>
  );
}
