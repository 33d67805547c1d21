import { beforeEach, expect, test } from "vitest";
import { loadEngagement } from "@/lib/engagement/queries";
import { bakery, claire, erwan, florist, malo, odile, stage, stranger } from "./cast";

beforeEach(stage);

test("the stage is set: each sees their own client, the owner sees both", () => {
  expect(loadEngagement(odile, bakery).engagement.name).toBe("Maison Kerleo");
  expect(loadEngagement(claire, florist).standing.role).toBe("consultant");
  expect(loadEngagement(malo, florist).standing.role).toBe("consultant");
  expect(() => loadEngagement(stranger, bakery)).toThrow("not_found");
  expect(() => loadEngagement(malo, bakery)).toThrow("not_found");
});

test("the supplier sees their own step alone", () => {
  const { engagement } = loadEngagement(erwan, bakery);
  expect(engagement.items.filter((item) => item.kind === "step")).toMatchObject([
    { id: "bakery-photos" },
  ]);
});
