import type { Logo } from "./logo/rules";

/** The practice as everybody sees it; `colour` is "#rrggbb" and seen in both themes. */
export type Brand = { name: string; colour: string | null; logo: Logo | null };

/** Whether the practice has a look of its own: a logo or a colour. Else the product's stands alone. */
export function hasLook({ colour, logo }: Brand): boolean {
  return colour !== null || logo !== null;
}

/**
 * Shapes and lines must stand out at 3 : 1 from every ground they lie on (WCAG 2.2, 1.4.11). The hardest of each theme are the
 * paper, the darkest of the light ones, and the sheet, the lightest of the dark ones.
 */
const grounds = ["#faf8f3", "#13212b"] as const;
const needed = 3;

/** Whether a colour ("#rrggbb") is seen in both themes. */
export function isSeen(colour: string): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= needed);
}

/** The colour of the same hue nearest in lightness that is seen in both themes; the colour itself where it is. */
export function nearestSeen(colour: string): string {
  if (isSeen(colour)) return colour;
  const [hue, saturation, lightness] = toHsl(colour);
  for (let step = 1; step <= 100; step += 1)
    for (const turn of [lightness + step / 100, lightness - step / 100]) {
      if (turn < 0 || turn > 1) continue;
      const tried = fromHsl(hue, saturation, turn);
      if (isSeen(tried)) return tried;
    }
  return "#5f7683";
}

/** Contrast of two colours ("#rrggbb"), 1 to 21, by the formula of WCAG 2. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): [number, number, number] {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function toHsl(colour: string): [number, number, number] {
  const [r, g, b] = channels(colour);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [lightness, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const turn =
    most === r ? ((g - b) / spread) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [(turn * 60 + 360) % 360, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
