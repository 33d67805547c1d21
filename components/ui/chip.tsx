import { Triangle } from "./triangle";

export type Tone = "good" | "watch" | "bad" | "neutral" | "marine" | "line";

/** A short state in words; `trend` adds the drawn triangle of a signed gap. */
export function Chip({
  tone = "neutral",
  trend,
  className = "",
  children,
}: {
  tone?: Tone;
  trend?: "up" | "down";
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <span
      className={`weight-550 inline-flex min-h-[22px] items-center gap-[5px] whitespace-nowrap rounded-full px-2 text-12 leading-tight ${tones[tone]} ${className}`}
    >
      {trend && <Triangle up={trend === "up"} />}
      {children}
    </span>
  );
}

const tones: Record<Tone, string> = {
  good: "bg-good-wash text-good",
  watch: "bg-watch-wash text-watch",
  bad: "bg-bad-wash text-bad",
  neutral: "bg-sunk text-ink-2",
  marine: "bg-marine-wash text-marine",
  line: "text-ink-2 inset-ring inset-ring-line",
};
