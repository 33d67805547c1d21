import { expect, test } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { plan } from "@/lib/testing/plan";
import { timeSplit } from "./rules";

test("hours go to whom the readers are, as far as they were counted", () => {
  const draft = plan("Atelier Lumen", "2026-01-12");
  draft.add("channel", "blog", { name: "Blog", state: "active", weeklyHours: 5 });
  draft.add("channel", "letter", { name: "Lettre", state: "active", weeklyHours: 3 });
  draft.add("channel", "old", { name: "Forum", state: "stopped", weeklyHours: 8 });
  draft.add(
    "sample",
    "count",
    { takenOn: "2026-11-01", customers: 4, prospects: 2, prescribers: 2, peers: 30, friends: 2 },
    { channel: "blog" },
  );
  const split = timeSplit(read(draft.done(), "2026-11-25"));
  expect(split).toMatchObject({ hours: 8, right: 1, peers: 3.75, unknown: 3 });
  expect(split.elsewhere).toBeCloseTo(0.25);
  expect(split.channels.map(({ sample }) => sample?.people ?? null)).toEqual([40, null]);
});
