import { wayToItem } from "@/lib/engagement/address/rules";
import type { Hit } from "./queries";

/** The way to the very thing that was found; null for what no page shows. */
export function wayToHit({ kind, ref, engagementId }: Hit): string | null {
  const root = `/engagements/${engagementId}`;
  if (kind === "engagement") return root;
  if (kind === "prose") return wayToProse(root, ref);
  return wayToItem({ kind, id: ref }, engagementId).href;
}

function wayToProse(root: string, name: string): string | null {
  if (name === "vision") return `${root}/strategy?section=effects#prose-vision`;
  if (name === "positioning") return `${root}/strategy?section=competitors#prose-positioning`;
  return name.startsWith("minutes-") ? `${root}/reviews/${name.slice("minutes-".length)}` : null;
}
