import { monogram } from "@/lib/format/person";

/** The two letters of a company on an ink tile. Decorative: its name stands beside it. */
export function Mono({ name, className = "size-7" }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-md bg-ink font-serif text-13 font-medium leading-none text-paper ${className}`}
    >
      {monogram(name)}
    </span>
  );
}
