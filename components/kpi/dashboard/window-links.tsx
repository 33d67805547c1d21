import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { type Window, windows } from "@/lib/kpi/dashboard/rules";

/** How far back the lines go, as joined links: the address says it, so that it can be sent and printed. */
export async function WindowLinks({
  current,
  href,
  words = "kpi.window",
}: {
  current: Window;
  /** what the windows are called */
  words?: "kpi.window" | "kpi-return.window";
  href: (window: Window) => string;
}) {
  const t = await getTranslations(words);
  return (
    <nav
      aria-label={t("label")}
      className="inline-flex overflow-clip rounded-lg border border-edge bg-sheet max-sm:flex"
    >
      {windows.map((window) => (
        <Link
          key={window}
          href={href(window)}
          scroll={false}
          aria-current={window === current ? "true" : undefined}
          className="grid min-h-[34px] flex-1 place-items-center whitespace-nowrap border-line px-3 text-13 font-medium text-ink-2 not-first:border-l hover:text-ink aria-[current]:bg-marine-wash aria-[current]:font-semibold aria-[current]:text-marine focus-visible:-outline-offset-2 max-sm:min-h-11"
        >
          {t(window)}
        </Link>
      ))}
    </nav>
  );
}
