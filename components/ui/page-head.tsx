/** The head of a page: a title that is a computed sentence, one line under it, the one main action at its right. */
export function PageHead({
  title,
  line,
  action,
  size = "page",
  across = false,
}: {
  title: React.ReactNode;
  line?: React.ReactNode;
  action?: React.ReactNode;
  /** "overview" is the 36 px of the first page, "page" the 26 px of the others. */
  size?: "overview" | "page";
  /** the title has the whole width, where several actions would leave it too little */
  across?: boolean;
}) {
  return (
    <header
      className={`mb-6 items-end justify-between gap-x-6 max-sm:mb-4 max-sm:flex max-sm:flex-col max-sm:items-stretch max-sm:gap-y-3 ${across ? "grid grid-cols-[minmax(0,1fr)_auto]" : "flex"}`}
    >
      <div className={across ? "sm:contents" : "min-w-0"}>
        <h1 className={`${size === "page" ? "text-26" : ""} ${across ? "col-span-full" : ""}`}>
          {title}
        </h1>
        {line && <p className="mt-1 text-ink-2">{line}</p>}
      </div>
      {action && (
        <div className="flex shrink-0 flex-wrap items-center gap-2 print:hidden">{action}</div>
      )}
    </header>
  );
}
