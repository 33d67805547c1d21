import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Kind } from "@/lib/engagement/rules";
import { nameOf, thing } from "../finding";
import { each, rule } from "../rule";
import { leaders } from "../subjects";

/** Words that a template brought stand in what was approved or shown. Examines the items that came with template text and were approved or presented. */
export const templateText = rule({
  id: "template-text",
  sign: "direction",
  severity: "hint",
  stage: "adapt",
  examine: (reading) => {
    const shown = showings(reading);
    const items = reading.engagement.items.filter(
      ({ id, kind, createdAt }) =>
        shown.items.has(id) || (shown.kinds.get(kind) ?? 0) >= Math.max(createdAt, 1),
    );
    return each(items, (item) =>
      item.template.length === 0
        ? null
        : {
            about: [item],
            leads: item.template[0] ?? "",
            values: {
              named: { choice: nameOf(item) === "" ? "no" : "yes" },
              item: thing(item),
              kind: { terms: "kind", keys: [item.kind] },
              count: item.template.length,
              shownOn: {
                day: dayOfMoment(shown.items.get(item.id) ?? shown.kinds.get(item.kind) ?? 0),
              },
            },
            decider: leaders(reading),
          },
    );
  },
});

/** What a version of the strategy holds. An `approve` or `present` event names an item, or a section (`data.section`, a kind), or else covers all of this. */
const strategy: readonly Kind[] = [
  "vision",
  "commitment",
  "ambition",
  "effects",
  "positioning",
  "competitor",
  "persona",
  "objective",
  "channel",
  "policy",
  "pillar",
];

function showings(reading: Reading) {
  const items = new Map<string, number>();
  const kinds = new Map<Kind, number>();
  for (const event of [...reading.events("approve"), ...reading.events("present")]) {
    if (event.item) {
      items.set(event.item, Math.max(items.get(event.item) ?? 0, event.at));
      continue;
    }
    const section = strategy.find((kind) => kind === event.data.section);
    for (const kind of section ? [section] : strategy) {
      kinds.set(kind, Math.max(kinds.get(kind) ?? 0, event.at));
    }
  }
  return { items, kinds };
}
