import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { frozen } from "@/db/tables/engagement";
import { at, now } from "@/lib/clock";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import { historyOf } from "@/lib/history/queries";
import { writeProse } from "@/lib/prose/commands";
import { bakery, claire, erwan, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { addItem, changeField } from "../../engagement/edit/commands";
import { compareStrategy } from "../compare/queries";
import { approveVersion, nameVersion } from "./commands";
import { readVersions } from "./queries";

beforeEach(stage);

const objective = `${bakery}-clients`;
const asked = (changeId = newId()) => ({ engagementId: bakery, changeId });
const cap = { name: "Cap de printemps", approve: false };
const seen = (viewer = yann) => readVersions(viewer, bakery);
const sealed = () => {
  const seal = seen().versions[0]?.seal;
  if (!seal) throw new Error("nothing is sealed");
  return seal;
};

describe("naming and approving", () => {
  test("Claire names a version, both approve it, and it is remembered", () => {
    writeProse(claire, bakery, "vision", text("Du pain vivant."));
    expect(nameVersion(claire, { ...asked(), ...cap, approve: true })).toEqual({ number: "1" });
    expect(seen().approved).toBeNull();
    approveVersion(yann, { ...asked(), ...sealed() });
    expect(seen()).toMatchObject({
      approved: { number: "1", name: "Cap de printemps" },
      since: [],
      moved: false,
      side: "decider",
    });
    const told = historyOf(claire, bakery, {}).entries.map(({ field }) => field);
    expect(told.slice(0, 3)).toEqual(["event:approve", "event:approve", "event:freeze"]);
  });

  test("after a version whose text is not kept here, a new one can be named", () => {
    nameVersion(claire, { ...asked(), ...cap });
    db.delete(frozen).run();
    expect(seen()).toMatchObject({ moved: true, versions: [{ intact: null }] });
    expect(nameVersion(claire, { ...asked(), ...cap })).toEqual({ number: "2" });
  });

  test("what is approved stays as it was; what changed since is told, texts included", () => {
    writeProse(claire, bakery, "vision", text("Du pain vivant."));
    nameVersion(claire, { ...asked(), ...cap, approve: true });
    approveVersion(yann, { ...asked(), ...sealed() });
    const bytes = db.select({ gz: frozen.gz }).from(frozen).get()?.gz;
    changeField(solenn, {
      ...asked(),
      itemId: objective,
      field: "title",
      from: "Plus de commandes, Maison Kerleo",
      to: "85 commandes par semaine",
    });
    addItem(claire, { ...asked(), kind: "channel", data: { name: "Fiche Google" } });
    expect(seen().since).toMatchObject([
      {
        section: "objectives",
        was: "changed",
        fields: [{ field: "title", after: "85 commandes par semaine" }],
      },
      { section: "channels", was: "added", name: "Fiche Google" },
    ]);
    expect(db.select({ gz: frozen.gz }).from(frozen).get()?.gz).toEqual(bytes);
    expect(seen()).toMatchObject({ moved: true, versions: [{ intact: true }] });
  });

  test("a new version is approved anew; the one before can be approved no more", () => {
    nameVersion(claire, { ...asked(), ...cap });
    const first = sealed();
    changeField(solenn, {
      ...asked(),
      itemId: objective,
      field: "title",
      from: "Plus de commandes, Maison Kerleo",
      to: "Autre chose",
    });
    expect(nameVersion(yann, { ...asked(), name: "Cap d’été", approve: true }).number).toBe("2");
    expect(() => approveVersion(yann, { ...asked(), ...first })).toThrow("conflict");
    expect(() => approveVersion(yann, { ...asked(), ...sealed() })).toThrow("conflict");
    approveVersion(claire, { ...asked(), ...sealed() });
    expect(seen().versions.map(({ approvedAt }) => approvedAt !== null)).toEqual([true, false]);
  });

  test("asked twice it is done once; where nothing changed there is nothing to name", () => {
    const once = { ...asked("version-0001"), ...cap };
    expect(nameVersion(claire, once)).toEqual(nameVersion(claire, once));
    expect(db.select().from(frozen).all()).toHaveLength(1);
    expect(() => nameVersion(claire, { ...asked(), ...cap })).toThrow("conflict");
  });

  test("a state that was touched behind the product’s back is not approved", () => {
    nameVersion(claire, { ...asked(), ...cap });
    const { data } = loadEngagement(yann, bakery).engagement.events.at(-1) ?? {};
    const kept = db.select({ gz: frozen.gz }).from(frozen).get();
    const gz = gzipSync(
      gunzipSync(kept?.gz as Buffer)
        .toString()
        .replace("Plus de", "Moins de"),
    );
    db.update(frozen).set({ gz }).run();
    const seal = { frozen: String(data?.frozen), digest: String(data?.digest) };
    expect(() => approveVersion(yann, { ...asked(), ...seal })).toThrow("conflict");
    expect(seen()).toMatchObject({ approved: null, versions: [{ intact: false }] });
  });
});

test("contributors and observers read versions and make none; suppliers and strangers see nothing", () => {
  nameVersion(claire, { ...asked(), ...cap });
  for (const viewer of [solenn, odile]) {
    expect(seen(viewer)).toMatchObject({ side: null, versions: [{ name: "Cap de printemps" }] });
    expect(() => nameVersion(viewer, { ...asked(), ...cap })).toThrow("forbidden");
    expect(() => approveVersion(viewer, { ...asked(), ...sealed() })).toThrow("forbidden");
  }
  const seal = sealed();
  for (const viewer of [stranger, erwan])
    expect(() => readVersions(viewer, bakery)).toThrow("not_found");
  expect(() => nameVersion(stranger, { ...asked(), ...cap })).toThrow("not_found");
  expect(() => approveVersion(stranger, { ...asked(), ...seal })).toThrow("not_found");
  expect(() => nameVersion(erwan, { ...asked(), ...cap })).toThrow("forbidden");
});

describe("comparing days", () => {
  const day = 86_400_000;
  const start = Date.parse("2026-03-02T10:00:00Z");

  test("a day is read as it ended, and the changes lead from one to the other", () => {
    at(start, stage);
    const change = (from: string, to: string) =>
      changeField(solenn, { ...asked(), itemId: objective, field: "title", from, to });
    at(start + day, () => change("Plus de commandes, Maison Kerleo", "Deux"));
    at(start + 2 * day, () => change("Deux", "Trois"));
    const told = at(start + 5 * day, () =>
      compareStrategy(yann, bakery, {
        from: { is: "day", day: "2026-03-03" },
        to: { is: "day", day: "2026-03-06" },
      }),
    );
    expect(told.changes).toMatchObject([{ fields: [{ before: "Deux", after: "Trois" }] }]);
    expect(loadEngagement(yann, bakery).engagement.items.length).toBeGreaterThan(0);
    expect(now()).toBeGreaterThan(start);
  });

  test("a version that is not there, and a place that is not one’s own, are not found", () => {
    const asked = { from: { is: "version", number: "7" }, to: null } as const;
    expect(() => compareStrategy(yann, bakery, asked)).toThrow("not_found");
    for (const viewer of [stranger, erwan])
      expect(() => compareStrategy(viewer, bakery, { from: null, to: null })).toThrow("not_found");
  });
});

function text(words: string) {
  return {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  };
}
