/** The largest logo, in bytes. */
export const largestLogo = 300_000;

export type LogoType = "image/png" | "image/jpeg" | "image/webp";

/** What a picture is by its first bytes, whatever it calls itself; null for what is shown nowhere here, SVG among it. */
export function sniff(bytes: Uint8Array): LogoType | null {
  const starts = (at: number, ...values: number[]) =>
    values.every((value, index) => bytes[at + index] === value);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
}
