/** A name as it is compared: small letters, no accents, plain spaces and apostrophes. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .trim()
    .toLowerCase();
}
