"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useFields } from "@/components/live/use-fields";
import { Icon } from "@/components/ui/icon";
import { onAxis, placeLabels } from "@/lib/strategy/positioning/rules";
import { QuietText } from "../quiet/quiet-text";
import { MapPoint } from "./map-point";
import type { Axes, Rival } from "./placed";

const side = 420;
const edge = 26;
const span = side / 2 - edge;
const inPixels = (value: number) => side / 2 + value * span;

/**
 * Where the business and its competitors stand on two axes, −1 to 1: each is drawn there by the pointer, moved with the arrows, or
 * set with the two rules in the list below. The business comes first in `rivals`.
 */
export function PositioningMap({ axes, rivals }: { axes: Axes; rivals: readonly Rival[] }) {
  const t = useTranslations("strategy-edit.positioning");
  const xs = useFields<number | null>(
    "x",
    rivals.map(({ id, x }) => ({ id, value: x })),
  );
  const ys = useFields<number | null>(
    "y",
    rivals.map(({ id, y }) => ({ id, value: y })),
  );
  const svg = useRef<SVGSVGElement>(null);
  const { mayEdit } = xs;
  const put = (id: string, x: number, y: number, now = false) => {
    xs.change(id, onAxis(x), now);
    ys.change(id, onAxis(y), now);
  };
  const live = rivals.map((rival) => ({
    ...rival,
    x: xs.view(rival.id).value,
    y: ys.view(rival.id).value,
  }));
  const placed = live.flatMap(({ x, y, ...rest }) =>
    x === null || y === null ? [] : [{ ...rest, x, y }],
  );
  const waiting = live.filter(({ x, y }) => x === null || y === null);
  const labels = placeLabels(
    placed.map(({ id, name, x, y }) => ({
      id,
      x: inPixels(x),
      y: inPixels(-y),
      width: Math.min(name.length, 26) * 6.7,
    })),
    side,
  );
  const axis = (field: "xLow" | "xHigh" | "yLow" | "yHigh", className: string) => (
    <span className={className}>
      <QuietText
        item={axes.id}
        field={field}
        value={axes[field]}
        label={t(`axis.${field}`)}
        placeholder={t("name")}
        className="text-13 font-medium"
      />
    </span>
  );
  return (
    <div>
      <div className="mx-auto grid max-w-[640px] grid-cols-2 items-center justify-items-center gap-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,420px)_minmax(0,1fr)]">
        {axis("yHigh", "w-full text-center max-sm:col-span-2 sm:col-start-2")}
        {axis("xLow", "w-full max-sm:order-1 sm:col-start-1 sm:text-right")}
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
        <svg
          ref={svg}
          viewBox={`0 0 ${side} ${side}`}
          role="group"
          aria-label={t("label")}
          className="h-auto w-full rounded-xl border border-line bg-sheet select-none max-sm:col-span-2 sm:col-start-2"
        >
          <path
            d={`M${side / 2} 10V${side - 10}M10 ${side / 2}H${side - 10}`}
            stroke="var(--edge)"
            strokeWidth="1"
          />
          <path
            d={`M${edge} ${edge}H${side - edge}V${side - edge}H${edge}z`}
            fill="none"
            stroke="var(--line)"
            strokeDasharray="2 4"
          />
          {placed.map((rival, at) => (
            <MapPoint
              key={rival.id}
              name={rival.name}
              own={rival.id === axes.id}
              x={rival.x}
              y={rival.y}
              at={{ x: inPixels(rival.x), y: inPixels(-rival.y) }}
              label={labels[at]}
              axes={axes}
              mayEdit={mayEdit}
              editor={xs.view(rival.id).editors[0] ?? null}
              onStand={(here) => xs.stand(here ? rival.id : null)}
              onPut={(x, y, now) => put(rival.id, x, y, now)}
              toValues={(event) => valuesOf(svg.current, event)}
            />
          ))}
        </svg>
        {axis("xHigh", "w-full max-sm:order-1 max-sm:text-right sm:col-start-3")}
        {axis("yLow", "w-full text-center max-sm:order-2 max-sm:col-span-2 sm:col-start-2")}
      </div>
      {mayEdit && waiting.length > 0 && (
        <p className="mt-3 flex flex-wrap items-center gap-2 text-13 text-ink-2">
          {t("waiting")}
          {waiting.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              onClick={() => put(id, 0, 0, true)}
              className="inline-flex min-h-[30px] items-center gap-1 rounded-full border border-dashed border-edge px-3 text-13 hover:border-marine hover:text-marine max-sm:min-h-11"
            >
              <Icon name="plus" size={12} />
              {t("place", { name })}
            </button>
          ))}
        </p>
      )}
      <details className="group/fold mt-3 text-13">
        <summary className="inline-flex min-h-[30px] cursor-pointer items-center gap-1 font-medium text-ink-2 marker:content-none hover:text-marine max-sm:min-h-11">
          <Icon
            name="chevron-right"
            size={14}
            className="transition-transform group-open/fold:rotate-90"
          />
          {t("asList")}
        </summary>
        <ul className="mt-2 grid gap-2">
          {placed.map((rival) => (
            <li
              key={rival.id}
              className="grid items-center gap-x-4 gap-y-1 border-b border-line pb-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1.4fr)]"
            >
              <span className="weight-550 min-w-0">{rival.name}</span>
              {(["x", "y"] as const).map((way) => (
                <label key={way} className="flex min-w-0 items-center gap-2 text-12 text-ink-2">
                  <span className="min-w-0 flex-1 text-right">
                    {axes[`${way}Low`] || t(`axis.${way}Low`)}
                  </span>
                  <input
                    type="range"
                    min={-1}
                    max={1}
                    step={0.05}
                    value={rival[way]}
                    disabled={!mayEdit}
                    aria-label={t(`rule.${way}`, {
                      name: rival.name,
                      low: axes[`${way}Low`] || t(`axis.${way}Low`),
                      high: axes[`${way}High`] || t(`axis.${way}High`),
                    })}
                    className="w-28 shrink-0 accent-marine max-sm:min-h-11"
                    onChange={(event) =>
                      (way === "x" ? xs : ys).change(rival.id, onAxis(Number(event.target.value)))
                    }
                    onBlur={() => (way === "x" ? xs : ys).stand(null)}
                  />
                  <span className="min-w-0 flex-1">
                    {axes[`${way}High`] || t(`axis.${way}High`)}
                  </span>
                </label>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Where a pointer is, on the two axes. */
function valuesOf(svg: SVGSVGElement | null, { clientX, clientY }: React.PointerEvent) {
  const matrix = svg?.getScreenCTM()?.inverse();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  return { x: (x - side / 2) / span, y: (side / 2 - y) / span };
}
