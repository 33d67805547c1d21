import { beforeEach, expect, test } from "vitest";
import { rawDatabase, transact } from "@/db/client";
import { notes } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { removeMember } from "@/lib/account/people/commands";
import { addItem, archiveItem, changeField, restoreItem } from "@/lib/engagement/edit/commands";
import { exportEngagement } from "@/lib/exchange/engagement/queries";
import { writeProse } from "@/lib/prose/commands";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { search } from "./queries";
import { matchOf } from "./rules";
import { searchInput } from "./schema";

beforeEach(stage);

const refs = (viewer: Viewer, q: string, engagement?: string) =>
  search(viewer, searchInput.parse({ q, engagement })).map(({ ref }) => ref);
const paragraph = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
let count = 0;
const at = (engagementId: string) => ({ engagementId, changeId: `search-${++count}` });

test("an item is found by the beginning of a word of its name, accents and case folded, and says what matched", () => {
  const [hit] = search(claire, { q: "COMPLET fich", engagement: bakery });
  expect(hit).toMatchObject({ engagementId: bakery, kind: "step", ref: `${bakery}-sheet` });
  expect(hit?.title).toEqual([
    { text: "Compléter", hit: true },
    { text: " la ", hit: false },
    { text: "fiche", hit: true },
    { text: ", Maison Kerleo", hit: false },
  ]);
  expect(refs(claire, "compléter").sort()).toEqual([`${bakery}-sheet`, `${florist}-sheet`]);
  expect(refs(claire, "complet absent")).toEqual([]);
});

test("what is written, set aside and brought back is found as it now is", () => {
  const itemId = `${bakery}-sheet`;
  changeField(yann, {
    ...at(bakery),
    itemId,
    field: "how",
    from: "",
    to: "Avec l’été en vitrine",
  });
  expect(refs(yann, "ete vitrine")).toEqual([itemId]);
  archiveItem(yann, { ...at(bakery), itemId });
  expect(refs(yann, "vitrine")).toEqual([]);
  restoreItem(yann, { ...at(bakery), itemId });
  expect(refs(yann, "vitrine")).toEqual([itemId]);
  writeProse(yann, bakery, "vision", paragraph("Nourrir le quartier, tôt le matin"));
  expect(refs(yann, "nourrir")).toEqual(["vision"]);
  expect(search(yann, { q: "nourrir" })[0]?.body).toContainEqual({ text: "Nourrir", hit: true });
});

test("engagements and people are found by name, on the pages of another engagement too", () => {
  expect(refs(claire, "rozenn", bakery)).toEqual([florist]);
  expect(refs(claire, "solenn", bakery)).toEqual([personOf(solenn)]);
  expect(refs(malo, "kerleo")).toEqual([]);
});

test("nobody finds anything of a client that is not theirs", () => {
  for (const viewer of [yann, solenn, odile, erwan]) {
    expect(refs(viewer, "rozenn")).toEqual([]);
    expect(refs(viewer, "photos", florist)).toEqual([]);
  }
  expect(refs(stranger, "photos")).toEqual([`${florist}-photos`]);
  removeMember(claire, { engagementId: bakery, accountId: accountOf(solenn) });
  expect(refs(solenn, "photos")).toEqual([]);
});

test("a supplier finds their own steps and what these point at, a share link nothing", () => {
  writeProse(yann, bakery, "vision", paragraph("photos de famille"));
  expect(refs(erwan, "photos")).toEqual([`${bakery}-photos`]);
  expect(refs(erwan, "fiche")).toEqual([]);
  expect(refs(erwan, "commandes")).toEqual([]);
  const share: Viewer = { kind: "share", shareId: "s", engagementId: bakery, door: "share" };
  expect(refs(share, "photos")).toEqual([]);
});

test("a consultant who looks as somebody finds what that person finds, and elsewhere what is theirs", () => {
  const as = (seen: { accountId: string } | { role: "observer" }): Viewer =>
    ({ ...claire, as: { engagementId: bakery, ...seen } }) as Viewer;
  expect(refs(as({ accountId: accountOf(erwan) }), "photos", bakery)).toEqual([`${bakery}-photos`]);
  expect(refs(as({ accountId: accountOf(erwan) }), "fiche", bakery)).toEqual([]);
  expect(refs(as({ role: "observer" }), "rozenn", bakery)).toEqual([]);
  expect(refs(as({ role: "observer" }), "rozenn")).toContain(florist);
});

test("the consultants' notes are found by nobody, in a live text or a row", () => {
  writeProse(claire, bakery, "notes", paragraph("zsecretz"));
  transact((tx) =>
    tx
      .insert(notes)
      .values({ engagementId: bakery, id: "n", by: personOf(yann), at: 1, text: "zsecretz" })
      .run(),
  );
  for (const viewer of [claire, yann, odile]) expect(refs(viewer, "zsecretz")).toEqual([]);
});

test("whatever is typed is words, nothing of a query language and no error", () => {
  for (const q of [
    '"',
    "title:photos",
    "photos OR fiche",
    "NEAR(a b)",
    "a* -b ^c",
    "{}()",
    "\u0000",
  ])
    expect(() => search(claire, searchInput.parse({ q }))).not.toThrow();
  expect(refs(yann, "title:photos")).toEqual([]);
  expect(refs(yann, 'pho"tos')).toEqual([]);
  expect(refs(yann, "")).toEqual([]);
  expect(refs(yann, "é")).toEqual([]);
  expect(matchOf(`${"x ".repeat(20)}yy`)).toBe(Array(8).fill('"x"*').join(" "));
  expect(refs(yann, "photos ".repeat(2000))).toEqual([`${bakery}-photos`]);
});

test("a name weighs more than a mention", () => {
  addItem(yann, {
    ...at(bakery),
    id: "mention",
    kind: "step",
    data: { what: "Vitrine", how: "Voir avec Mélanie la brochure" },
  });
  addItem(yann, { ...at(bakery), id: "name", kind: "step", data: { what: "La brochure" } });
  expect(refs(yann, "brochure")).toEqual(["name", "mention"]);
});

test("the file of an engagement holds nothing of it, and what is gone for good leaves no word behind", () => {
  expect(JSON.stringify(exportEngagement(claire, bakery))).not.toContain("search");
  const sqlite = rawDatabase();
  sqlite.pragma("foreign_keys = OFF");
  sqlite.prepare("delete from item where engagement_id = ?").run(bakery);
  sqlite.pragma("foreign_keys = ON");
  expect(refs(claire, "photos")).toEqual([`${florist}-photos`]);
  sqlite.prepare("insert into search(search) values ('integrity-check')").run();
});
