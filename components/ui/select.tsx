import { controlClass, Field, type FieldWords } from "./field";
import { Icon } from "./icon";

export type Choice = { value: string; label: string };

/** One of a list, with the list of the device. `none` is the words of the empty choice. */
export function Select({
  label,
  hint,
  error,
  state,
  hideLabel,
  className,
  choices,
  none,
  ...native
}: FieldWords & { choices: readonly Choice[]; none?: string } & Omit<
    React.ComponentProps<"select">,
    "className" | "id" | "children"
  >) {
  return (
    <Field {...{ label, hint, error, state, hideLabel, className }} disabled={native.disabled}>
      {(wiring) => (
        <span className="relative flex min-w-0 flex-1 items-center self-stretch">
          <select
            {...native}
            {...wiring}
            className={`${controlClass} cursor-pointer appearance-none pr-9`}
          >
            {none !== undefined && <option value="">{none}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} className="bg-sheet text-ink">
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" className="pointer-events-none absolute right-3" />
        </span>
      )}
    </Field>
  );
}
