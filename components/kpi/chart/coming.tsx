import { useTranslations } from "next-intl";

/** How high the drawing stands, on a phone and on a desk. */
export const chartHeight = "h-[320px] sm:h-[396px]";

/** The place that is kept for the chart until it is there, legend and table included. */
export function Coming() {
  const t = useTranslations("kpi-chart");
  return (
    <div className="pb-16">
      <div className={`${chartHeight} grid place-items-center text-13 text-ink-2`}>
        {t("loading")}
      </div>
    </div>
  );
}
