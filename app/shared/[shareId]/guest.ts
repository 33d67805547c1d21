import type { Viewer } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { hasProof } from "@/lib/auth/guest";
import { viewerFromHeaders } from "@/lib/auth/session";
import { livingShare, previewShare } from "@/lib/share/queries";

/**
 * The guest of a living link, for a browser that came by it, or for somebody signed in who may hand the page out and looks at
 * what is seen; else null, whatever the reason.
 */
export async function guestOf(headers: Headers, shareId: string): Promise<Viewer | null> {
  const share = livingShare(shareId);
  if (!share) return null;
  if (await hasProof(headers, "shared", shareId)) return share.viewer;
  const viewer = await viewerFromHeaders(headers);
  const seen = viewer && attempt(() => previewShare(viewer, shareId));
  return seen?.ok ? seen.value : null;
}
