/** The largest logo, in bytes, and the longest side of one, in pixels: a small file may unfold to a huge picture. */
export const largestLogo = 300_000;
export const longestSide = 4096;

export type LogoType = "image/png" | "image/jpeg" | "image/webp";

/** A logo without its bytes: the digest that is its address, and its size in pixels. */
export type Logo = { digest: string; type: LogoType; width: number; height: number };

/** The address of a logo, another one for every other picture: browsers keep it for good. */
export function logoPath({ digest }: Logo): string {
  return `/api/practice/logo?v=${digest}`;
}

/** The size in which a logo is drawn so that it fits a box, never larger than it is; whole pixels, at least one. */
export function fitted(
  { width, height }: Logo,
  box: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(box.width / width, box.height / height, 1);
  const whole = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: whole(width), height: whole(height) };
}

/** What a picture is by its first bytes, whatever it calls itself; null for what is shown nowhere here, SVG among it. */
export function sniff(bytes: Uint8Array): LogoType | null {
  const starts = (at: number, ...values: number[]) =>
    values.every((value, index) => bytes[at + index] === value);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
}
