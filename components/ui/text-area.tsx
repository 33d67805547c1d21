import { controlClass, Field, type FieldWords } from "./field";

/** Several lines of text; grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  state,
  hideLabel,
  className,
  rows = 3,
  ...native
}: FieldWords & Omit<React.ComponentProps<"textarea">, "className" | "id">) {
  return (
    <Field {...{ label, hint, error, state, hideLabel, className }} disabled={native.disabled}>
      {(wiring) => (
        <textarea
          {...native}
          {...wiring}
          rows={rows}
          // Sized by its content, it would forget its rows.
          style={{ minHeight: `calc(${rows}lh + 16px)` }}
          className={`${controlClass} field-sizing-content resize-y py-2`}
        />
      )}
    </Field>
  );
}
