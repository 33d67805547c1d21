import { beforeEach, expect, test } from "vitest";
import { db, rawDatabase } from "@/db/client";
import { outbox, securityLog } from "@/db/tables/account";
import { acceptAsNew, invite } from "@/lib/account/people/invitation/commands";
import { readInvitation } from "@/lib/account/people/queries";
import { at, now } from "@/lib/clock";
import { loadEngagement } from "@/lib/engagement/queries";
import { historyOf } from "@/lib/history/queries";
import { hub } from "@/lib/live/hub";
import { portfolioOf } from "@/lib/portfolio/queries";
import { askedOfPortfolio } from "@/lib/portfolio/schema";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { fingerprint } from "@/lib/testing/isolation/fingerprint";
import { deleteEngagement, purgeDeleted, restoreEngagement } from "./commands";
import { listDeleted } from "./queries";
import { keptMs } from "./rules";

beforeEach(stage);

const gone = { engagementId: bakery, name: "Maison Kerleo" };
const back = { engagementId: bakery };
const kinds = () =>
  db
    .select()
    .from(securityLog)
    .all()
    .map(({ kind }) => kind);

test("a deleted engagement is nowhere for anybody at once, and its open pages close", () => {
  const dropped: string[] = [];
  hub().drop = (account) => void dropped.push(account);
  deleteEngagement(claire, gone);
  for (const viewer of [claire, yann, solenn, odile, erwan])
    expect(() => loadEngagement(viewer, bakery)).toThrow("not_found");
  expect(portfolioOf(claire, askedOfPortfolio.parse({})).lines.map(({ id }) => id)).toEqual([
    florist,
  ]);
  for (const viewer of [claire, yann, solenn, odile, erwan])
    expect(dropped).toContain(accountOf(viewer));
  expect(listDeleted(claire)).toMatchObject([
    { id: bakery, name: "Maison Kerleo", by: "Claire Morvan" },
  ]);
  expect(kinds()).toEqual(["engagement-deleted"]);
  delete hub().drop;
});

test("nothing is deleted by a slip: the name is typed, and it is the consultants' to do", () => {
  for (const name of ["", "Maison", "maison kerleo"])
    expect(() => deleteEngagement(claire, { ...gone, name })).toThrow("invalid");
  for (const viewer of [yann, solenn, odile, erwan])
    expect(() => deleteEngagement(viewer, gone)).toThrow("forbidden");
  for (const viewer of [malo, stranger])
    expect(() => deleteEngagement(viewer, gone)).toThrow("not_found");
  expect(loadEngagement(yann, bakery).engagement.name).toBe("Maison Kerleo");
});

test("within thirty days it comes back as it was, to its people too, and both are remembered", () => {
  const before = JSON.stringify(loadEngagement(yann, bakery).engagement);
  deleteEngagement(claire, gone);
  for (const viewer of [yann, malo, stranger])
    expect(() => restoreEngagement(viewer, back)).toThrow("not_found");
  at(now() + keptMs - 60_000, () => {
    expect(purgeDeleted(now())).toBe(0);
    restoreEngagement(claire, back);
  });
  expect(JSON.stringify(loadEngagement(yann, bakery).engagement)).toBe(before);
  const told = historyOf(yann, bakery, {}).entries.flatMap(({ field, after }) =>
    field === "engagement" ? [after] : [],
  );
  expect(told.slice(0, 2)).toEqual([{ restored: true }, { deleted: true }]);
  expect(() => restoreEngagement(claire, back)).toThrow("not_found");
  expect(listDeleted(claire)).toEqual([]);
});

test("a member consultant deletes and brings back their own; others' they never see", () => {
  deleteEngagement(claire, gone);
  expect(listDeleted(malo)).toEqual([]);
  deleteEngagement(malo, { engagementId: florist, name: "Rozenn Fleurs" });
  expect(listDeleted(malo).map(({ id }) => id)).toEqual([florist]);
  expect(() => listDeleted(stranger)).toThrow("forbidden");
  restoreEngagement(malo, { engagementId: florist });
  expect(loadEngagement(stranger, florist).engagement.name).toBe("Rozenn Fleurs");
});

test("links and letters of a deleted engagement lead nowhere", () => {
  const { token } = invite(claire, {
    engagementId: bakery,
    email: "a@b.example",
    name: "A",
    role: "observer",
    line: "",
  });
  deleteEngagement(claire, gone);
  expect(readInvitation(token)).toEqual({ state: "unknown" });
  expect(() => acceptAsNew({ token, name: "A", passwordHash: "x", locale: "fr" })).toThrow(
    "expired",
  );
  expect(db.select().from(outbox).all()).toEqual([]);
});

test("after thirty days every row of it is gone, the other client's are untouched, the log stays", () => {
  const people = [accountOf(stranger)];
  const other = () => fingerprint(rawDatabase(), florist, people);
  const before = other();
  deleteEngagement(claire, gone);
  at(now() + keptMs, () => expect(purgeDeleted(now())).toBe(1));
  expect(fingerprint(rawDatabase(), bakery, [])).toBe(fingerprint(rawDatabase(), "never", []));
  expect(other()).toBe(before);
  expect(kinds()).toEqual(["engagement-deleted", "engagement-purged"]);
  expect(listDeleted(claire)).toEqual([]);
});
