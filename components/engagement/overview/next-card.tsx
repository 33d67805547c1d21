import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Buoy } from "./buoy";

/** The next best step: what to do, why this one, and the one primary button of the page. */
export function NextCard({
  label,
  aside,
  title,
  text,
  why,
  whyLabel,
  href,
  go,
}: {
  label: string;
  aside: string | null;
  title: string;
  text: string;
  why: string[];
  whyLabel: string;
  href: string | undefined;
  go: string;
}) {
  return (
    <section className="rounded-xl border border-line bg-sheet px-5 py-4 max-sm:border-buoy sm:px-6 sm:py-5">
      <p className="mb-2 flex flex-wrap items-center gap-x-2 text-13">
        <Buoy className="max-sm:hidden" />
        <span className="font-semibold text-buoy-text">{label}</span>
        {aside && <span className="text-ink-2">{aside}</span>}
      </p>
      <h2 className="mb-2 text-20 sm:text-26">{title}</h2>
      <p className="max-w-[58ch] text-ink-2">{text}</p>
      <div className="mt-3.5 grid grid-cols-[auto_1fr] items-center gap-x-1">
        {href && (
          <Link href={href} className={buttonClass({ variant: "primary" })}>
            {go}
          </Link>
        )}
        {/* Without a box of its own, so that its words open under both buttons. */}
        <details className="contents [&::details-content]:col-span-2">
          <summary
            className={`justify-self-start list-none whitespace-nowrap marker:content-none ${buttonClass({ variant: "ghost" })}`}
          >
            {whyLabel}
          </summary>
          {why.map((line) => (
            <p key={line} className="mt-2 max-w-[58ch] text-13 text-ink-2">
              {line}
            </p>
          ))}
        </details>
      </div>
    </section>
  );
}
