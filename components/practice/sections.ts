import type { PracticeRole } from "@/lib/access/rules";

/** The pages of the practice, in the order of their tabs; `for` is the least that one must be to open it. */
export const practiceSections = [
  { key: "brand", href: "/practice", for: "owner" },
  { key: "members", href: "/practice/members", for: "member" },
  { key: "rules", href: "/practice/rules", for: "owner" },
  { key: "templates", href: "/practice/templates", for: "member" },
  { key: "signIn", href: "/practice/sign-in", for: "owner" },
  { key: "mail", href: "/practice/mail", for: "owner" },
  { key: "log", href: "/practice/log", for: "owner" },
  { key: "deleted", href: "/practice/deleted", for: "member" },
] as const satisfies readonly { key: string; href: string; for: PracticeRole }[];
export type PracticeSection = (typeof practiceSections)[number]["key"];

/** The sections that somebody of the practice may open. */
export function sectionsFor(role: PracticeRole | null) {
  if (role === null) return [];
  return practiceSections.filter(
    ({ for: least }: { for: PracticeRole }) => role === "owner" || least === "member",
  );
}
