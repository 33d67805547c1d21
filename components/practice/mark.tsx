export type PracticeMark = { name: string; colour: string | null; logo: number | null };

/** The practice by its logo, or by its name beside its colour. */
export function Mark({ mark, large = false }: { mark: PracticeMark; large?: boolean }) {
  const { name, colour, logo } = mark;
  if (logo !== null)
    return (
      // biome-ignore lint/performance/noImgElement: no image optimizer is on (quality.md, security 5)
      <img
        src={`/api/practice/logo?v=${logo}`}
        alt={name}
        className={`rounded-sm bg-white object-contain ${large ? "max-h-14 max-w-48" : "max-h-8 max-w-32"}`}
      />
    );
  if (!name) return null;
  return (
    <span className={`inline-flex items-center gap-2 ${large ? "text-14" : "text-13"} text-ink-2`}>
      {colour && (
        <span
          aria-hidden="true"
          className="h-4 w-1 shrink-0 rounded-full"
          style={{ backgroundColor: colour }}
        />
      )}
      {name}
    </span>
  );
}
