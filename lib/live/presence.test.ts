import { expect, test } from "vitest";
import { stamp } from "./presence";

const claire = { id: "claire", name: "Claire Morvan", colour: "var(--p1)" };
const presenting = { review: "r", page: "gap:letter", item: null, since: 12, turn: 1 };

function said(state: Record<string, unknown>, mayPresent?: boolean) {
  const states = new Map([[7, state]]);
  stamp(states, claire, new Set(), new Set(), mayPresent);
  return states.get(7);
}

test("who may hold a review is seen presenting it, under the name that the server knows", () => {
  expect(said({ presenting, user: { id: "yann", name: "Yann" } }, true)).toMatchObject({
    presenting,
    user: { id: "claire", name: "Claire Morvan" },
  });
});

test("nobody follows somebody who may not, and no other thing slips in with what is shown", () => {
  expect(said({ presenting })).not.toHaveProperty("presenting");
  const odd = { ...presenting, since: "now", turn: -1, page: "x".repeat(9000), script: "<script>" };
  const kept = said({ presenting: odd }, true)?.presenting as Record<string, unknown>;
  expect(kept).toMatchObject({ since: 0, turn: 0 });
  expect(kept).not.toHaveProperty("script");
  expect(String(kept.page).length).toBe(450);
});
