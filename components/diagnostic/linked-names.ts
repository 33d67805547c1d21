import { nameOf, type Words } from "@/components/strategy/fields/views";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Kind, LinkRole } from "@/lib/engagement/rules";

/** The names of what an item is tied to by a role, in one line; empty where it is tied to nothing. */
export function linkedNames(
  reading: Reading,
  id: string,
  role: LinkRole,
  kind: Kind,
  t: Words,
): string {
  return reading
    .to(role, id, kind)
    .map((item) => nameOf(item, t))
    .join(", ");
}
