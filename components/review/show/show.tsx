"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useRoomState } from "@/components/live/live-room";
import { Compass } from "@/components/ui/compass";
import { beginReviewAction } from "@/lib/review/actions";
import { Failed } from "../failed";
import { useVerb } from "../use-verb";
import { CloseAndSign, type Signing } from "./close-and-sign";
import { DecidePanel } from "./decide-panel";
import { FollowBar } from "./follow-bar";
import { Clock, Progress } from "./hourglass";
import type { Person, ShowPoint } from "./point";
import { PointList } from "./point-list";
import { useLead } from "./use-lead";
import { useShowKeys } from "./use-show-keys";

/** The shared screen of a review: the agenda at its side, one point at a time, what is decided, and who follows. */
export function Show({
  engagementId,
  reviewId,
  title,
  place,
  back,
  points,
  people,
  signing,
  begunAt,
  mayHold,
  mayDecide,
}: {
  engagementId: string;
  reviewId: string;
  title: string;
  /** whose review it is */
  place: string;
  /** the page of the review */
  back: string;
  points: readonly ShowPoint[];
  people: readonly Person[];
  signing: Signing;
  begunAt: number | null;
  mayHold: boolean;
  mayDecide: boolean;
}) {
  const t = useTranslations("review.show");
  const router = useRouter();
  const keys = points.map(({ key }) => key);
  const lead = useLead(reviewId, keys);
  const { connection } = useRoomState();
  const begin = useVerb(beginReviewAction);
  const stage = useRef<HTMLDivElement>(null);
  const point = points[lead.index] as ShowPoint;
  const length = points.reduce((sum, { minutes }) => sum + minutes, 0);
  const before = points.slice(0, lead.index + 1).reduce((sum, { minutes }) => sum + minutes, 0);

  useShowKeys({ lead, count: points.length, stage, leave: () => router.push(back) });
  // What is pointed at is marked in what the server drew, after each drawing.
  useEffect(() => {
    for (const line of stage.current?.querySelectorAll<HTMLElement>("[data-item]") ?? []) {
      const on = lead.item !== null && line.dataset.item === String(lead.item);
      line.toggleAttribute("data-on", on);
      if (on) line.scrollIntoView({ block: "nearest" });
    }
  });
  const shown = useRef(point.key);
  useEffect(() => {
    if (shown.current === point.key) return;
    shown.current = point.key;
    stage.current?.parentElement?.scrollTo({ top: 0 });
  }, [point.key]);

  const present = () => {
    if (begunAt === null && signing.state === "planned")
      begin.run({ engagementId, changeId: crypto.randomUUID(), reviewId });
    lead.take();
  };

  return (
    <div className="grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] text-14 lg:grid-cols-[clamp(260px,20.8vw,400px)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)_auto] lg:text-16 xl:text-18 print:h-auto">
      <aside className="flex min-h-0 flex-col border-line max-lg:border-b max-lg:px-4 max-lg:py-2.5 lg:border-r lg:px-6 lg:pt-9 lg:pb-5 2xl:px-9 2xl:pb-7">
        <div className="flex items-center gap-3">
          <Compass size={20} />
          <p className="min-w-0 flex-1 truncate font-serif text-18 font-medium lg:text-20 lg:whitespace-normal 2xl:text-26">
            {title}
          </p>
          <span className="text-ink-2 lg:hidden">
            {lead.index + 1}/{points.length}
          </span>
        </div>
        <p className="mt-1 mb-5 ml-8 text-ink-2 max-lg:hidden">{place}</p>
        <PointList points={points} lead={lead} className="max-lg:hidden" />
        <Progress
          begunAt={begunAt}
          length={length}
          upToHere={before}
          running={signing.state === "planned"}
          className="max-lg:hidden"
        />
      </aside>
      <main
        id="main"
        tabIndex={-1}
        aria-label={title}
        className="flex min-h-0 min-w-0 flex-col gap-5 overflow-y-auto px-4 py-5 outline-none sm:px-8 lg:px-10 lg:pt-9 lg:pb-7 2xl:px-16"
      >
        <header className="flex items-start justify-between gap-6">
          <div className="min-w-0" aria-live="polite">
            <p className="mb-1 text-ink-2">{point.over}</p>
            <h1 className="text-26 lg:text-36 2xl:text-48">{point.title}</h1>
          </div>
          <Clock since={lead.since} minutes={point.minutes} />
        </header>
        <div
          ref={stage}
          className={`flex flex-1 flex-col ${point.wide ? "justify-center max-lg:justify-start" : "lg:pt-6 2xl:pt-10"}`}
        >
          {point.stage}
        </div>
        {point.key === "sign" && (
          <div className="border-t border-line pt-5">
            <CloseAndSign signing={signing} />
          </div>
        )}
        {point.decides && (
          <DecidePanel
            key={point.key}
            engagementId={engagementId}
            reviewId={reviewId}
            point={point.key}
            decision={point.decision}
            people={people}
            mayDecide={mayDecide && signing.state === "planned"}
          />
        )}
        <Failed why={begin.failed} />
      </main>
      <FollowBar
        lead={lead}
        count={points.length}
        present={mayHold ? present : null}
        away={connection === "away"}
        back={back}
        leaveWord={t("leaveShow")}
      />
    </div>
  );
}
