import { useTranslations } from "next-intl";
import { StageMark } from "@/components/ui/stage-mark";
import type { Navigation } from "./navigation";
import { PlaceLink } from "./place-link";
import { rowClass } from "./row";

/** The loop as a course line with its waypoints; names appear where there is room for them. */
export function Course({
  stages,
  current,
  named = "lg",
}: Pick<Navigation, "stages" | "current"> & { named?: "lg" | "always" }) {
  const t = useTranslations("shell");
  const words = named === "lg" ? "max-lg:sr-only" : "";
  return (
    <ol>
      {stages.map(({ key, state, href }) => {
        const inside = (
          <>
            <StageMark state={state} className="relative z-1" />
            <span className={`leading-tight ${words}`}>
              {t(`stages.${key}`)}
              <small className="block text-12 leading-[17.5px] font-normal text-ink-2 group-aria-[current]:text-marine">
                {t(`pages.${key}`)}
              </small>
            </span>
          </>
        );
        const row = `${rowClass} min-h-11 py-1.5`;
        return (
          <li
            key={key}
            className={`${waypoint} ${named === "lg" ? narrow : ""}`}
            title={named === "lg" ? t(`stages.${key}`) : undefined}
          >
            {href ? (
              <PlaceLink href={href} current={current && key === current} className={row}>
                {inside}
              </PlaceLink>
            ) : (
              <span className={`${row} text-ink-2`}>{inside}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

// The course line runs from each waypoint to the next; on a tablet the rows are closer, the marks centred.
const waypoint =
  "relative not-last:before:absolute not-last:before:top-7 not-last:before:left-[17.5px] not-last:before:h-6 " +
  "not-last:before:border-l not-last:before:border-edge";
const narrow =
  "max-lg:not-last:before:top-[30px] max-lg:not-last:before:left-[21.5px] max-lg:not-last:before:h-7";
