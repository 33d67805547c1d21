import { Icon, type IconName } from "./icon";

/** A button that is only an icon; `label` is its name for those who do not see it, and its tooltip. */
export function IconButton({
  icon,
  label,
  className = "",
  type = "button",
  ...rest
}: { icon: IconName; label: string } & React.ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={`${iconButtonClass} ${className}`}
    >
      <Icon name={icon} />
    </button>
  );
}

export const iconButtonClass =
  "grid size-9 shrink-0 place-items-center rounded-lg text-ink-2 transition-colors duration-150 ease-out " +
  "not-disabled:hover:bg-marine-wash not-disabled:hover:text-marine max-sm:size-11 print:hidden";
