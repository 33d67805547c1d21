import type { Formatter } from "@/lib/format/format";

/** Two scores, 0 to 1, in words; with a decimal where whole percents would hide that they differ. Null stays null. */
export function percents(
  from: number | null,
  to: number,
  f: Formatter,
): [from: string | null, to: string] {
  const say = (score: number, decimals: number) =>
    f.percent(Math.round(score * 100 * 10 ** decimals) / 10 ** decimals);
  if (from === null) return [null, say(to, 0)];
  const decimals = say(from, 0) === say(to, 0) ? 1 : 0;
  const [before, after] = [say(from, decimals), say(to, decimals)];
  return before === after ? [say(from, 0), say(to, 0)] : [before, after];
}
