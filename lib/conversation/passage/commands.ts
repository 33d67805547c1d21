import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db/client";
import { threads } from "@/db/tables/conversation";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import type { Engagement } from "@/lib/engagement/schema";
import { loadProse } from "@/lib/live/store";
import { anchorsOf } from "@/lib/prose/span";

/**
 * Ties the talks that came with a file to the words they are about, in the caller's transaction and after its texts. One whose words
 * the file does not hold keeps them as a quotation; one that is tied already stays as it is.
 */
export function tiePassages(
  viewer: Viewer,
  engagementId: string,
  talks: Engagement["threads"],
): void {
  transact((tx) => {
    demand(viewer, engagementId, "consult");
    const inTexts = Map.groupBy(
      talks.filter(({ passage }) => passage !== null),
      ({ prose }) => prose,
    );
    for (const [name, about] of inTexts) {
      if (name === null) continue;
      const text = loadProse({ engagementId, name });
      for (const { id, passage } of about) {
        const anchors = passage && anchorsOf(text, passage);
        if (!anchors) continue;
        tx.update(threads)
          .set({ anchorFrom: Buffer.from(anchors.from), anchorTo: Buffer.from(anchors.to) })
          .where(
            and(
              eq(threads.engagementId, engagementId),
              eq(threads.id, id),
              eq(threads.prose, name),
              isNull(threads.anchorFrom),
            ),
          )
          .run();
      }
    }
  });
}
