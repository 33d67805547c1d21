import { bearing, type Sign } from "./geometry";
import styles from "./rose.module.css";

/** Names and figures round the large dial, in the page's own type so that they stay readable on a phone. */
export function Labels({
  said,
  started,
  first,
  firstWords,
}: {
  said: { sign: Sign; name: string; value: string }[];
  started: boolean;
  first: Sign | undefined;
  firstWords: string;
}) {
  return (
    <div aria-hidden="true">
      {said.map(({ sign, name, value }, index) => (
        <p
          key={sign}
          className={styles.label}
          data-place={places[sign]}
          data-first={sign === first || undefined}
          style={{ "--x": Math.sin(bearing(index)), "--y": -Math.cos(bearing(index)) }}
        >
          <b>{name}</b>
          {started && <span>{value}</span>}
          {sign === first && <span>{firstWords}</span>}
        </p>
      ))}
    </div>
  );
}

/** Which side of its anchor the words grow to. */
const places: Record<Sign, string> = {
  direction: "top",
  audience: "upper right",
  value: "right",
  synergy: "bottom right",
  duplication: "bottom left",
  optimisation: "left",
  means: "upper left",
};
