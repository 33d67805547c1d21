/** A place with nothing in it yet: what it is for, a small drawing, an example, the first action. */
export function EmptyState({
  purpose,
  example,
  action,
  drawing = "chart",
}: {
  purpose: React.ReactNode;
  example?: React.ReactNode;
  action?: React.ReactNode;
  drawing?: keyof typeof drawings;
}) {
  return (
    <div
      data-empty=""
      className="flex items-center gap-5 rounded-xl border border-dashed border-edge px-6 py-5 max-sm:flex-col max-sm:items-start max-sm:gap-3 max-sm:px-4"
    >
      <svg
        width="72"
        height="60"
        viewBox="0 0 72 60"
        fill="none"
        stroke="var(--edge)"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="shrink-0"
      >
        {drawings[drawing]}
      </svg>
      <div className="min-w-0 flex-1">
        <p className="font-serif text-16">{purpose}</p>
        {example && <p className="mt-1 text-13 text-ink-2">{example}</p>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}

const sea = "M6 52c3-2.6 6-2.6 9 0s6 2.6 9 0 6-2.6 9 0 6 2.6 9 0 6-2.6 9 0 6 2.6 9 0";
const drawings = {
  buoy: (
    <>
      <path d="M36 6v8M28 14h16l5 30H23z" />
      <path d="M25.5 30h21M31 14l1-4h8l1 4" />
      <path d={sea} stroke="var(--ink)" />
    </>
  ),
  chart: (
    <>
      <path d="M8 6v46h58" />
      <path d="M14 44 28 34l10 5 20-24" strokeDasharray="3 3" />
      <circle cx="58" cy="15" r="3" stroke="var(--marine)" />
    </>
  ),
  boat: (
    <>
      <path d="M36 6v34M36 10c10 5 16 14 18 26H36M32 14C24 20 20 28 18 36h14" />
      <path d="M14 42h44l-6 8H20z" stroke="var(--ink)" />
      <path d={sea} />
    </>
  ),
  page: (
    <>
      <path d="M20 4h24l10 10v42H20zM44 4v10h10" />
      <path d="M27 24h20M27 32h20M27 40h12" strokeDasharray="3 3" />
    </>
  ),
  compass: (
    <>
      <circle cx="36" cy="30" r="24" />
      <path d="M36 8v4M36 48v4M14 30h4M54 30h4" />
      <path d="m46 18-7 15-13 9 7-15z" stroke="var(--ink)" />
    </>
  ),
};
