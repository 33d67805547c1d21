import type { ChangeFieldInput } from "@/lib/engagement/edit/schema";
import type { Kind, LinkRole } from "@/lib/engagement/rules";

/** What a field holds, as the generic edit takes it. */
export type Held = ChangeFieldInput["from"];
export type Tie = { id: string; amount: number | null };

/** One edit, as the one generic edit takes it. */
export type Edit =
  | { does: "change"; itemId: string; field: string; from: Held; to: Held }
  | {
      does: "add";
      kind: Kind;
      data: Record<string, Held>;
      links: Partial<Record<LinkRole, Tie[]>>;
    };

/** Stands, in the ties of what is done together, for the thing that was added first: its id is made with it. */
export const madeHere = "made-here";

/**
 * What is said to a gesture: the thing chosen or what was typed, of which sort it is, who, until when, and what was seen when it
 * was said.
 */
export type Answer = {
  choice: string | number | null;
  sort: string | null;
  who: string | null;
  when: string | null;
  seen: string | number | null;
};
