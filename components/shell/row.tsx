import { Icon, type IconName } from "@/components/ui/icon";
import { PlaceLink } from "./place-link";

/** A line of the rail: a 20 px mark, then words. On a tablet the mark alone, centred. */
export const rowClass =
  "group relative grid grid-cols-[20px_1fr] items-center gap-2 rounded-lg px-2 text-ink transition-colors duration-150 ease-out " +
  "aria-[current]:bg-marine-wash aria-[current]:font-semibold aria-[current]:text-marine [a]:hover:bg-marine-wash sm:max-lg:w-11 sm:max-lg:grid-cols-[20px] sm:max-lg:justify-center sm:max-lg:px-0";

export function RailLink({
  href,
  icon,
  label,
  current,
  exact,
  always = false,
}: {
  href: string;
  icon: IconName;
  label: string;
  /** undefined: it finds out by the address */
  current?: boolean;
  exact?: boolean;
  /** The words show on a tablet too (in a sheet). */
  always?: boolean;
}) {
  return (
    <PlaceLink
      href={href}
      title={label}
      current={current}
      exact={exact}
      className={`${rowClass} min-h-9 py-1.5 max-lg:min-h-11`}
    >
      <Icon name={icon} className="justify-self-center" />
      <span className={always ? "" : "sm:max-lg:sr-only"}>{label}</span>
    </PlaceLink>
  );
}
