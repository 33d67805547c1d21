import { signs } from "@/lib/coherence/finding";
import type { RosePoint } from "@/lib/engagement/findings/course/queries";
import { calendarDay } from "@/lib/format/durations";
import { line } from "./line";
import { percent, type RoseWords } from "./words";

const size = { width: 260, height: 72, edge: 5 };

/** Small lines of one scale, 0 to 100 %, for the whole and for each sign: where it stands, how far it came, and its way. */
export function SignLines({ points, words }: { points: readonly RosePoint[]; words: RoseWords }) {
  return (
    <ul className="grid grid-cols-2 gap-x-5 gap-y-6 sm:gap-x-8 xl:grid-cols-4">
      {([null, ...signs] as const).map((sign) => (
        <li key={sign} className="min-w-0">
          <SignLine
            name={sign ? words.signs(sign) : words.whole}
            points={points.map(({ at, overall, signs: scores }) => ({
              at,
              value: sign ? scores[sign] : overall,
            }))}
            words={words}
          />
        </li>
      ))}
    </ul>
  );
}

function SignLine({
  name,
  points,
  words,
}: {
  name: string;
  points: readonly { at: number; value: number | null }[];
  words: RoseWords;
}) {
  const { t, f } = words;
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, score: value }]));
  const [first, last] = [known[0], known.at(-1)];
  const now = points.at(-1)?.value ?? null;
  const moved =
    first && now !== null ? Math.round(now * 100) - Math.round(first.score * 100) : null;
  const label =
    first && last
      ? t("said", {
          sign: name,
          from: percent(first.score, words),
          first: f.day(calendarDay(first.at)),
          to: percent(now, words),
          low: percent(Math.min(...known.map(({ score }) => score)), words),
        })
      : t("saidNone", { sign: name });
  const drawn = line(points, size);
  const colour = now !== null && now < 0.6 ? "var(--buoy)" : "var(--marine)";
  return (
    <figure aria-label={name}>
      <figcaption className="font-semibold">{name}</figcaption>
      <p className="flex items-baseline gap-2 whitespace-nowrap">
        <span className={now === null ? "text-13 text-ink-2" : "font-serif text-20"}>
          {percent(now, words)}
        </span>
        {moved !== null && (
          <span className="text-12 text-ink-2">
            {moved === 0
              ? t("stable")
              : t("delta", { count: Math.abs(moved), way: moved > 0 ? "up" : "down" })}
          </span>
        )}
      </p>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="mt-1 block w-full"
        role="img"
        aria-label={label}
      >
        {[0, 0.5, 1].map((share) => (
          <path
            key={share}
            d={`M${size.edge} ${drawn.y(share)}H${size.width - size.edge}`}
            stroke="var(--line)"
            strokeWidth={share === 0.5 ? 0.6 : 1}
            strokeDasharray={share === 0.5 ? "2 4" : undefined}
          />
        ))}
        <path
          d={drawn.path}
          fill="none"
          stroke={colour}
          strokeWidth="2"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        {drawn.end && (
          <circle
            cx={drawn.end[0]}
            cy={drawn.end[1]}
            r="3.6"
            fill={colour}
            stroke="var(--paper)"
            strokeWidth="1.5"
          />
        )}
      </svg>
    </figure>
  );
}
