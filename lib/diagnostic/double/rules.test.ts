import { expect, test } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { plan } from "@/lib/testing/plan";
import { toolGroups } from "./rules";

test("two tools in use for one work are bracketed, with the yearly cost of all but the dearest", () => {
  const draft = plan("Maison Kerleo", "2026-01-12");
  draft.add("tool", "till", { name: "Caisse", function: "accounting", monthlyCost: 5900 });
  draft.add("tool", "mailchimp", { name: "Mailchimp", function: "e-mailing", monthlyCost: 2000 });
  draft.add("tool", "brevo", { name: "Brevo", function: "e-mailing", monthlyCost: 2500 });
  draft.add("tool", "old", { function: "e-mailing", monthlyCost: 9900, state: "stopped" });
  draft.add("tool", "one", { function: "other", monthlyCost: 100 });
  draft.add("tool", "two", { function: "other", monthlyCost: 100 });
  const groups = toolGroups(read(draft.done(), "2026-11-25"));
  expect(groups.map(({ use, double, yearlyCents }) => [use, double, yearlyCents])).toEqual([
    ["e-mailing", true, 24_000],
    ["accounting", false, 0],
    ["other", false, 0],
  ]);
  expect(groups[0]?.tools.map(({ id }) => id)).toEqual(["old", "brevo", "mailchimp"]);
});
