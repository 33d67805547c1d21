/**
 * Splits whole cents by weight, to the cent: the parts add up to the sum whatever the weights. What cannot be divided goes
 * to the largest remainders, the first of equals first; weights that are all 0 count alike.
 */
export function shareOut(cents: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const even = !(sum > 0);
  const exact = weights.map((weight) => (even ? cents / weights.length : (cents * weight) / sum));
  const parts = exact.map(Math.floor);
  const left = cents - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
