/** The black and white border of a chart, as an ornament of `segments` equal parts (paper, print, chart foot). */
export function ScaleBorder({
  segments = 12,
  className = "",
}: {
  segments?: number;
  className?: string;
}) {
  return (
    <div aria-hidden="true" className={`flex h-[7px] border border-ink bg-paper ${className}`}>
      {parts(segments).map((part) => (
        <i key={part} className={`flex-1 ${part % 2 === 0 ? "bg-ink" : ""}`} />
      ))}
    </div>
  );
}

/**
 * The same border as progress: one cell for each part, filled from 0 to 1. `label` says it in words
 * ("19 sur 42"); `gap` sets the cells apart, as on a questionnaire.
 */
export function ScaleProgress({
  filled,
  label,
  gap = false,
  className = "",
}: {
  filled: readonly number[];
  label: string;
  gap?: boolean;
  className?: string;
}) {
  return (
    <div role="img" aria-label={label} className={`flex ${gap ? "gap-1" : ""} ${className}`}>
      {parts(filled.length).map((part) => (
        <i
          key={part}
          className={`h-[6px] flex-1 border border-ink bg-sheet ${gap ? "rounded-[1px]" : "-mr-px last:mr-0"}`}
        >
          <i
            className="block h-full bg-ink"
            style={{ width: `${Math.min(1, Math.max(0, filled[part] ?? 0)) * 100}%` }}
          />
        </i>
      ))}
    </div>
  );
}

function parts(count: number): number[] {
  return Array.from({ length: count }, (_, part) => part);
}
