"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

/** What the server refuses as well, in bytes. */
const largest = 40_000_000;

type State = { at: "idle" } | { at: "sending"; name: string } | { at: "refused"; said: string };

/** A new engagement from its file: it opens, or a sentence says why nothing was written. */
export function OpenFile() {
  const t = useTranslations("portfolio.file");
  const router = useRouter();
  const id = useId();
  const [state, setState] = useState<State>({ at: "idle" });
  const refused = (reason: string, where = "") => {
    const key = t.has(`refused.${reason}` as "refused.other") ? reason : "other";
    setState({ at: "refused", said: t(`refused.${key as "shape"}`, { where }) });
  };
  const send = async (file: File) => {
    if (file.size > largest) return refused("too_large");
    setState({ at: "sending", name: file.name });
    const answer = await fetch("/api/engagements", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    }).catch(() => null);
    if (!answer) return refused("offline");
    const said = (await answer.json().catch(() => ({}))) as {
      id?: string;
      reason?: string;
      where?: string;
    };
    if (said.id) router.push(`/engagements/${said.id}`);
    else refused(said.reason ?? "other", said.where);
  };
  return (
    <section aria-labelledby={`${id}-title`} className="border-t border-line pt-8">
      <h2 id={`${id}-title`}>{t("title")}</h2>
      <p className="mb-4 mt-1 max-w-[64ch] text-ink-2">{t("line")}</p>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        disabled={state.at === "sending"}
        className="peer sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
          target.value = "";
        }}
      />
      <label
        htmlFor={id}
        className="weight-550 inline-flex min-h-9 cursor-pointer items-center rounded-lg border border-edge bg-sheet px-3.5 text-ink hover:border-marine hover:bg-marine-wash hover:text-marine peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-marine max-sm:min-h-11"
      >
        {t("choose")}
      </label>
      <p
        aria-live="polite"
        className={`mt-3 ${state.at === "refused" ? "text-bad" : "text-ink-2"}`}
      >
        {state.at === "sending" && t("sending", { name: state.name })}
        {state.at === "refused" && state.said}
      </p>
    </section>
  );
}
