/** The head of a page: a title that is a computed sentence, one line under it, the one main action at its right. */
export function PageHead({
  title,
  line,
  action,
  size = "page",
}: {
  title: React.ReactNode;
  line?: React.ReactNode;
  action?: React.ReactNode;
  /** "overview" is the 36 px of the first page, "page" the 26 px of the others. */
  size?: "overview" | "page";
}) {
  return (
    <header className="mb-6 flex items-end justify-between gap-x-6 gap-y-3 max-sm:mb-4 max-sm:flex-col max-sm:items-stretch">
      <div className="min-w-0">
        <h1 className={size === "page" ? "text-26" : undefined}>{title}</h1>
        {line && <p className="mt-1 text-ink-2">{line}</p>}
      </div>
      {action && (
        <div className="flex shrink-0 flex-wrap items-center gap-2 print:hidden">{action}</div>
      )}
    </header>
  );
}
