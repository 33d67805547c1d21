"use client";

import dynamic from "next/dynamic";
import { Coming } from "./coming";

/** The large chart of an indicator; its drawing and its series come after the page, in a place that is kept for them. */
export const KpiChart = dynamic(
  () => import("./loaded-chart").then((module) => module.LoadedChart),
  { ssr: false, loading: Coming },
);
