import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import type { Words } from "../fields/views";
import { QuietNumber } from "../quiet/quiet-number";

/** The way from start to target, with today's value on it. */
export function Way({
  line: { item, current, share },
  unit,
  t,
  number,
}: {
  line: ObjectiveLine;
  unit: string | undefined;
  t: Words;
  number: (value: number) => string;
}) {
  const { startValue, target } = item.data;
  const at = `${Math.round((share ?? 0) * 100)}%`;
  const said =
    startValue !== null && target !== null && current !== null
      ? t("objective.way", {
          start: number(startValue),
          target: number(target),
          current: number(current),
        })
      : t("objective.wayUnknown");
  return (
    <div className="flex min-w-0 items-center gap-1 text-13 max-sm:order-2 max-sm:w-full">
      <QuietNumber
        item={item.id}
        field="startValue"
        value={startValue}
        label={t("objective.start")}
        placeholder={t("objective.noStart")}
        unit={unit}
        className="min-w-11 justify-end text-ink-2"
      />
      <span
        role="img"
        aria-label={said}
        className="relative h-1 w-[220px] min-w-16 rounded-full bg-line max-sm:w-auto max-sm:flex-1"
      >
        {share !== null && (
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-marine"
            style={{ width: at }}
          />
        )}
        {current !== null && (
          <b
            aria-hidden="true"
            className="absolute -top-2 -translate-x-1/2 bg-paper px-1 text-13 leading-5 font-bold text-marine"
            style={{ left: share === null ? "50%" : `clamp(14px, ${at}, calc(100% - 14px))` }}
          >
            {number(current)}
          </b>
        )}
      </span>
      <QuietNumber
        item={item.id}
        field="target"
        value={target}
        label={t("objective.target")}
        placeholder={t("objective.noTarget")}
        unit={unit}
      />
    </div>
  );
}
