import type { Tie as Laid } from "@/lib/roadmap/timeline/rules";

const stub = 5;

/** An arrow from the end of what is awaited to the start of what waits; one that must turn back cannot hold. */
export function Tie({ tie }: { tie: Laid }) {
  const { x1, x2, y1, y2 } = tie;
  const back = x2 < x1 - 0.01;
  const line = `absolute ${back ? "border-bad" : "border-ink"}`;
  const elbow = `calc(${x1}% + ${stub}px)`;
  const turn = y2 > y1 ? y2 - 14 : y2 + 14;
  const [top, bottom] = [Math.min(y1, back ? turn : y2), Math.max(y1, back ? turn : y2)];
  return (
    <span aria-hidden="true">
      <span
        className={`${line} border-t-[1.3px]`}
        style={{ left: `${x1}%`, width: stub, top: y1 }}
      />
      <span
        className={`${line} border-l-[1.3px]`}
        style={{ left: elbow, top, height: bottom - top }}
      />
      {back ? (
        <>
          <span
            className={`${line} border-t-[1.3px]`}
            style={{
              left: `calc(${x2}% - 12px)`,
              width: `calc(${x1 - x2}% + ${stub + 12}px)`,
              top: turn,
            }}
          />
          <span
            className={`${line} border-l-[1.3px]`}
            style={{
              left: `calc(${x2}% - 12px)`,
              top: Math.min(turn, y2),
              height: Math.abs(y2 - turn),
            }}
          />
          <span
            className={`${line} border-t-[1.3px]`}
            style={{ left: `calc(${x2}% - 12px)`, width: 8, top: y2 }}
          />
        </>
      ) : (
        <span
          className={`${line} border-t-[1.3px]`}
          style={{
            left: elbow,
            width: `max(0px, calc(${x2 - x1}% - ${stub + 4}px))`,
            top: y2,
          }}
        />
      )}
      <svg
        aria-hidden="true"
        width="7"
        height="8"
        viewBox="0 0 7 8"
        className="absolute"
        style={{ left: `calc(${x2}% - 8px)`, top: y2 - 3.5 }}
      >
        <path d="M0 .8 7 4 0 7.2z" fill={back ? "var(--bad)" : "var(--ink)"} />
      </svg>
    </span>
  );
}
