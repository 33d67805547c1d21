"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Initials } from "@/components/live/face";
import { readNumber, writeNumber } from "@/components/live/numeral";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { fieldId } from "@/lib/engagement/address/field/rules";
import type { Locale } from "@/lib/i18n/locale";
import type { Face } from "@/lib/live/rules";

type Ties = { id: string; amount: number | null }[];

/** Who is on it: faces, and behind them who answers for it and who works on it, with their hours a week. */
export function Hands({
  item,
  name,
  people,
  owner,
  workers,
}: {
  item: string;
  name: string;
  people: readonly Face[];
  owner: Ties;
  workers: Ties;
}) {
  const t = useTranslations("diagnostic-edit.hands");
  const answers = useField<Ties>({ item, field: "link:owner", value: owner });
  const works = useField<Ties>({ item, field: "link:worker", value: workers });
  const on = people.filter(({ id }) => [...answers.value, ...works.value].some(is(id)));
  const faces = (
    <span className="flex items-center gap-[3px]">
      {on.slice(0, 3).map((face) => (
        <Initials key={face.id} face={face} />
      ))}
      {on.length > 3 && (
        <span aria-hidden="true" className="text-12 text-ink-2">
          +{on.length - 3}
        </span>
      )}
      {on.length === 0 && (
        <span className="grid size-6 place-items-center rounded-full border border-dashed border-edge text-ink-2">
          <Icon name="people" size={14} />
        </span>
      )}
    </span>
  );
  const who = on.length > 0 ? on.map((face) => face.name).join(", ") : t("nobody");
  if (!answers.mayEdit)
    return (
      <span>
        {faces}
        <span className="sr-only">{who}</span>
      </span>
    );
  return (
    <span id={fieldId(item, "link:owner")}>
      <Popover
        title={t("title", { name })}
        trigger={
          <button
            type="button"
            title={who}
            className="-mx-1 inline-flex min-h-8 items-center rounded-full px-1 hover:bg-marine-wash max-sm:min-h-11 max-sm:min-w-11"
          >
            <span className="sr-only">{t("open", { name, who })}</span>
            {faces}
          </button>
        }
      >
        <label className="weight-550 block text-12 text-ink-2" htmlFor={`${item}-owner`}>
          {t("owner")}
        </label>
        <select
          id={`${item}-owner`}
          value={answers.value[0]?.id ?? ""}
          className="mt-1 min-h-9 w-full rounded-lg border border-edge bg-sheet px-2.5 max-sm:min-h-11"
          {...answers.presence}
          onChange={({ target }) =>
            answers.commit(target.value ? [{ id: target.value, amount: null }] : [])
          }
        >
          <option value="">{t("nobody")}</option>
          {people.map((face) => (
            <option key={face.id} value={face.id}>
              {face.name}
            </option>
          ))}
        </select>
        <SaveHint bound={answers} />
        <fieldset className="mt-1">
          <legend className="weight-550 mb-1 text-12 text-ink-2">{t("workers")}</legend>
          <ul className="max-h-60 overflow-y-auto">
            {people.map((face) => (
              <Worker
                key={face.id}
                face={face}
                tie={works.value.find(is(face.id))}
                put={(tie) =>
                  works.change([
                    ...works.value.filter(({ id }) => id !== face.id),
                    ...(tie ? [tie] : []),
                  ])
                }
                presence={works.presence}
              />
            ))}
          </ul>
          <SaveHint bound={works} />
        </fieldset>
        <RowConflicts
          item={item}
          names={Object.fromEntries(people.map((face) => [face.id, face.name]))}
          watched={[
            { field: "link:owner", value: owner, as: "people", other: t("otherOwner") },
            { field: "link:worker", value: workers, as: "people", other: t("otherWorkers") },
          ]}
        />
      </Popover>
    </span>
  );
}

function Worker({
  face,
  tie,
  put,
  presence,
}: {
  face: Face;
  tie: Ties[number] | undefined;
  put: (tie: Ties[number] | null) => void;
  presence: { onFocus: () => void; onBlur: () => void };
}) {
  const t = useTranslations("diagnostic-edit.hands");
  const locale = useLocale() as Locale;
  const [typed, setTyped] = useState<string | null>(null);
  const kept = writeNumber(tie?.amount ?? null, locale);
  return (
    <li className="flex items-center gap-2">
      <label className="flex min-h-9 min-w-0 flex-1 cursor-pointer items-center gap-2 max-sm:min-h-11">
        <input
          type="checkbox"
          checked={tie !== undefined}
          className="size-4 accent-marine"
          onChange={({ target }) => put(target.checked ? { id: face.id, amount: null } : null)}
        />
        <span className="truncate">{face.name}</span>
      </label>
      <input
        aria-label={t("hoursOf", { name: face.name })}
        inputMode="decimal"
        autoComplete="off"
        placeholder="–"
        value={typed ?? kept}
        className="min-h-8 w-14 rounded-lg border border-edge bg-sheet px-2 text-right max-sm:min-h-11"
        onFocus={presence.onFocus}
        onBlur={() => {
          setTyped(null);
          presence.onBlur();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          const hours = readNumber(target.value, locale);
          if (hours !== null && hours >= 0 && hours <= 168) put({ id: face.id, amount: hours });
          else if (target.value.trim() === "" && tie) put({ ...tie, amount: null });
        }}
      />
      <span className="text-13 text-ink-2">h</span>
    </li>
  );
}

const is = (id: string) => (tie: { id: string }) => tie.id === id;
