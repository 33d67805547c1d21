"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { removeLogoAction } from "@/lib/practice/actions";
import { fitted, type Logo, logoPath } from "@/lib/practice/logo/rules";

const largest = 300_000;

/** The practice's logo: chosen, shown, taken away. What will not do is said beside it. */
export function LogoForm({ logo, name }: { logo: Logo | null; name: string }) {
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
        {logo && (
          // biome-ignore lint/performance/noImgElement: no image optimizer is on
          <img
            src={logoPath(logo)}
            alt={t("logoOf", { name })}
            {...fitted(logo, { width: 192, height: 56 })}
            className="box-content rounded-lg border border-line bg-[#fff] p-1"
          />
        )}
        <label
          htmlFor={id}
          className={`${buttonClass()} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-marine`}
          aria-busy={busy || undefined}
        >
          {t(logo ? "logoChange" : "logoChoose")}
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            className="sr-only"
            onChange={(event) => send(event.target.files?.[0])}
          />
        </label>
        {logo && (
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
