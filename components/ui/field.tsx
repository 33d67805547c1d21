import { useTranslations } from "next-intl";
import { useId } from "react";
import { Icon } from "./icon";

/** What a field says about its own saving. "unsent" is kept in this browser; "writing" names who is in it. */
export type FieldState =
  | { is: "saved" }
  | { is: "saving" }
  | { is: "unsent" }
  | { is: "writing"; name: string; colour: string };

export type FieldWords = {
  label: string;
  hint?: React.ReactNode;
  error?: React.ReactNode;
  state?: FieldState;
  /** The label is written elsewhere on the page: kept for those who do not see it. */
  hideLabel?: boolean;
  className?: string;
};

/** What a control must carry to belong to its field. */
export type Wiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Label above, control inside its frame, and one line below: the error, else the state, else the hint. */
export function Field({
  label,
  hint,
  error,
  state,
  hideLabel = false,
  className = "",
  disabled = false,
  end,
  children,
}: FieldWords & {
  disabled?: boolean;
  end?: React.ReactNode;
  children: (wiring: Wiring) => React.ReactNode;
}) {
  const id = useId();
  const note = `${id}-note`;
  const noted = Boolean(error || state || hint);
  return (
    <div className={`flex min-w-0 flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "weight-550 text-12 text-ink-2"}>
        {label}
      </label>
      <div
        className={frame({ error: Boolean(error), state, disabled })}
        style={state?.is === "writing" ? { "--c": state.colour } : undefined}
      >
        {children({
          id,
          "aria-describedby": noted ? note : undefined,
          "aria-invalid": error ? true : undefined,
        })}
        {state?.is === "unsent" && <Icon name="offline" className="mr-3" />}
        {end && <span className="shrink-0 pr-3 text-ink-2">{end}</span>}
        {state?.is === "writing" && (
          <em className="mr-1.5 shrink-0 rounded bg-(--c) px-2 py-1 text-12 font-semibold not-italic leading-tight text-sheet">
            {state.name}
          </em>
        )}
      </div>
      <div id={note} aria-live="polite" className="text-12 text-ink-2 empty:hidden">
        {error ? (
          <span className="text-bad">{error}</span>
        ) : state ? (
          <Saving state={state} />
        ) : (
          hint
        )}
      </div>
    </div>
  );
}

function Saving({ state }: { state: FieldState }) {
  const t = useTranslations("ui");
  if (state.is === "writing") return t("writing", { name: state.name });
  if (state.is === "unsent") return <span className="text-watch">{t("notSent")}</span>;
  if (state.is === "saving") return t("saving");
  return (
    <span className="inline-flex items-center gap-1 text-good">
      <Icon name="check" size={14} />
      {t("saved")}
    </span>
  );
}

function frame({
  error,
  state,
  disabled,
}: {
  error: boolean;
  state: FieldState | undefined;
  disabled: boolean;
}): string {
  const base =
    "flex min-h-[38px] items-center rounded-lg border bg-sheet max-sm:min-h-11 " +
    "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine";
  if (disabled) return `${base} border-line bg-sunk! text-ink-2`;
  if (error) return `${base} border-bad inset-ring inset-ring-bad`;
  if (state?.is === "writing") return `${base} border-(--c) inset-ring inset-ring-(--c)`;
  if (state?.is === "unsent") return `${base} border-dashed border-edge`;
  return `${base} border-edge`;
}

/** The look of a bare control inside a frame. The frame shows the focus. 16 px on a phone, or it would zoom. */
export const controlClass =
  "min-w-0 flex-1 self-stretch bg-transparent px-3 text-14 text-inherit outline-none max-sm:text-16 " +
  "disabled:cursor-not-allowed read-only:cursor-default";
