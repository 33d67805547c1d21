import { expect, test } from "vitest";
import { newId } from "./ids";

test("what is made in one millisecond sorts as it was made, and never twice alike", () => {
  const ids = Array.from({ length: 1000 }, () => newId(1_795_000_000_000));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const later = newId(1_795_000_000_001);
  expect(later > (ids.at(-1) ?? "")).toBe(true);
  expect(later).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
