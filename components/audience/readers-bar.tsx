import type { ReaderGroup } from "@/lib/audience/sections/rules";

export type Share = { group: ReaderGroup | "unknown"; label: string; share: number };

/** Who the readers are as one bar: the right people full, colleagues hatched, the others light. Its words say the same. */
export function ReadersBar({ shares, said }: { shares: readonly Share[]; said: string }) {
  return (
    <span
      role="img"
      aria-label={said}
      className="flex h-4 w-full overflow-hidden rounded-[3px] border border-edge bg-paper"
    >
      {shares
        .filter(({ share }) => share > 0)
        .map(({ group, share, label }) => (
          <i
            key={group}
            title={label}
            className={`border-r border-paper last:border-r-0 ${looks[group]}`}
            style={{ width: `${share}%` }}
          />
        ))}
    </span>
  );
}

/** The look of a group beside its words, under a bar. */
export function ReadersSwatch({ group }: { group: Share["group"] }) {
  return (
    <i
      aria-hidden="true"
      className="inline-block h-2.5 w-4 overflow-hidden rounded-[2px] border border-edge bg-paper"
    >
      <i className={`block size-full ${looks[group]}`} />
    </i>
  );
}

const looks: Record<Share["group"], string> = {
  customers: "bg-marine",
  prospects: "bg-marine opacity-75",
  prescribers: "bg-marine opacity-50",
  peers:
    "bg-[repeating-linear-gradient(135deg,var(--watch)_0_2px,transparent_2px_5px)] bg-watch-wash",
  friends: "bg-sunk",
  other: "bg-sheet",
  unknown: "bg-paper",
};
