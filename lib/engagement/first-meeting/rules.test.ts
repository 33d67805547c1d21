import { expect, test } from "vitest";
import { plan } from "@/lib/testing/plan";
import { read } from "../reading/rules";
import { firstMeeting, isFirstMeeting } from "./rules";

const today = "2026-03-12";

test("on the first day nothing is done and the course waits for an objective", () => {
  const steps = firstMeeting(read(plan("Cidrerie du Pont", today).done(), today), 0);
  expect(steps.map(({ done }) => done)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(steps.at(-1)).toMatchObject({ key: "course", waits: true });
  expect(isFirstMeeting(steps, today, today)).toBe(true);
});

test("what is there counts, never more than is asked; after a month the guide steps back", () => {
  const p = plan("Cidrerie du Pont", today);
  for (let index = 0; index < 7; index += 1)
    p.add("presence", `p${index}`, { name: `Présence ${index}` });
  p.add("objective", "o", { title: "Vendre 200 coffrets" });
  const steps = firstMeeting(read(p.done(), today), 16);
  expect(steps.map(({ done }) => done)).toEqual([5, 0, 0, 1, 16, 0]);
  expect(steps.at(-1)?.waits).toBe(false);
  expect(isFirstMeeting(steps, "2026-02-01", today)).toBe(false);
});
