import { Icon } from "./icon";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "sm" | "md" | "lg";
};

/** A button that says when its work is going on; while busy it cannot be pressed twice. */
export function Button({
  variant,
  size,
  busy = false,
  type = "button",
  className = "",
  children,
  disabled,
  ...rest
}: ButtonLook & { busy?: boolean } & React.ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={`${buttonClass({ variant, size })} ${className}`}
    >
      {busy && <Icon name="turning" className="motion-safe:animate-turn" />}
      {children}
    </button>
  );
}

/** The look of a button, for a link that is one: `<Link className={buttonClass({ variant: "primary" })}>`. */
export function buttonClass({ variant = "secondary", size = "md" }: ButtonLook = {}): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`;
}

// On a phone every button is a full touch target, whatever its size on a desk; on paper nobody presses it.
const shape =
  "inline-flex max-w-full items-center justify-center gap-2 rounded-lg border weight-550 leading-tight max-sm:min-h-11 " +
  "transition-colors duration-150 ease-out enabled:cursor-pointer aria-busy:cursor-progress print:hidden";
const sizes = {
  sm: "min-h-[30px] px-2.5 text-13",
  md: "min-h-9 px-3.5 text-14",
  lg: "min-h-11 px-5 text-14",
};
const off =
  "disabled:not-aria-busy:border-line disabled:not-aria-busy:bg-sunk disabled:not-aria-busy:text-ink-2";
const variants = {
  primary: `border-marine bg-marine text-on-marine not-disabled:hover:brightness-110 ${off}`,
  secondary: `border-edge bg-sheet text-ink not-disabled:hover:border-marine not-disabled:hover:bg-marine-wash not-disabled:hover:text-marine ${off}`,
  ghost:
    "border-transparent px-2! text-marine not-disabled:hover:bg-marine-wash disabled:text-ink-2",
  danger: `border-bad bg-sheet text-bad not-disabled:hover:bg-bad-wash ${off}`,
};
