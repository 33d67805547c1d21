"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ShiftStepInput } from "@/lib/roadmap/shift/schema";
import { useShift } from "../shift";

const most = 52;
/** Under so many pixels a press is no drag: it opens the step, as its name does. */
const slack = 5;

/** A bar taken by hand and put down some weeks away; the buttons under the timeline do the same. */
export function Drag({
  left,
  width,
  weekShare,
  href,
  ...step
}: {
  /** where the bar lies, in percent */
  left: number;
  width: number;
  /** how wide a week is, in percent */
  weekShare: number;
  href: string;
  engagementId: string;
  itemId: string;
  what: string;
  dates: ShiftStepInput["seen"];
}) {
  const t = useTranslations("roadmap-edit");
  const router = useRouter();
  const { busy, shift } = useShift(step);
  const taken = useRef<number | null>(null);
  const moved = useRef(false);
  const [weeks, setWeeks] = useState(0);
  const weeksTo = (event: React.PointerEvent<HTMLElement>) => {
    const plot = event.currentTarget.parentElement?.clientWidth ?? 0;
    const gone = event.clientX - (taken.current ?? event.clientX);
    if (Math.abs(gone) > slack) moved.current = true;
    const count = Math.round(gone / ((plot * weekShare) / 100 || 1));
    return Math.max(-most, Math.min(most, count));
  };
  const give = () => {
    taken.current = null;
    moved.current = false;
    setWeeks(0);
  };
  return (
    <span
      aria-hidden="true"
      data-drag={step.itemId}
      className="pointer-events-auto absolute top-1/2 h-7 min-w-4 -translate-y-1/2 cursor-grab touch-pan-y active:cursor-grabbing"
      style={{ left: `${left}%`, width: `${width}%` }}
      onPointerDown={(event) => {
        if (busy || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        taken.current = event.clientX;
      }}
      onPointerMove={(event) => {
        if (taken.current !== null) setWeeks(weeksTo(event));
      }}
      onPointerUp={(event) => {
        if (taken.current === null) return;
        const count = weeksTo(event);
        const dragged = moved.current;
        give();
        if (count !== 0) shift(count, step.dates, true);
        else if (!dragged) router.push(href, { scroll: false });
      }}
      onPointerCancel={give}
    >
      {weeks !== 0 && (
        <span
          className="absolute inset-y-1.5 rounded-[3px] border-[1.5px] border-dashed border-marine bg-marine-wash"
          style={{ left: `${(weeks * weekShare * 100) / width}%`, width: "100%" }}
        >
          <span className="absolute -top-5 left-0 rounded bg-ink px-1.5 py-0.5 text-12 leading-tight whitespace-nowrap text-paper">
            {t("moveBy", { weeks })}
          </span>
        </span>
      )}
    </span>
  );
}
