/** The answer to the disappearance test as four boxes of a chart's border, its number and its words. */
export function Gauge({ level, word }: { level: number | null; word: string }) {
  const weak = level !== null && level < 2;
  return (
    <span className="inline-flex items-center gap-[3px]">
      {[1, 2, 3, 4].map((box) => (
        <i
          key={box}
          aria-hidden="true"
          className={`h-3 w-5 border first:rounded-l-[3px] nth-[4]:rounded-r-[3px] ${boxClass(level, box, weak)}`}
        />
      ))}
      <b className={`ml-1.5 w-2.5 font-semibold ${weak ? "text-watch" : ""}`}>{level}</b>
      <span className="ml-0.5 whitespace-nowrap text-13 text-ink-2">{word}</span>
    </span>
  );
}

function boxClass(level: number | null, box: number, weak: boolean): string {
  if (level === null) return "border-dashed border-edge";
  if (box > level) return weak ? "border-watch bg-paper" : "border-edge bg-paper";
  return weak ? "border-watch bg-watch" : "border-marine bg-marine";
}
