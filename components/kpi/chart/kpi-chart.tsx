"use client";

import { onDemand } from "@/components/ui/on-demand";
import { Coming } from "./coming";

/** The large chart of an indicator; its drawing and its series come after the page, in a place that is kept for them. */
export const KpiChart = onDemand(
  () => import("./loaded-chart").then((file) => file.LoadedChart),
  Coming,
);
