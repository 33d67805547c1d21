"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LiveText } from "@/components/live/live-field";
import { useField } from "@/components/live/use-field";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { Gauge } from "./gauge";

const levels = [0, 1, 2, 3, 4] as const;

/** The disappearance test of one presence: its gauge, and behind it the question, five answers in words, and what they say of it. */
export function TestDialog({
  item,
  name,
  level,
  said,
  saidBy,
}: {
  item: string;
  name: string;
  level: number | null;
  said: string;
  saidBy: string;
}) {
  const t = useTranslations("diagnostic-edit.test");
  const [open, setOpen] = useState(false);
  const bound = useField<number | null>({ item, field: "disappearance", value: level });
  const wordOf = (one: number | null) =>
    one === null ? t("untested") : t(`short.${one as (typeof levels)[number]}`);
  const gauge = <Gauge level={bound.value} word={wordOf(bound.value)} />;
  if (!bound.mayEdit) return gauge;
  return (
    <span id={fieldId(item, "disappearance")} className="min-w-0">
      <Dialog
        title={t("title", { name })}
        description={t("ask")}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button
            type="button"
            className={`-mx-1.5 inline-flex min-h-8 items-center rounded-md px-1.5 hover:bg-marine-wash max-sm:min-h-11 ${bound.glow ? "animate-glow" : ""}`}
          >
            <span className="sr-only">{t("open", { name })}</span>
            {gauge}
          </button>
        }
        actions={<DialogClose render={<Button variant="primary" />}>{t("done")}</DialogClose>}
      >
        <fieldset className="grid gap-1.5">
          <legend className="sr-only">{t("ask")}</legend>
          {levels.map((one) => (
            <label key={one} className={card}>
              <input
                type="radio"
                name={`test-${item}`}
                checked={bound.value === one}
                onChange={() => bound.commit(one)}
                className="peer sr-only"
              />
              <span className="grid size-[26px] shrink-0 place-items-center rounded-full border-[1.5px] border-edge font-serif text-14 peer-checked:border-marine peer-checked:bg-marine peer-checked:text-on-marine">
                {one}
              </span>
              {t(`level.${one}`)}
            </label>
          ))}
        </fieldset>
        <RowConflicts
          item={item}
          names={{}}
          watched={[{ field: "disappearance", value: level, as: "number", other: t("other") }]}
        />
        <div className="mt-3 grid gap-x-3 sm:grid-cols-[1fr_150px]">
          <LiveText item={item} field="said" label={t("said")} value={said} maxLength={200} />
          <LiveText item={item} field="saidBy" label={t("saidBy")} value={saidBy} maxLength={200} />
        </div>
      </Dialog>
    </span>
  );
}

const card =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-xl border border-line bg-sheet px-3 py-1.5 hover:border-marine " +
  "has-checked:border-marine has-checked:bg-marine-wash has-checked:text-marine has-focus-visible:outline-2 has-focus-visible:outline-marine has-focus-visible:outline-offset-2";
