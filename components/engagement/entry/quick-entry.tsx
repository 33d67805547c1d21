"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { readNumber } from "@/components/live/numeral";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { AddItemInput } from "@/lib/engagement/edit/schema";
import type { Locale } from "@/lib/i18n/locale";
import { Missed } from "./missed";
import { useEntries } from "./use-entries";

export type QuickField = {
  field: string;
  as: "line" | "choice" | "hours" | "money";
  label: string;
  placeholder?: string;
  options?: readonly { value: string; label: string }[];
};

/** A line to fill at the foot of a list: Enter adds what it holds and begins the next, so that an inventory is typed in one go. */
export function QuickEntry({
  id,
  engagementId,
  kind,
  label,
  fields,
}: {
  /** where the page's button leads */
  id: string;
  engagementId: string;
  kind: AddItemInput["kind"];
  label: string;
  /** the first names the thing, and must be filled */
  fields: readonly [QuickField, ...QuickField[]];
}) {
  const t = useTranslations("entry");
  const locale = useLocale() as Locale;
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<{ text: string; bad?: true } | null>(null);
  const { busy, missed, add, again } = useEntries(engagementId, kind, (name) =>
    setTold({ text: t("added", { name }) }),
  );
  const keep = (sent: FormData) => {
    const read = dataOf(fields, sent, locale);
    const name = String(sent.get(fields[0].field) ?? "").trim();
    const at = (field: string) =>
      form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
    if (name === "") return at(fields[0].field);
    if ("wrong" in read) {
      setTold({ text: t("wrong", { label: read.wrong.label }), bad: true });
      return at(read.wrong.field);
    }
    add({ name, data: read.data });
    // The choices stay: what comes next is often of the same sort.
    for (const input of form.current?.querySelectorAll("input") ?? []) input.value = "";
    at(fields[0].field);
  };
  return (
    <form
      ref={form}
      id={id}
      aria-label={label}
      className="w-full py-2.5 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        keep(new FormData(event.currentTarget));
      }}
    >
      <div className="flex flex-wrap items-center gap-2">
        {fields.map((field, place) => (
          <Entry key={field.field} field={field} first={place === 0} />
        ))}
        <Button type="submit" size="sm">
          <Icon name="plus" size={14} />
          {t("add")}
        </Button>
      </div>
      <p role="status" className={`mt-1 min-h-5 text-12 ${told?.bad ? "text-bad" : "text-ink-2"}`}>
        {busy ? t("adding") : (told?.text ?? t("hint"))}
      </p>
      <Missed names={missed.map(({ name }) => name)} again={again} />
    </form>
  );
}

const control =
  "min-h-[34px] min-w-0 rounded-lg border border-edge bg-sheet px-2.5 text-14 max-sm:min-h-11";

function Entry({ field, first }: { field: QuickField; first: boolean }) {
  if (field.as === "choice")
    return (
      <select
        name={field.field}
        aria-label={field.label}
        className={`${control} max-w-44 max-sm:max-w-none max-sm:basis-full`}
      >
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const figure = field.as === "hours" || field.as === "money";
  return (
    <input
      name={field.field}
      aria-label={field.label}
      placeholder={field.placeholder ?? field.label}
      inputMode={figure ? "decimal" : undefined}
      maxLength={200}
      autoComplete="off"
      className={`${control} ${figure ? "w-32 max-sm:w-0 max-sm:flex-1" : first ? "flex-[2_1_200px] max-sm:basis-full" : "flex-[1_1_140px]"}`}
    />
  );
}

function dataOf(
  fields: readonly QuickField[],
  sent: FormData,
  locale: Locale,
): { data: Record<string, string | number> } | { wrong: QuickField } {
  const data: Record<string, string | number> = {};
  for (const field of fields) {
    const text = String(sent.get(field.field) ?? "").trim();
    if (text === "") continue;
    if (field.as === "line" || field.as === "choice") {
      data[field.field] = text;
      continue;
    }
    const figure = readNumber(text, locale);
    const most = field.as === "hours" ? 168 : 1e9;
    if (figure === null || figure < 0 || figure > most) return { wrong: field };
    data[field.field] = field.as === "money" ? Math.round(figure * 100) : figure;
  }
  return { data };
}
