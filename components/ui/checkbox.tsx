/** A box to tick with its words; the whole line is the target. */
export function Checkbox({
  children,
  className = "",
  ...rest
}: { children: React.ReactNode } & Omit<React.ComponentProps<"input">, "type">) {
  return (
    <label className={`flex cursor-pointer items-center gap-3 py-1 max-sm:min-h-11 ${className}`}>
      <span className="relative grid size-[18px] shrink-0">
        <input
          {...rest}
          type="checkbox"
          className="peer col-start-1 row-start-1 cursor-pointer appearance-none rounded-[5px] border-[1.5px] border-edge bg-sheet checked:border-marine checked:bg-marine disabled:border-line disabled:bg-sunk"
        />
        <svg
          viewBox="0 0 16 16"
          fill="none"
          stroke="var(--on-marine)"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
          className="pointer-events-none invisible col-start-1 row-start-1 p-px peer-checked:visible"
        >
          <path d="m3 8.5 3.2 3.2L13 4.8" />
        </svg>
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
