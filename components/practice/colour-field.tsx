"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/account/form";

/** The practice's colour as its code, or picked beside it; where it is not seen in both themes the nearest that is is offered. */
export function ColourField({ colour, state }: { colour: string | null; state: FormState }) {
  const t = useTranslations("practice.brand");
  const [typed, setTyped] = useState(state?.values.colour ?? colour ?? "");
  const nearest = state?.errors.colour === "unseen" ? state.values.nearest : undefined;
  const error = state?.errors.colour
    ? t(state.errors.colour === "unseen" ? "colourUnseen" : "colourUnread")
    : undefined;
  return (
    <div className="grid gap-2">
      <TextField
        label={t("colour")}
        name="colour"
        maxLength={7}
        placeholder={house}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={t("colourHint")}
        error={error}
        end={
          <input
            type="color"
            aria-label={t("colourPick")}
            value={isCode(typed) ? typed.toLowerCase() : house}
            onChange={(event) => setTyped(event.target.value)}
            className={`h-9 w-11 shrink-0 cursor-pointer rounded bg-transparent p-1 max-sm:h-11 ${isCode(typed) ? "" : "opacity-40"}`}
          />
        }
      />
      {nearest && typed !== nearest && (
        <div>
          <Button size="sm" onClick={() => setTyped(nearest)}>
            <Swatch colour={nearest} />
            {t("colourTake", { colour: nearest })}
          </Button>
        </div>
      )}
    </div>
  );
}

const house = "#5b6fb5";
const isCode = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

function Swatch({ colour }: { colour: string }) {
  if (!isCode(colour)) return null;
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 rounded-full border border-line"
      style={{ backgroundColor: colour }}
    />
  );
}
