/** The head of a section: its title, and a word or a link at its right. */
export function SectionHead({
  title,
  aside,
  id,
}: {
  title: React.ReactNode;
  aside?: React.ReactNode;
  id?: string;
}) {
  return (
    <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 id={id}>{title}</h2>
      {aside && <div className="text-13 text-ink-2">{aside}</div>}
    </header>
  );
}
