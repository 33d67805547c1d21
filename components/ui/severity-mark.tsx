import { useTranslations } from "next-intl";

export type Severity = "critical" | "warning" | "hint";

/** How much a finding weighs, as a shape and a word: a diamond, a triangle, a ring. `bare` leaves the word out. */
export function SeverityMark({ severity, bare = false }: { severity: Severity; bare?: boolean }) {
  const t = useTranslations("ui.severity");
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-12 font-semibold leading-none ${tints[severity]}`}
    >
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        className="shrink-0"
        role="img"
        aria-label={t(severity)}
        aria-hidden={!bare}
      >
        {drawings[severity]}
      </svg>
      {!bare && t(severity)}
    </span>
  );
}

const tints: Record<Severity, string> = {
  critical: "text-bad",
  warning: "text-watch",
  hint: "text-ink-2",
};
const drawings: Record<Severity, React.ReactNode> = {
  critical: (
    <>
      <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" stroke="none" />
      <path d="M7 4v3.6M7 9.7v.01" stroke="var(--sheet)" />
    </>
  ),
  warning: <path d="M7 1.5 13 12.3H1zM7 5.5v3M7 10.3v.01" />,
  hint: (
    <>
      <circle cx="7" cy="7" r="5.6" strokeWidth="1.3" />
      <path d="M7 6.4v3.4M7 4.2v.01" />
    </>
  ),
};
