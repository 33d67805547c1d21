"use client";

import { useTranslations } from "next-intl";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { Option } from "./view";

type Proof = { type: string; note: string };

const control = "min-h-9 rounded-lg border border-edge bg-sheet px-2.5 text-14 max-sm:min-h-11";

/** What a persona rests on: each proof with what kind it is and what it says. */
export function LiveProofs({
  item,
  field,
  label,
  value,
  options,
}: {
  item: string;
  field: string;
  label: string;
  value: Proof[];
  options: readonly Option[];
}) {
  const t = useTranslations("strategy-edit");
  const bound = useField<Proof[]>({ item, field, value });
  const put = (place: number, proof: Proof) =>
    bound.change(bound.value.map((each, at) => (at === place ? proof : each)));
  const wordOf = (type: string) => options.find((option) => option.value === type)?.label ?? type;
  return (
    <fieldset className="min-w-0">
      <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {bound.value.map((proof, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a proof has no other name than its place
          <li key={place} className="flex items-center gap-2 max-sm:flex-wrap">
            <select
              aria-label={t("column.type")}
              value={proof.type}
              disabled={!bound.mayEdit}
              className={`${control} min-w-0 max-sm:basis-full`}
              {...bound.presence}
              onChange={(event) => put(place, { ...proof, type: event.target.value })}
            >
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
            <input
              aria-label={t("column.note")}
              value={proof.note}
              readOnly={!bound.mayEdit}
              maxLength={400}
              className={`${control} min-w-0 flex-1`}
              {...bound.presence}
              onChange={(event) => put(place, { ...proof, note: event.target.value })}
            />
            {bound.mayEdit && (
              <IconButton
                icon="close"
                label={t("pick.removeRow")}
                onClick={() => bound.commit(bound.value.filter((_, at) => at !== place))}
              />
            )}
          </li>
        ))}
      </ul>
      {bound.mayEdit && (
        <Button
          variant="ghost"
          size="sm"
          onClick={() =>
            bound.commit([...bound.value, { type: options[0]?.value ?? "other", note: "" }])
          }
        >
          <Icon name="plus" size={14} />
          {t("pick.addRow")}
        </Button>
      )}
      <SaveHint bound={bound} />
      {bound.conflict && (
        <ConflictPrompt
          bound={bound}
          format={(proofs) => proofs.map(({ type, note }) => `${wordOf(type)} ${note}`).join(", ")}
        />
      )}
    </fieldset>
  );
}
