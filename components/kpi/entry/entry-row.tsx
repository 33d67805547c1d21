"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { typeValueAction } from "@/lib/kpi/actions";
import { typedFigure } from "@/lib/kpi/figure/rules";
import type { EntryRow as Row } from "@/lib/kpi/value/queries";
import { figureWords, sayFigure } from "../figure";

type State =
  | { is: "still" }
  | { is: "saving" }
  | { is: "saved"; emptied: boolean }
  | { is: "problem"; key: string; text: string }
  | { is: "conflict"; theirs: number | null; mine: number | null };

/** One indicator and the figure of its period: it saves when it is left, and Enter goes on to the next. */
export function EntryRow({
  engagementId,
  row,
  period,
  autoFocus,
}: {
  engagementId: string;
  row: Row;
  period: string;
  autoFocus: boolean;
}) {
  const t = useTranslations("kpi-entry");
  const format = formatter(useLocale() as Locale);
  const id = useId();
  const unit = format.around(unitSign[row.unit]);
  const input = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState(row.value);
  const [text, setText] = useState(() => shown(row.value));
  const [state, setState] = useState<State>({ is: "still" });
  const say = (value: number | null) =>
    value === null ? t("noData") : sayFigure(format, row, value, figureWords(t));

  const send = async (from: number | null, to: number | null) => {
    setState({ is: "saving" });
    try {
      const answer = await typeValueAction({
        engagementId,
        changeId: crypto.randomUUID(),
        kpiId: row.id,
        day: row.from,
        from,
        to,
      });
      if (answer.ok) {
        setKnown(to);
        setState({ is: "saved", emptied: to === null });
      } else if (answer.reason === "conflict") {
        const theirs = (answer.detail?.theirs ?? null) as number | null;
        setState({ is: "conflict", theirs, mine: to });
      } else {
        const issue = answer.detail?.issue;
        setState({
          is: "problem",
          key: typeof issue === "string" ? issue : answer.reason,
          text: "",
        });
      }
    } catch {
      setState({ is: "problem", key: "offline", text: "" });
    }
  };
  const leave = () => {
    const read = typedFigure(text);
    if (!read.ok) return setState({ is: "problem", key: read.issue, text: text.slice(0, 40) });
    if (state.is === "conflict" || state.is === "saving") return;
    // A figure shown in short is not retyped by passing through its field.
    if (read.value === known || text === shown(known)) {
      if (state.is === "problem") setState({ is: "still" });
      return;
    }
    void send(known, read.value);
  };
  const show = (value: number | null) => {
    setText(shown(value));
    input.current?.focus();
  };

  return (
    <li
      id={row.id}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)_minmax(0,200px)] gap-x-6 gap-y-1 border-b border-line px-5 py-3 last:border-0 target:bg-marine-wash max-sm:grid-cols-1 max-sm:px-4"
    >
      <label htmlFor={id} className="min-w-0 self-center">
        <span className="block font-semibold">{row.name}</span>
        <span className="text-13 text-ink-2">
          <Ordinals text={period} />
        </span>
        <span className="block text-12 text-ink-2">
          {t("column.before")} {say(row.before)}
        </span>
      </label>
      <div className="min-w-0">
        <div
          className={`flex min-h-[38px] items-center rounded-lg border bg-sheet has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine max-sm:min-h-11 ${
            state.is === "problem" ? "border-bad inset-ring inset-ring-bad" : "border-edge"
          }`}
        >
          {unit.before && <span className="shrink-0 pl-3 text-ink-2">{unit.before}</span>}
          <input
            ref={input}
            id={id}
            inputMode="decimal"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the page is for typing figures; one arrives in the first of them
            autoFocus={autoFocus}
            value={text}
            aria-describedby={`${id}-note`}
            aria-invalid={state.is === "problem" || undefined}
            onChange={(event) => setText(event.target.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              const all = [...document.querySelectorAll<HTMLInputElement>("[data-figure]")];
              const next = all[all.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)];
              if (next) next.focus();
              else event.currentTarget.blur();
            }}
            data-figure
            className={`${controlClass} text-right`}
          />
          {unit.after && <span className="shrink-0 pr-3 text-ink-2">{unit.after}</span>}
        </div>
        <p className="mt-1 min-h-[18px] truncate text-right text-12 text-ink-2 max-sm:text-left">
          {row.unitLabel}
        </p>
      </div>
      <div id={`${id}-note`} aria-live="polite" className="col-span-full text-13 empty:hidden">
        {state.is === "saving" && <span className="text-ink-2">{t("saving")}</span>}
        {state.is === "saved" && (
          <span className="flex items-center gap-1 text-good">
            <Icon name="check" size={14} />
            {state.emptied ? t("emptied") : t("saved")}
          </span>
        )}
        {state.is === "problem" && (
          <span className="text-bad">
            {t.has(`problem.${state.key}` as "problem.other")
              ? t(`problem.${state.key}` as "problem.not_a_number", { text: state.text })
              : t("problem.other")}
          </span>
        )}
        {state.is === "conflict" && (
          <span className="flex flex-wrap items-center gap-2 rounded-lg bg-watch-wash px-3 py-2">
            <span className="text-watch">
              {state.theirs === null
                ? t("conflictGone", { mine: say(state.mine) })
                : t("conflict", { theirs: say(state.theirs), mine: say(state.mine) })}
            </span>
            <Button
              size="sm"
              onClick={() => {
                setKnown(state.theirs);
                setState({ is: "still" });
                show(state.theirs);
              }}
            >
              {state.theirs === null
                ? t("keepGone")
                : t("keepTheirs", { theirs: say(state.theirs) })}
            </Button>
            <Button
              size="sm"
              onClick={() => {
                show(state.mine);
                void send(state.theirs, state.mine);
              }}
            >
              {t("writeMine", { mine: say(state.mine) })}
            </Button>
          </span>
        )}
      </div>
    </li>
  );

  function shown(value: number | null): string {
    if (value === null) return "";
    return row.decimals > 2 && value % 1 !== 0
      ? format.number(value, { decimals: row.decimals })
      : format.number(value);
  }
}

const unitSign: Partial<Record<Row["unit"], string>> = {
  percent: "%",
  currency: "€",
  seconds: "s",
  hours: "h",
};
