import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/rules";
import { Refused } from "@/lib/errors";
import { claire, malo, stage, yann } from "@/lib/testing/cast";
import { makeViewFirst, removeView, renameView, saveView } from "./commands";
import { listViews } from "./queries";
import { mostViews } from "./rules";
import { saveViewInput } from "./schema";

beforeEach(stage);

const save = (viewer: Viewer, name: string, query = "show=late") =>
  saveView(viewer, saveViewInput.parse({ name, query })).id;
const reason = (run: () => unknown) => {
  try {
    run();
    return "let in";
  } catch (error) {
    return error instanceof Refused ? error.reason : error;
  }
};

test("a view is kept as the list would ask for it, and again under the same name in its place", () => {
  const id = save(claire, "En retard", "show=late&sort=visit&page=4&nonsense=1&down=yes");
  expect(listViews(claire)).toEqual([
    { id, name: "En retard", query: "show=late&sort=visit", first: false },
  ]);
  expect(save(claire, "en RETARD", "q=cidre")).toBe(id);
  expect(listViews(claire)).toEqual([{ id, name: "en RETARD", query: "q=cidre", first: false }]);
});

test("one view at most opens first, and it stays so when it is saved again", () => {
  const [late, cider] = [save(claire, "En retard"), save(claire, "Cidre", "q=cidre")];
  const first = () => listViews(claire).flatMap((view) => (view.first ? [view.id] : []));
  makeViewFirst(claire, { id: late });
  makeViewFirst(claire, { id: cider });
  expect(first()).toEqual([cider]);
  save(claire, "Cidre", "q=cidrerie");
  expect(first()).toEqual([cider]);
  expect(listViews(claire).map(({ query }) => query)).toEqual(["show=late", "q=cidrerie"]);
  makeViewFirst(claire, { id: null });
  expect(first()).toEqual([]);
});

test("a view takes another name that is free, and is forgotten", () => {
  const [late, cider] = [save(claire, "En retard"), save(claire, "Cidre")];
  renameView(claire, { id: late, name: "À rattraper" });
  expect(reason(() => renameView(claire, { id: cider, name: "a rattraper" }))).toBe("conflict");
  removeView(claire, { id: late });
  expect(listViews(claire).map(({ name }) => name)).toEqual(["Cidre"]);
  expect(reason(() => removeView(claire, { id: late }))).toBe("not_found");
});

test("views are one's own: another consultant neither sees nor touches them, a client keeps none", () => {
  const id = save(claire, "En retard");
  expect(listViews(malo)).toEqual([]);
  for (const touch of [
    () => renameView(malo, { id, name: "Autre" }),
    () => removeView(malo, { id }),
    () => makeViewFirst(malo, { id }),
  ])
    expect(reason(touch)).toBe("not_found");
  expect(reason(() => save(yann, "En retard"))).toBe("forbidden");
});

test("twenty views are enough", () => {
  for (let place = 0; place < mostViews; place += 1) save(claire, `Vue ${place}`);
  expect(reason(() => save(claire, "Une de plus"))).toBe("too_large");
});
