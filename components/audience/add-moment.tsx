"use client";

import { useAdd } from "@/components/strategy/item/add-item";
import { Icon } from "@/components/ui/icon";
import type { journeyStages } from "@/lib/audience/schema";

/** Begins the cell of a typical customer at a stage, with the cursor in its question. */
export function AddMoment({
  engagementId,
  persona,
  stage,
  label,
}: {
  engagementId: string;
  persona: string;
  stage: (typeof journeyStages)[number];
  label: string;
}) {
  const { add, busy } = useAdd(engagementId);
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={busy}
      onClick={() =>
        add(
          { kind: "moment", data: { stage }, links: { about: [{ id: persona, amount: null }] } },
          "question",
        )
      }
      className="grid h-8 w-full place-items-center rounded-md border border-dashed border-edge text-ink-2 hover:border-marine hover:text-marine max-lg:my-0.5 max-sm:h-11"
    >
      <Icon name="plus" size={14} />
    </button>
  );
}
