import { type Question, questions } from "@/lib/roadmap/step/rules";

/** Six dots, two rows of three, in the order of the questions; hollow where an answer is missing. */
export function SixDots({
  answered,
  label,
}: {
  answered: Record<Question, boolean>;
  label: string;
}) {
  return (
    <svg
      width="24"
      height="16"
      viewBox="-4 -4 24 16"
      role="img"
      aria-label={label}
      className="shrink-0"
    >
      <title>{label}</title>
      {questions.map((question, place) => (
        <circle
          key={question}
          cx={(place % 3) * 8}
          cy={place < 3 ? 0 : 8}
          r="2.6"
          fill={answered[question] ? "var(--ink-2)" : "none"}
          stroke={answered[question] ? "var(--ink-2)" : "var(--watch)"}
          strokeWidth="1.2"
        />
      ))}
    </svg>
  );
}
