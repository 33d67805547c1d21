import type { Role } from "@/lib/access/rules";

/** What a new password must have: length alone makes it hard to guess (OWASP ASVS 5.0, 6.2). */
export const shortestPassword = 12;
export const longestPassword = 200;

/**
 * Why a password is too easy, or null. `about` holds what everybody knows of its owner: their name, their address, the
 * practice. Length is judged elsewhere.
 */
export function tooEasy(
  password: string,
  about: readonly string[] = [],
): "common" | "known" | null {
  const plain = simplify(password);
  if (common.has(plain) || new Set(plain).size < 4 || isRun(plain)) return "common";
  const words = ["azimut", ...about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))]
    .map(simplify)
    .filter((word) => word.length >= 4);
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), plain);
  return rest.length < 5 && rest !== plain ? "known" : null;
}

function simplify(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const rows = [
  "0123456789012345",
  "abcdefghijklmnopqrstuvwxyz",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
];
function isRun(plain: string): boolean {
  const back = [...plain].reverse().join("");
  return rows.some((row) => row.includes(plain) || row.includes(back));
}

// Those of the well-known lists that are long enough to be accepted otherwise.
const common = new Set([
  "1234567890",
  "12345678910",
  "123456789a",
  "0987654321",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "qwerty12345",
  "qwerty123456",
  "qwertyuiop1",
  "azerty12345",
  "azerty123456",
  "azertyuiop1",
  "password12",
  "password123",
  "password1234",
  "password12345",
  "passw0rd123",
  "motdepasse",
  "motdepasse1",
  "motdepasse12",
  "motdepasse123",
  "monmotdepasse",
  "administrateur",
  "administrator",
  "changemenow",
  "welcome123",
  "bienvenue1",
  "bienvenue123",
  "bonjour123",
  "bonjour1234",
  "iloveyou12",
  "iloveyou123",
  "jetaime123",
  "doudou1234",
  "loulou1234",
  "chouchou123",
  "abcd123456",
  "abcdef1234",
  "a123456789",
  "aa123456789",
  "q1w2e3r4t5",
  "q1w2e3r4t5y6",
  "letmein123",
  "superman123",
  "marseille13",
  "football123",
  "princess123",
  "sunshine123",
  "soleil1234",
  "trustno1234",
  "123123123123",
  "1234512345",
  "9876543210",
  "azertyazerty",
  "qwertyqwerty",
  "passwordpassword",
  "secret1234",
  "secret12345",
]);

/** On which side of an engagement somebody with this role stands. */
export function sideOf(role: Role): "consultant" | "client" | "supplier" {
  if (role === "consultant" || role === "supplier") return role;
  return "client";
}

/** How long a link to join lives (milliseconds). */
export const invitationMs = 14 * 86_400_000;
/** How long a link to choose a new password lives (milliseconds). */
export const resetMs = 2 * 86_400_000;
