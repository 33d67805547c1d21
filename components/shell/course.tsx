import Link from "next/link";
import { useTranslations } from "next-intl";
import { StageMark } from "@/components/ui/stage-mark";
import type { Navigation } from "./navigation";
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
              <small className="block text-12 font-normal text-ink-2 group-aria-[current]:text-marine">
                {t(`pages.${key}`)}
              </small>
            </span>
          </>
        );
        const row = `${rowClass} min-h-11 py-1.5`;
        return (
          <li
            key={key}
            className="relative not-last:before:absolute not-last:before:left-[17.5px] not-last:before:top-[30px] not-last:before:h-[28px] not-last:before:border-l not-last:before:border-edge max-lg:not-last:before:left-[21.5px]"
            title={named === "lg" ? t(`stages.${key}`) : undefined}
          >
            {href ? (
              <Link href={href} aria-current={key === current ? "page" : undefined} className={row}>
                {inside}
              </Link>
            ) : (
              <span className={`${row} text-ink-2`}>{inside}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
