import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { today } from "@/lib/clock";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import type { ItemInput } from "@/lib/engagement/edit/schema";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import { stepOfIdea } from "./rules";

/**
 * Makes a step of an idea, without dates or owner, for what the idea is about; returns the step. An idea that has led to a
 * step gives that one back. Setting the step aside puts the idea back among those that wait.
 */
export function makeStepOfIdea(viewer: Viewer, input: ItemInput): { stepId: string } {
  return transact(() => {
    const { engagementId, changeId, itemId } = input;
    demand(viewer, engagementId, "edit");
    const reading = read(loadEngagement(viewer, engagementId).engagement, today());
    const idea = reading.item(itemId);
    if (idea?.kind !== "idea") throw new Refused("not_found");
    const known = reading.to("leads-to", itemId, "step")[0];
    if (known) return { stepId: known.id };
    const { id } = addItem(viewer, {
      engagementId,
      changeId,
      kind: "step",
      data: stepOfIdea(idea.data.text),
      links: {
        serves: tie(reading.to("about", itemId, "objective")),
        channel: tie(reading.to("about", itemId, "channel").slice(0, 1)),
      },
    });
    changeField(viewer, {
      engagementId,
      changeId: `${changeId}-2`,
      itemId,
      field: "link:leads-to",
      from: tie(reading.to("leads-to", itemId, "decision")),
      to: [...tie(reading.to("leads-to", itemId, "decision")), { id, amount: null }],
    });
    return { stepId: id };
  });
}

function tie(items: readonly { id: string }[]) {
  return items.map(({ id }) => ({ id, amount: null }));
}
