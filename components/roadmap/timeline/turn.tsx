import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { monthAfter, type Timeline } from "@/lib/roadmap/timeline/rules";
import type { Asked } from "@/lib/roadmap/view/rules";
import type { RoadmapContext } from "../context";

/** Earlier and later months, and how many finished steps stand in the list alone. */
export function Turn({
  laid,
  left,
  link,
  context: { t },
}: {
  laid: Timeline;
  /** steps finished before the first month shown */
  left: number;
  link: (change: Partial<Asked>) => string;
  context: RoadmapContext;
}) {
  const move = (months: number) => link({ from: monthAfter(laid.from, months).slice(0, 7) });
  const look =
    "grid size-8 place-items-center rounded-md text-ink-2 hover:bg-marine-wash hover:text-marine";
  return (
    <nav
      aria-label={t("turn.label")}
      className="mb-1 flex min-h-8 items-center justify-end gap-1 text-12 text-ink-2"
    >
      {left > 0 && (
        <Link href={link({ as: "list", step: null })} className="mr-auto text-ink-2">
          {t("turn.left", { count: left })}
        </Link>
      )}
      <Link href={move(-3)} scroll={false} aria-label={t("turn.earlier")} className={look}>
        <Icon name="arrow-left" size={14} />
      </Link>
      {laid.today === null && (
        <Link href={link({ from: null })} scroll={false} className="px-1">
          {t("turn.today")}
        </Link>
      )}
      <Link href={move(3)} scroll={false} aria-label={t("turn.later")} className={look}>
        <Icon name="arrow-right" size={14} />
      </Link>
    </nav>
  );
}
