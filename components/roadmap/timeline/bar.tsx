import { Ordinals } from "@/components/ui/ordinals";
import { isOpen } from "@/lib/roadmap/rules";
import { fruitsOf, lateBy, type Step, shareDone } from "@/lib/roadmap/step/rules";
import { type Lane, laneHeight } from "@/lib/roadmap/timeline/rules";
import type { RoadmapContext } from "../context";
import { Fruit } from "../fruit";
import { stepName } from "../words";
import { Drag } from "./drag";
import { barWords } from "./drawn";

const tones = { bad: "font-semibold text-bad", good: "text-good", ink: "text-ink-2" };

/** One step on the timeline: its bar with the part that is done, its fruit, a word at its end. */
export function Bar({
  lane,
  step,
  href,
  weekShare,
  today,
  context,
}: {
  lane: Lane;
  step: Step;
  /** shows its answers */
  href: string;
  /** how wide a week is, in percent */
  weekShare: number;
  /** where today stands, in percent */
  today: number | null;
  context: RoadmapContext;
}) {
  const { bar, fruits } = lane;
  const { reading } = context;
  const { data } = step;
  const late = lateBy(step, reading.today) > 0;
  const done = data.state === "done";
  const right = bar ? bar.left + bar.width : 0;
  const far = fruits && !fruits.inside ? fruits.left : null;
  const words = barWords(step, lane, context);
  const from = Math.max(right, today ?? 0);
  // Words of a late step would lie on a fruit that ripens soon: they then stand after it, or before the bar where it is near the edge.
  const crowded = far !== null && far > from && far - from < 27;
  const ripe = done && (fruitsOf(reading, step)?.on ?? "9999") <= reading.today;
  return (
    <div className="absolute inset-x-0" style={{ top: lane.top, height: laneHeight - 2 }}>
      {bar && far !== null && far > right && !late && (
        <span
          aria-hidden="true"
          className="absolute top-1/2 border-t-[1.5px] border-dotted border-good"
          style={{ left: `${right}%`, width: `${far - right}%` }}
        />
      )}
      {bar && (
        <span
          aria-hidden="true"
          className={`absolute top-1/2 h-3.5 min-w-2 -translate-y-1/2 overflow-clip rounded-[3px] border-[1.3px] bg-sheet ${
            done ? "border-ink-2" : late ? "border-bad" : "border-marine"
          } ${bar.cutLeft ? "rounded-l-none border-l-0" : ""} ${bar.cutRight ? "rounded-r-none border-r-0" : ""}`}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        >
          <span
            className={`block h-full ${done ? "bg-ink-2" : late ? "bg-bad" : "bg-marine"}`}
            style={{ width: `${shareDone(step)}%` }}
          />
          {done && (
            <svg
              aria-hidden="true"
              width="12"
              height="12"
              viewBox="0 0 12 12"
              className="absolute top-0 left-1"
            >
              <path
                d="m2 6 3 3 5-6"
                stroke="var(--sheet)"
                strokeWidth="1.6"
                fill="none"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          )}
        </span>
      )}
      {data.milestone && bar && (
        <span
          aria-hidden="true"
          className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rotate-45 border-[1.5px] border-ink bg-buoy-wash"
          style={{ left: `${right}%` }}
        />
      )}
      {fruits && (
        <span
          className="absolute top-1/2 -mt-2.5 -ml-[9px] leading-none"
          style={{ left: `${fruits.left}%` }}
        >
          <Fruit ripe={ripe} />
        </span>
      )}
      {words && (
        <span
          className={`absolute top-1/2 -translate-y-1/2 rounded bg-paper/80 px-0.5 text-12 leading-none whitespace-nowrap ${tones[words.tone]}`}
          style={
            late && crowded && far > 84 && bar && bar.left > 24
              ? before(bar.left)
              : placeOf(lane, late && !(crowded && far <= 84) ? from : (far ?? right))
          }
        >
          <Ordinals text={words.text} />
        </span>
      )}
      {bar && context.mayAct && isOpen(step) && (
        <Drag
          left={bar.left}
          width={bar.width}
          weekShare={weekShare}
          href={href}
          engagementId={context.engagementId}
          itemId={step.id}
          what={stepName(step, context)}
          dates={{ startsOn: data.startsOn, endsOn: data.endsOn, fruitsOn: data.fruitsOn }}
        />
      )}
    </div>
  );
}

/** Words stand after what they are about; near the edge, before it. */
function placeOf({ bar, fruits }: Lane, end: number): React.CSSProperties {
  if (end <= 84) return { left: `calc(${end}% + 13px)` };
  return before(fruits?.inside || !fruits ? (bar?.left ?? end) : end);
}

function before(begins: number): React.CSSProperties {
  return { right: `calc(${100 - begins}% + 13px)` };
}
