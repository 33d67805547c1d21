import { Mark } from "@/components/practice/mark";
import { Compass } from "@/components/ui/compass";
import { Ordinals } from "@/components/ui/ordinals";
import { type Brand, hasLook } from "@/lib/practice/rules";
import { ScaleBorder } from "./scale-border";

/** What stands at the top of a printed sheet: whose mark, whose sheet and the day it was printed, over the border of a chart. */
export function PaperHead({
  practice,
  said,
  className = "",
}: {
  practice: Brand;
  said: string;
  className?: string;
}) {
  return (
    <header className={className}>
      <div className="flex flex-wrap items-center justify-between gap-2 text-13 text-ink-2">
        {hasLook(practice) ? (
          <Mark mark={practice} size="large" />
        ) : (
          <span className="flex items-center gap-2 font-serif text-20 text-ink">
            <Compass />
            Azimut
          </span>
        )}
        <span>
          <Ordinals text={said} />
        </span>
      </div>
      <ScaleBorder className="mt-3" />
    </header>
  );
}
