"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/account/form";

/** The practice's colour as its code, shown beside it; where it is not seen in both themes the nearest that is is offered. */
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
        placeholder="#5b6fb5"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={t("colourHint")}
        error={error}
        end={<Swatch colour={typed} />}
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

function Swatch({ colour }: { colour: string }) {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 rounded-full border border-line"
      style={{ backgroundColor: colour }}
    />
  );
}
