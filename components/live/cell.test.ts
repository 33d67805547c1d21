import { beforeEach, describe, expect, test, vi } from "vitest";
import { Cell } from "./cell";
import type { Json } from "./json";
import type { Edit } from "./unsent";

let kept: Map<string, Edit>;
let cell: Cell;

function open(known: Json): Cell {
  return new Cell("objective", "target", known, {
    keep: (edit) => kept.set(edit.changeId, edit),
    drop: (changeId) => kept.delete(changeId),
    push: () => {},
    faceOf: (id) => (id ? { id, name: "Yann Kerleo", colour: "var(--p2)" } : null),
    changed: () => {},
  });
}

/** What the room does: takes the edit that is due, lets it leave, and returns it. */
function send(): Edit {
  const edit = cell.next();
  if (!edit) throw new Error("nothing is due");
  cell.leave();
  return edit;
}
const saved = (edit: Edit, revision = 2) => cell.settle(edit.changeId, { ok: true, revision });
const later = () => performance.now() + 1000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  kept = new Map();
  cell = open(85);
  return () => vi.useRealTimers();
});

test("a change is kept in the browser at once, sent after half a second, and let go when it is on disk", () => {
  cell.change(9);
  cell.change(90);
  expect(cell.next()).toBeNull();
  expect([...kept.values()]).toMatchObject([{ from: 85, to: 90 }]);
  vi.advanceTimersByTime(500);
  const edit = send();
  expect(edit).toMatchObject({ from: 85, to: 90 });
  expect(cell.view.state).toBe("saving");
  saved(edit);
  expect(cell.view).toMatchObject({ state: "saved", value: 90 });
  expect(kept.size).toBe(0);
});

test("typed back to what it was, nothing is sent", () => {
  cell.change(90);
  cell.change(85, true);
  expect(cell.next()).toBeNull();
  expect(kept.size).toBe(0);
  expect(cell.view.state).toBe("still");
});

test("what left once keeps its id and content until it is answered; what is typed meanwhile follows it", () => {
  cell.change(90, true);
  const first = send();
  cell.change(91, true);
  cell.fail();
  expect(cell.view).toMatchObject({ state: "unsent", value: 91 });
  expect(send()).toEqual(first);
  saved(first, 2);
  expect(cell.view.state).toBe("saving");
  vi.advanceTimersByTime(500);
  const second = send();
  expect(second).toMatchObject({ from: 90, to: 91 });
  saved(second, 3);
  expect(cell.view).toMatchObject({ state: "saved", value: 91 });
});

test("an older rendering never covers what is known since, a newer one does", () => {
  const before = performance.now();
  cell.change(90, true);
  saved(send());
  cell.know(85, before);
  expect(cell.view.value).toBe(90);
  cell.know(95, later());
  expect(cell.view.value).toBe(95);
});

test("a page asked for again is not believed to show the old value before it is drawn", () => {
  cell.know(85, 0);
  cell.change(90, true);
  saved(send());
  // Its answer has come, and something else on the page is drawn before it.
  const asked = later();
  cell.know(85, asked);
  expect(cell.view.value).toBe(90);
  cell.know(90, asked);
  vi.advanceTimersByTime(500);
  expect(cell.view.value).toBe(90);
  // Somebody put the former value back, and this browser was away.
  cell.know(90, asked + 1);
  cell.know(85, asked + 1);
  expect(cell.view.value).toBe(85);
});

test("a value that was put back while this browser was away shows a moment later, though the page showed it before", () => {
  cell.know(85, 0);
  cell.change(90, true);
  saved(send());
  cell.know(85, later());
  vi.advanceTimersByTime(500);
  expect(cell.view.value).toBe(85);
});

describe("somebody else's change", () => {
  test("shows at once, with their colour for a moment", () => {
    cell.hear(95, 2, { id: "yann", name: "Yann", colour: "var(--p2)" }, false);
    expect(cell.view).toMatchObject({ value: 95, glow: "var(--p2)", state: "still" });
    vi.advanceTimersByTime(1500);
    expect(cell.view.glow).toBeNull();
  });

  test("that came after mine stands, though it was heard before my answer", () => {
    cell.change(90, true);
    const mine = send();
    cell.hear(95, 3, null, false);
    expect(cell.view.value).toBe(90);
    saved(mine, 2);
    expect(cell.view.value).toBe(95);
  });
});

describe("two people changed the same field", () => {
  const collide = () => {
    cell.change(90, true);
    const edit = send();
    cell.settle(edit.changeId, {
      ok: false,
      reason: "conflict",
      detail: { theirs: 95, by: "yann", at: 1 },
    });
    return edit;
  };

  test("the second sees both, and nothing is sent until they choose", () => {
    const refused = collide();
    expect(cell.view).toMatchObject({
      state: "conflict",
      conflict: { theirs: 95, mine: 90, by: { name: "Yann Kerleo" }, at: 1 },
    });
    expect(cell.next()).toBeNull();
    expect([...kept.values()]).toMatchObject([{ from: 85, to: 90 }]);
    expect([...kept.keys()]).not.toContain(refused.changeId);
  });

  test("taking theirs drops mine", () => {
    collide();
    cell.take();
    expect(cell.view).toMatchObject({ value: 95, conflict: null });
    expect(kept.size).toBe(0);
    expect(cell.next()).toBeNull();
  });

  test("keeping mine says that theirs was seen", () => {
    collide();
    cell.keep();
    const edit = send();
    expect(edit).toMatchObject({ from: 95, to: 90 });
    saved(edit);
    expect(cell.view).toMatchObject({ state: "saved", value: 90 });
  });

  test("who wrote the very same is not asked", () => {
    cell.change(90, true);
    cell.settle(send().changeId, { ok: false, reason: "conflict", detail: { theirs: 90 } });
    expect(cell.view).toMatchObject({ state: "saved", value: 90, conflict: null });
  });
});

test("what is refused stays on the screen with its reason, and is not sent again by itself", () => {
  cell.change(-1, true);
  cell.settle(send().changeId, { ok: false, reason: "invalid", detail: { issue: "too_small" } });
  expect(cell.view).toMatchObject({ state: "refused", refusal: "too_small", value: -1 });
  expect(kept.size).toBe(0);
  cell.change(86, true);
  expect(send()).toMatchObject({ from: 85, to: 86 });
});

test("what an earlier visit left is shown, sent under its own id, and let go", () => {
  cell = open(85);
  const left: Edit = {
    changeId: "left-0001",
    item: "objective",
    field: "target",
    from: 85,
    to: 88,
    at: 1,
  };
  cell.restore(left);
  expect(cell.view).toMatchObject({ value: 88, state: "unsent" });
  expect(send()).toEqual(left);
  saved(left);
  expect(cell.view).toMatchObject({ value: 88, state: "saved" });
});
