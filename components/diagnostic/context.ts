import type { Words } from "@/components/strategy/fields/views";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";
import type { Face } from "@/lib/live/rules";

/** What every part of the inventory, and of the audience page, is drawn from. */
export type InventoryContext = {
  engagementId: string;
  reading: Reading;
  t: Words;
  f: Formatter;
  mayEdit: boolean;
  /** the people of the engagement, by their person, with their colour */
  people: readonly Face[];
};

type Member = Face & { personId?: string | null };

/** The people of an engagement by their person, in the colour that is theirs on it; those without an account in ink. */
export function facesOf(reading: Reading, members: readonly Member[]): Face[] {
  return reading.all("person").map(({ id, data }) => {
    const face = members.find(({ personId }) => personId === id);
    return { id, name: data.name, colour: face?.colour ?? "var(--ink-2)" };
  });
}
