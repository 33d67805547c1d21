import { controlClass, Field, type FieldWords } from "./field";

type Native = Omit<React.ComponentProps<"input">, "className" | "id">;

/** One line of text. `end` is what stands inside at the right (a unit, an icon). */
export function TextField({
  label,
  hint,
  error,
  state,
  hideLabel,
  className,
  end,
  ...native
}: FieldWords & { end?: React.ReactNode } & Native) {
  return (
    <Field {...{ label, hint, error, state, hideLabel, className, end }} disabled={native.disabled}>
      {(wiring) => <input type="text" {...native} {...wiring} className={controlClass} />}
    </Field>
  );
}

/** A number as people type it, comma or point; the caller reads it. `unit` stands at its right. */
export function NumberField({ unit, ...rest }: FieldWords & { unit?: string } & Native) {
  return <TextField inputMode="decimal" autoComplete="off" {...rest} end={unit} />;
}

/** A calendar day, with the calendar of the device. Its value is "YYYY-MM-DD". */
export function DateField(props: FieldWords & Native) {
  return <TextField {...props} type="date" />;
}
