"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { createKpiAction } from "@/lib/kpi/actions";

const own = "own";
const grains = ["daily", "weekly", "monthly", "quarterly", "yearly"] as const;
type Choice = { value: string; label: string };

/** Adds an indicator: one of the catalogue's essential ones, or one made to measure by its name and how often it is recorded. */
export function AddKpi({
  engagementId,
  catalogue,
  people,
}: {
  engagementId: string;
  catalogue: Choice[];
  people: Choice[];
}) {
  const t = useTranslations("kpi-add");
  const router = useRouter();
  const [which, setWhich] = useState(own);
  const [name, setName] = useState("");
  const [grain, setGrain] = useState<string>("weekly");
  const [owner, setOwner] = useState("");
  const [problem, setProblem] = useState<"noName" | "failed" | null>(null);
  const [busy, start] = useTransition();
  const chosen = catalogue.find(({ value }) => value === which);
  const add = () =>
    start(async () => {
      const called = chosen?.label ?? name.trim();
      if (called === "") return setProblem("noName");
      const answer = await createKpiAction({
        engagementId,
        changeId: crypto.randomUUID(),
        catalogue: chosen?.value ?? null,
        ownerId: owner || null,
        data: chosen ? { source: "manual" } : { name: called, grain, source: "manual" },
      }).catch(() => undefined);
      if (!answer?.ok) return setProblem("failed");
      setProblem(null);
      setName("");
      const { id } = answer.value;
      toast(t("added", { name: called }), {
        label: t("complete"),
        run: () => router.push(`/engagements/${engagementId}/kpis/${id}`),
      });
      router.refresh();
    });
  return (
    <section aria-labelledby="add-kpi" className="mt-8 border-t border-line pt-4 print:hidden">
      <h2 id="add-kpi" className="mb-3">
        {t("title")}
      </h2>
      <form
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Select
          label={t("which")}
          value={which}
          onChange={(event) => setWhich(event.target.value)}
          choices={[{ value: own, label: t("own") }, ...catalogue]}
        />
        {!chosen && (
          <>
            <TextField
              label={t("name")}
              value={name}
              maxLength={200}
              placeholder={t("nameHint")}
              onChange={(event) => setName(event.target.value)}
              error={problem === "noName" ? t("noName") : undefined}
            />
            <Select
              label={t("grain")}
              value={grain}
              onChange={(event) => setGrain(event.target.value)}
              choices={grains.map((value) => ({ value, label: t(`grains.${value}`) }))}
            />
          </>
        )}
        <Select
          label={t("owner")}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
          choices={[{ value: "", label: t("nobody") }, ...people]}
        />
        <Button type="submit" busy={busy}>
          {t("add")}
        </Button>
      </form>
      {problem === "failed" && (
        <p role="alert" className="mt-2 text-13 text-bad">
          {t("failed")}
        </p>
      )}
    </section>
  );
}
