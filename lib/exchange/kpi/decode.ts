import type { Choices, Encoding, Format, Unread } from "./reading";
import { unread } from "./reading";

type Decoded = { ok: true; text: string; guess: Format["encoding"] };

/**
 * The text of a file. A byte-order mark decides; then UTF-8 if not one byte contradicts it; then windows-1252.
 * Refuses what is no text.
 */
export function decode(bytes: Uint8Array, choices: Choices): Decoded | Unread {
  const encoding = choices.encoding ?? marked(bytes) ?? unmarked(bytes);
  if (encoding === null) return unread("unreadable", foreign(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  const strange = choices.encoding === undefined && controls(text) > 0.02;
  if (text.includes("\0") || strange) return unread("unreadable", foreign(bytes));
  const words = accented(text);
  const sure = choices.encoding !== undefined || encoding !== "windows-1252" || !words.some(isOdd);
  return {
    ok: true,
    text,
    guess: {
      value: encoding,
      certainty: sure ? "sure" : "check",
      sample: words.length > 0 ? { words } : null,
    },
  };
}

function marked(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function unmarked(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  start.forEach((byte, at) => {
    if (byte === 0) at % 2 === 0 ? even++ : odd++;
  });
  const half = start.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.1) return "utf-16be";
  if (even + odd > 0) return null;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The share of control characters at the start; a text has none but tabs and line ends. */
function controls(text: string): number {
  const start = text.slice(0, 4096);
  let count = 0;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd) count++;
  }
  return start.length === 0 ? 0 : count / start.length;
}

/** Up to three different words with accents, by which a person sees whether the guess is right. */
function accented(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of text.slice(0, 200_000).matchAll(/[\p{L}\p{M}]*[À-ÿŒœ][\p{L}\p{M}]*/gu)) {
    if (word.length > 2) words.add(word.slice(0, 30));
    if (words.size === 3) break;
  }
  return [...words];
}

function isOdd(word: string): boolean {
  return /[ÃÂ][\u0080-¿]|[Ð×ð÷þÞ]/.test(word);
}

function foreign(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head === "%PDF") return "pdf";
  if (head === "\u00d0\u00cf\u0011\u00e0") return "xls";
  return "binary";
}
