"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { createShareAction } from "@/lib/share/actions";
import {
  type Lifetime,
  lifetimes,
  type Resource,
  shortestSharePassword,
  usualLifetime,
} from "@/lib/share/rules";
import { useShareFailure } from "./use-share-failure";

/** The states that were frozen before, with their words. */
export type ShareMoments = readonly { id: string; label: string }[];

/** Which page, as of when, for whom, for how long, behind which password; then the link, once. */
export function ShareForm({
  engagementId,
  pages,
  moments,
  close,
}: {
  engagementId: string;
  pages: readonly { resource: Resource; label: string }[];
  moments: ShareMoments;
  close: () => void;
}) {
  const t = useTranslations("share-form");
  const failure = useShareFailure();
  const [place, setPlace] = useState(0);
  const [moment, setMoment] = useState("live");
  const [problem, setProblem] = useState<string>();
  const [short, setShort] = useState(false);
  const [link, setLink] = useState<string>();
  const [busy, start] = useTransition();
  const resource = pages[place]?.resource;
  if (link)
    return (
      <div className="mt-2">
        <h3>{t("ready")}</h3>
        <p className="mb-3 mt-1 text-13 text-ink-2">{t("readySays")}</p>
        <LinkToCopy link={link} />
        <p className="mt-4 flex justify-end">
          <Button onClick={close}>{t("done")}</Button>
        </p>
      </div>
    );
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "");
    const password = said("password");
    setShort(password !== "" && password.length < shortestSharePassword);
    if (!resource || (password !== "" && password.length < shortestSharePassword)) return;
    start(async () => {
      const answer = await createShareAction({
        engagementId,
        resource,
        moment: momentOf(moment),
        label: said("label"),
        days: Number(said("days")) as Lifetime,
        password: password === "" ? null : password,
      });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (answer.ok) setLink(answer.value.link);
    });
  };
  return (
    <form onSubmit={send} className="mt-1 grid gap-3.5">
      {pages.length > 1 && (
        <Select
          label={t("page")}
          value={place}
          onChange={(event) => setPlace(Number(event.target.value))}
          choices={pages.map(({ label }, at) => ({ value: String(at), label }))}
        />
      )}
      {resource?.page === "review" ? (
        <p className="text-13 text-ink-2">{t("reviewFrozen")}</p>
      ) : (
        <Select
          label={t("moment")}
          value={moment}
          onChange={(event) => setMoment(event.target.value)}
          choices={[
            { value: "live", label: t("live") },
            { value: "now", label: t("now") },
            ...moments.map(({ id, label }) => ({ value: `frozen ${id}`, label })),
          ]}
        />
      )}
      <div className="grid items-start gap-3.5 sm:grid-cols-2">
        <TextField
          label={t("label")}
          name="label"
          maxLength={80}
          autoComplete="off"
          hint={t("labelHint")}
        />
        <Select
          label={t("days")}
          name="days"
          defaultValue={usualLifetime}
          choices={lifetimes.map((days) => ({ value: String(days), label: t("daysOf", { days }) }))}
        />
      </div>
      <TextField
        label={t("password")}
        name="password"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        hint={t("passwordHint", { count: shortestSharePassword })}
        error={short ? t("short", { count: shortestSharePassword }) : undefined}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p aria-live="polite" className="mr-auto text-13 text-bad empty:hidden">
          {problem}
        </p>
        <Button onClick={close}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t("make")}
        </Button>
      </div>
    </form>
  );
}

function momentOf(chosen: string) {
  if (chosen === "live" || chosen === "now") return { is: chosen } as const;
  return { is: "frozen", id: chosen.replace("frozen ", "") } as const;
}
