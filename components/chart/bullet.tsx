/**
 * How far an objective has come: its start and target at the ends, the value of today on the track.
 * `share` is 0 to 1 of the way, null where nothing was measured; the three texts are already formatted.
 */
export function Bullet({
  share,
  start,
  value,
  target,
  className = "",
}: {
  share: number | null;
  start: string;
  value: string | null;
  target: React.ReactNode;
  className?: string;
}) {
  const at = `${Math.min(1, Math.max(0, share ?? 0)) * 100}%`;
  return (
    <div className={`flex min-w-0 items-center gap-2.5 text-13 ${className}`}>
      <span className="min-w-[34px] text-right text-ink-2">{start}</span>
      <span className="relative h-1 min-w-20 max-w-[220px] flex-1 rounded-full bg-line">
        {share !== null && (
          <>
            <i className="absolute inset-y-0 left-0 rounded-full bg-marine" style={{ width: at }} />
            <b
              className="absolute -top-2 -translate-x-1/2 bg-paper px-1 font-semibold leading-5 text-marine"
              style={{ left: at }}
            >
              {value}
            </b>
          </>
        )}
      </span>
      <span>{target}</span>
    </div>
  );
}
