import { useTranslations } from "next-intl";

export type StageState = "not-started" | "started" | "solid" | "to-revisit";

/** The state of a stage of the loop: empty, half, ticked, turning back. Says its name unless `silent`. */
export function StageMark({
  state,
  size = 20,
  silent = false,
  className = "",
}: {
  state: StageState;
  size?: number;
  silent?: boolean;
  className?: string;
}) {
  const t = useTranslations("ui.stage");
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      strokeLinejoin="round"
      strokeLinecap="round"
      className={`shrink-0 ${className}`}
      role="img"
      aria-label={t(state)}
      aria-hidden={silent}
    >
      {drawings[state]}
    </svg>
  );
}

const ring = { cx: 10, cy: 10, r: 5.5, fill: "var(--paper)", strokeWidth: 1.4 };
const drawings: Record<StageState, React.ReactNode> = {
  "not-started": (
    <circle {...ring} stroke="var(--edge)" strokeDasharray="2 2" strokeLinecap="butt" />
  ),
  started: (
    <>
      <circle {...ring} stroke="var(--ink)" />
      <path d="M10 4.5a5.5 5.5 0 0 0 0 11z" fill="var(--ink)" />
    </>
  ),
  solid: (
    <>
      <circle cx="10" cy="10" r="6" fill="var(--ink)" />
      <path d="m7.3 10.2 1.9 1.9 3.6-4" stroke="var(--paper)" strokeWidth="1.5" />
    </>
  ),
  "to-revisit": (
    <>
      <circle {...ring} stroke="var(--ink)" />
      <path
        d="M12.3 10A2.3 2.3 0 1 1 10 7.7M10 6.2v3l1.8-1.5z"
        stroke="var(--ink)"
        strokeWidth="1.1"
        strokeLinecap="butt"
      />
    </>
  ),
};
