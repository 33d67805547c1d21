import type { Kind } from "@/lib/engagement/rules";

const kinds: Readonly<Record<string, Kind>> = {
  vision: "vision",
  positioning: "positioning",
  "content-policy": "policy",
};

/** The one item that a live text belongs to, by the text’s name; null for a text whose passages are not spoken of. */
export function kindOfProse(prose: string): Kind | null {
  return Object.hasOwn(kinds, prose) ? (kinds[prose] ?? null) : null;
}

/** Under which key the talks about a text’s passages are counted beside those about items. */
export function proseKey(prose: string): string {
  return `prose:${prose}`;
}
