/** People invited in one go, at most; and invitations that may wait on one engagement. */
export const mostAtOnce = 30;
export const mostWaiting = 100;

/** Letters of invitation that may go to one address, and from one engagement, in a day; their links can still be copied. */
export const lettersADayOfOne = 5;
export const lettersADay = 200;

export type Addressee = { email: string; name: string };

/**
 * The addresses in a text as people paste it: one a line, or apart by commas, semicolons or spaces, with a name before
 * them or without. Each once, in their order; `wrong` holds the pieces that are no address, as they were written.
 */
export function readAddresses(text: string): { people: Addressee[]; wrong: string[] } {
  const people = new Map<string, Addressee>();
  const wrong: string[] = [];
  for (const piece of pieces(text)) {
    const { email, name } = split(piece);
    if (!isAddress(email)) wrong.push(piece);
    else if (!people.has(email)) people.set(email, { email, name: name || guessName(email) });
  }
  return { people: [...people.values()], wrong };
}

/** Whether a text is one e-mail address, by the same measure as the server's (zod). */
export function isAddress(text: string): boolean {
  return text.length <= 254 && address.test(text);
}

/** A name read off an address, to be corrected by whoever knows better: `enora.kerleo@…` is « Enora Kerleo ». */
function guessName(email: string): string {
  return (email.split("@")[0] ?? "")
    .split(/[._+-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ")
    .slice(0, 80);
}

const address =
  /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

function pieces(text: string): string[] {
  const rough = text.match(/(?:"[^"\n]*"|[^",;\n\t]|"(?=[^"]*$))+/g) ?? [];
  return rough
    .flatMap((one) => (one.includes("<") || !several.test(one) ? [one] : one.split(/\s+/)))
    .map((one) => one.trim())
    .filter(Boolean);
}

const several = /@\S*\s+\S*@/;

function split(piece: string): Addressee {
  const framed = /^(.*)<([^<>]*)>$/.exec(piece);
  const email = (framed?.[2] ?? piece).trim().replace(/^mailto:/i, "");
  const name = (framed?.[1] ?? "").replace(/["\p{Cc}\p{Cs}]/gu, "").trim();
  return { email: email.toLowerCase(), name: name.slice(0, 80) };
}
