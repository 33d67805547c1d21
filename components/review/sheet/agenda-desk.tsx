"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useField } from "@/components/live/use-field";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Ordinals } from "@/components/ui/ordinals";
import { TextField } from "@/components/ui/text-field";

export type AgendaLine = {
  key: string;
  kind: string;
  label: string;
  minutes: string;
  decided: string | null;
};

/** The points one under the other; whoever prepares the review puts them in order and adds their own. */
export function AgendaDesk({
  item,
  points,
  own,
  order,
  mayAdd,
  mayMove,
}: {
  item: string;
  points: readonly AgendaLine[];
  own: string[];
  order: string[];
  mayAdd: boolean;
  mayMove: boolean;
}) {
  const t = useTranslations("review.agenda");
  const added = useField<string[]>({ item, field: "points", value: own });
  const placed = useField<string[]>({ item, field: "order", value: order });
  const [text, setText] = useState("");
  const movable = points.filter(({ kind }) => kind !== "sign").map(({ key }) => key);
  const move = (index: number, by: number) => {
    const keys = [...movable];
    const [key] = keys.splice(index, 1);
    if (key === undefined) return;
    keys.splice(index + by, 0, key);
    placed.commit(keys);
  };
  const add = () => {
    const wish = text.trim();
    if (wish === "" || added.value.includes(wish)) return;
    added.commit([...added.value, wish]);
    setText("");
  };
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {points.map((point, index) => (
          <li key={point.key} className="flex min-h-12 items-center gap-3 py-1.5">
            <span className="w-5 shrink-0 text-right text-ink-2">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <Ordinals text={point.label} />
              {point.decided && (
                <span className="ml-2 inline-flex items-center gap-1 text-13 text-good">
                  <Icon name="check" size={14} />
                  {point.decided}
                </span>
              )}
            </span>
            <span className="text-13 whitespace-nowrap text-ink-2">{point.minutes}</span>
            {mayMove && point.kind === "sign" && (
              <span aria-hidden="true" className="w-18 max-sm:w-22 print:hidden" />
            )}
            {mayMove && point.kind !== "sign" && (
              <span className="flex print:hidden">
                <IconButton
                  icon="chevron-up"
                  label={`${t("up")} (${point.label})`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon="chevron-down"
                  label={`${t("down")} (${point.label})`}
                  disabled={index >= movable.length - 1}
                  onClick={() => move(index, 1)}
                />
              </span>
            )}
            {mayAdd && point.kind === "point" && (
              <IconButton
                icon="close"
                label={`${t("remove")} (${point.label})`}
                onClick={() =>
                  added.commit(added.value.filter((one) => one.trim() !== point.label))
                }
              />
            )}
          </li>
        ))}
      </ol>
      {mayAdd && (
        <form
          className="mt-3 flex items-start gap-2 print:hidden"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={t("add")}
            hideLabel
            className="max-w-[420px] flex-1"
            placeholder={t("addPlaceholder")}
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" className="min-h-[38px]">
            {t("addButton")}
          </Button>
        </form>
      )}
    </>
  );
}
