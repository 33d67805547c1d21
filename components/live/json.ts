/** What a field can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Two values say the same. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
