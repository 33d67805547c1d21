"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Icon } from "@/components/ui/icon";
import type { Option } from "./view";

type Ties = { id: string; amount: number | null }[];

/** What an item is tied to: chips to undo one, a list to add one. `single` keeps one at most. */
export function LiveLinks({
  item,
  field,
  value,
  label,
  options,
  single,
}: {
  item: string;
  field: string;
  value: Ties;
  label: string;
  options: readonly Option[];
  single: boolean;
}) {
  const t = useTranslations("strategy-edit.pick");
  const id = useId();
  const bound = useField<Ties>({ item, field, value });
  const nameOf = (tied: string) =>
    options.find((option) => option.value === tied)?.label || t("untitled");
  const left = options.filter((option) => !bound.value.some((tie) => tie.id === option.value));
  const add = (tied: string) =>
    bound.commit([...(single ? [] : bound.value), { id: tied, amount: null }]);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="weight-550 text-12 text-ink-2">
        {label}
      </label>
      <div className="flex min-h-[38px] flex-wrap items-center gap-1.5 rounded-lg border border-edge bg-sheet px-2 py-1 has-[select:focus-visible]:outline-2 has-[select:focus-visible]:outline-offset-2 has-[select:focus-visible]:outline-marine max-sm:min-h-11">
        {bound.value.map((tie) => (
          <span
            key={tie.id}
            className="inline-flex min-h-[26px] max-w-full items-center rounded-full bg-sunk pl-2.5 text-13"
          >
            <span className="truncate">{nameOf(tie.id)}</span>
            {bound.mayEdit ? (
              <button
                type="button"
                aria-label={t("remove", { name: nameOf(tie.id) })}
                onClick={() => bound.commit(bound.value.filter((each) => each.id !== tie.id))}
                className="grid size-[26px] shrink-0 place-items-center rounded-full text-ink-2 hover:text-bad max-sm:size-11"
              >
                <Icon name="close" size={12} />
              </button>
            ) : (
              <span className="w-2.5" />
            )}
          </span>
        ))}
        {bound.mayEdit && (left.length > 0 || bound.value.length === 0) && (
          <select
            id={id}
            value=""
            {...bound.presence}
            disabled={left.length === 0}
            onChange={(event) => event.target.value && add(event.target.value)}
            className="min-h-[26px] min-w-24 flex-1 bg-transparent text-13 text-ink-2 outline-none max-sm:min-h-9"
          >
            <option value="">{left.length === 0 ? t("none") : t("choose")}</option>
            {left.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label || t("untitled")}
              </option>
            ))}
          </select>
        )}
      </div>
      <SaveHint bound={bound} />
      {bound.conflict && (
        <ConflictPrompt
          bound={bound}
          format={(ties) => ties.map((tie) => nameOf(tie.id)).join(", ")}
        />
      )}
    </div>
  );
}
