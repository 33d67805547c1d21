"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { readNumber, writeNumber } from "@/components/live/numeral";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { typeReturnAction } from "@/lib/kpi/actions";
import type { TypeReturnInput } from "@/lib/kpi/return/schema";

type State =
  | { is: "still" | "saving" | "saved" | "emptied" }
  | { is: "problem"; key: string; text: string }
  | { is: "conflict"; theirs: number | null; mine: number | null };

/** One amount of one month: it saves when it is left, and Enter goes on to the next. */
export function AmountCell({
  label,
  place,
  value,
}: {
  label: string;
  place: Pick<TypeReturnInput, "engagementId" | "channelId" | "month" | "type">;
  /** cents */
  value: number | null;
}) {
  const t = useTranslations("kpi-return.entry");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const note = useId();
  const shown = (cents: number | null) => writeNumber(cents === null ? null : cents / 100, locale);
  const [known, setKnown] = useState(value);
  const [text, setText] = useState(() => shown(value));
  const [state, setState] = useState<State>({ is: "still" });
  const [seen, setSeen] = useState(value);
  // Somebody else typed it meanwhile, or what was sent comes back: a field that is being mended keeps what is in it.
  if (value !== seen) {
    setSeen(value);
    if (value !== known && text === shown(known)) {
      setKnown(value);
      setText(shown(value));
    }
  }
  const say = (cents: number | null) =>
    cents === null ? t("nothing") : formatter(locale).money(cents);

  const send = async (from: number | null, to: number | null) => {
    setState({ is: "saving" });
    const answer = await typeReturnAction({
      ...place,
      changeId: crypto.randomUUID(),
      from,
      to,
    }).catch(() => undefined);
    if (answer?.ok) {
      setKnown(to);
      setState({ is: to === null ? "emptied" : "saved" });
      router.refresh();
    } else if (answer?.reason === "conflict")
      setState({
        is: "conflict",
        theirs: (answer.detail?.theirs ?? null) as number | null,
        mine: to,
      });
    else {
      const issue = answer?.detail?.issue;
      const key = typeof issue === "string" ? issue : (answer?.reason ?? "offline");
      setState({ is: "problem", key, text: "" });
    }
  };
  const leave = () => {
    if (state.is === "saving" || state.is === "conflict") return;
    const euros = text.trim() === "" ? null : readNumber(text.replace(/€/g, ""), locale);
    if (text.trim() !== "" && (euros === null || euros < 0))
      return setState({ is: "problem", key: "not_an_amount", text: text.slice(0, 40) });
    const cents = euros === null ? null : Math.round(euros * 100);
    if (cents === known) return state.is === "problem" && setState({ is: "still" });
    void send(known, cents);
  };
  const settle = (cents: number | null) => {
    setKnown(cents);
    setText(shown(cents));
    setState({ is: "still" });
  };

  return (
    <span className="inline-grid w-full max-w-[132px] justify-items-end whitespace-normal">
      <input
        aria-label={label}
        aria-describedby={note}
        aria-invalid={state.is === "problem" || undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        data-amount
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const all = [...document.querySelectorAll<HTMLInputElement>("[data-amount]")];
          const next = all[all.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)];
          if (next?.checkVisibility()) next.focus();
          else event.currentTarget.blur();
        }}
        className={`min-h-9 w-full rounded-lg border bg-sheet px-2.5 text-right text-14 max-sm:min-h-11 max-sm:text-16 ${
          state.is === "problem" ? "border-bad" : "border-edge"
        }`}
      />
      <span id={note} aria-live="polite" className="text-12 empty:hidden">
        {state.is === "saving" && <span className="text-ink-2">{t("saving")}</span>}
        {(state.is === "saved" || state.is === "emptied") && (
          <span className="inline-flex items-center gap-1 text-good">
            <Icon name="check" size={14} />
            {t(state.is)}
          </span>
        )}
        {state.is === "problem" && (
          <span className="text-bad">
            {t.has(`problem.${state.key}` as "problem.other")
              ? t(`problem.${state.key}` as "problem.not_an_amount", { text: state.text })
              : t("problem.other")}
          </span>
        )}
        {state.is === "conflict" && (
          <span className="grid justify-items-end gap-1 text-watch">
            {t("conflict", { theirs: say(state.theirs), mine: say(state.mine) })}
            <Button size="sm" onClick={() => settle(state.theirs)}>
              {t("keep", { theirs: say(state.theirs) })}
            </Button>
            <Button size="sm" onClick={() => void send(state.theirs, state.mine)}>
              {t("write", { mine: say(state.mine) })}
            </Button>
          </span>
        )}
      </span>
    </span>
  );
}
