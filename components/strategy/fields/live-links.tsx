"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { readNumber, shownNumber } from "@/components/live/numeral";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locale";
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
  hours = false,
  quiet = false,
}: {
  item: string;
  field: string;
  value: Ties;
  label: string;
  options: readonly Option[];
  single: boolean;
  hours?: boolean;
  /** the label stays for screen readers alone */
  quiet?: boolean;
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
      <label htmlFor={id} className={quiet ? "sr-only" : "weight-550 text-12 text-ink-2"}>
        {label}
      </label>
      <div className="flex min-h-[38px] flex-wrap items-center gap-1.5 rounded-lg border border-edge bg-sheet px-2 py-1 has-[select:focus-visible]:outline-2 has-[select:focus-visible]:outline-offset-2 has-[select:focus-visible]:outline-marine max-sm:min-h-11">
        {bound.value.map((tie) => (
          <span
            key={tie.id}
            className="inline-flex min-h-[26px] max-w-full items-center rounded-full bg-sunk pl-2.5 text-13"
          >
            <span className="truncate">{nameOf(tie.id)}</span>
            {hours && (
              <TieHours
                label={t("hoursOf", { name: nameOf(tie.id) })}
                amount={tie.amount}
                disabled={!bound.mayEdit}
                presence={bound.presence}
                onChange={(amount) =>
                  bound.change(
                    bound.value.map((each) => (each.id === tie.id ? { ...each, amount } : each)),
                  )
                }
              />
            )}
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
            className="min-h-[26px] min-w-24 flex-1 bg-transparent text-13 text-ink-2 outline-none max-sm:-my-1 max-sm:min-h-[42px]"
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

/** The hours a week of one tie, 0 to 168; what is no such figure is not sent. */
function TieHours({
  label,
  amount,
  disabled,
  presence,
  onChange,
}: {
  label: string;
  amount: number | null;
  disabled: boolean;
  presence: { onFocus: () => void; onBlur: () => void };
  onChange: (amount: number | null) => void;
}) {
  const locale = useLocale() as Locale;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = shownNumber(typed, amount, locale);
  const fits = (hours: number | null) => hours !== null && hours >= 0 && hours <= 168;
  const wrong = shown.trim() !== "" && !fits(readNumber(shown, locale));
  return (
    <span className="ml-1.5 inline-flex items-center gap-0.5 text-ink-2">
      <input
        aria-label={label}
        aria-invalid={wrong}
        inputMode="decimal"
        autoComplete="off"
        placeholder="–"
        value={shown}
        disabled={disabled}
        className="field-sizing-content min-w-5 rounded bg-transparent text-right outline-none focus-visible:bg-sheet aria-invalid:text-bad max-sm:min-h-11 max-sm:min-w-8"
        onFocus={presence.onFocus}
        onBlur={() => {
          if (!wrong) setTyped(null);
          presence.onBlur();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          const hours = readNumber(event.target.value, locale);
          if (event.target.value.trim() === "") onChange(null);
          else if (fits(hours)) onChange(hours);
        }}
      />
      h
    </span>
  );
}
