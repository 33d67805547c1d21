export type Segment<V extends string> = { value: V; label: string };

/** One choice of a few, as joined radio buttons. Give `onChange` in a client leaf, or let a form read `name`. */
export function Segmented<V extends string>({
  name,
  label,
  options,
  value,
  onChange,
  className = "",
}: {
  name: string;
  label: string;
  options: readonly Segment<V>[];
  value: V;
  onChange?: (value: V) => void;
  className?: string;
}) {
  return (
    <fieldset
      className={`inline-flex overflow-clip rounded-lg border border-edge bg-sheet has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-marine ${className}`}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative grid min-h-[34px] flex-1 cursor-pointer place-items-center border-line px-3 text-13 font-medium text-ink-2 not-first-of-type:border-l hover:text-ink has-checked:bg-marine-wash has-checked:font-semibold has-checked:text-marine max-sm:min-h-11"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            {...(onChange
              ? { checked: option.value === value, onChange: () => onChange(option.value) }
              : { defaultChecked: option.value === value })}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
