/** Kinds that a person may switch off; the others answer something they asked for themselves. */
export const choosable = [
  "mention",
  "step-due",
  "review-invitation",
  "review-report",
  "digest",
] as const;
export type Choosable = (typeof choosable)[number];

/** What a letter is made from, by kind. Links are whole addresses; their secrets leave the file once the letter is sent. */
export type Letter =
  | {
      kind: "invitation";
      by: string;
      place: string;
      role: string | null;
      line: string;
      link: string;
      expiresAt: number;
    }
  | { kind: "magic-link"; link: string; expiresAt: number }
  | { kind: "reset"; link: string; expiresAt: number }
  | { kind: "email-change"; link: string; expiresAt: number }
  | { kind: "email-changed"; to: string }
  | { kind: "mention"; by: string; where: string; words: string; path: string }
  | { kind: "step-due"; steps: readonly { what: string; endsOn: string; path: string }[] }
  | { kind: "review-invitation"; title: string; on: string; time: string | null; path: string }
  | { kind: "review-report"; title: string; on: string; decisions: readonly string[]; path: string }
  | {
      kind: "digest";
      places: readonly { name: string; path: string; lines: readonly string[] }[];
    }
  | { kind: "test" };

export type Recipient = {
  email: string;
  locale: "fr" | "en";
  accountId: string | null;
  engagementId: string | null;
};
