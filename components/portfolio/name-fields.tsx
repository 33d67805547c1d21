"use client";

import { useTranslations } from "next-intl";
import type { useProblems } from "@/components/account/problems";
import { TextField } from "@/components/ui/text-field";

/** What a new engagement is called, and its trade and place in a few words; what was typed stays after a refusal. */
export function NameFields({
  values,
  problems,
}: {
  values: { name?: string; strapline?: string } | undefined;
  problems: ReturnType<typeof useProblems>;
}) {
  const t = useTranslations("portfolio");
  return (
    <>
      <TextField
        label={t("name")}
        name="name"
        required
        maxLength={80}
        placeholder={t("nameExample")}
        defaultValue={values?.name}
        key={`name ${values?.name}`}
        error={problems("name")}
        autoComplete="off"
      />
      <TextField
        label={t("strapline")}
        name="strapline"
        maxLength={120}
        placeholder={t("straplineExample")}
        defaultValue={values?.strapline}
        key={`strapline ${values?.strapline}`}
        error={problems("strapline")}
        autoComplete="off"
      />
    </>
  );
}
