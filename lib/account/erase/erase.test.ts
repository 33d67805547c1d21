import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db, rawDatabase, transact } from "@/db/client";
import { accounts, outbox, securityLog } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { acceptInvitation, invite } from "@/lib/account/people/invitation/commands";
import { listPeople, readInvitation } from "@/lib/account/people/queries";
import { openSession } from "@/lib/auth/commands";
import { findCredentials, findSession } from "@/lib/auth/queries";
import { hashSecret } from "@/lib/auth/secret";
import { openTalk } from "@/lib/conversation/commands";
import { talksAbout } from "@/lib/conversation/queries";
import { answerHindrance } from "@/lib/diagnostic/hindrance/commands";
import { hindranceMap } from "@/lib/diagnostic/hindrance/queries";
import { changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { historyOf } from "@/lib/history/queries";
import { hub } from "@/lib/live/hub";
import { answerQuestion, openRound } from "@/lib/maturity/commands";
import { enqueue } from "@/lib/notify/commands";
import { changeMemberRole } from "@/lib/practice/members/commands";
import { readLog } from "@/lib/security/queries";
import {
  accountOf,
  bakery,
  claire,
  florist,
  malo,
  personOf,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { fingerprint } from "@/lib/testing/isolation/fingerprint";
import { eraseSelf } from "./commands";
import { mayErase } from "./queries";

beforeEach(stage);
afterEach(() => {
  delete hub().drop;
});

const typed = "yann@azimut.example";
const departed = "Une personne partie";
const everything = () =>
  JSON.stringify(
    rawDatabase()
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .all()
      .map((row) => String((row as { name: string }).name))
      .map((table) => rawDatabase().prepare(`select * from "${table}"`).all()),
  );

function live() {
  const session = hashSecret(openSession("yann", { address: "192.0.2.7", userAgent: "Firefox" }));
  const about = { engagementId: bakery, changeId: "erase-0001" };
  openTalk(yann, { ...about, itemId: `${bakery}-clients`, text: "D’accord", mentions: [] });
  changeField(yann, {
    ...about,
    changeId: "erase-0002",
    itemId: personOf(yann),
    field: "job",
    from: "",
    to: "zboulangerz",
  });
  answerHindrance(yann, {
    ...about,
    changeId: "erase-0003",
    statement: "marketing_lies",
    value: 4,
  });
  const round = { ...about, changeId: "erase-0004", form: "core", openedOn: "2026-02-02" } as const;
  const { roundId } = openRound(yann, round);
  answerQuestion(yann, {
    ...about,
    changeId: "erase-0005",
    roundId,
    question: "vision.conviction",
    value: 2,
  });
  const { token } = invite(yann, {
    engagementId: bakery,
    email: "a@b.example",
    name: "A",
    role: "observer",
    line: "",
  });
  transact((tx) =>
    enqueue(
      tx,
      { email: typed, locale: "fr", accountId: "yann", engagementId: bakery },
      { kind: "mention", by: "Claire", where: "Site", words: "Bonjour", path: "/" },
    ),
  );
  return { session, token };
}

test("who erases themselves is gone at once, and their name, address and words on what holds them back with them", () => {
  const { session, token } = live();
  const dropped: unknown[] = [];
  hub().drop = (...who) => void dropped.push(who);
  eraseSelf(yann, { typed: ` Yann@azimut.example` });
  expect(findSession(session)).toBeUndefined();
  expect(findCredentials(typed)).toBeUndefined();
  expect(() => loadEngagement(yann, bakery)).toThrow("not_found");
  expect(dropped).toEqual([["yann", undefined]]);
  expect(readInvitation(token)).toEqual({ state: "revoked" });
  expect(db.select().from(outbox).all()).toEqual([]);
  expect(everything()).not.toMatch(/Yann Kerleo|yann@azimut|zboulangerz/);
  expect(JSON.stringify(hindranceMap(claire, bakery))).not.toContain(personOf(yann));
  expect(() => eraseSelf(yann, { typed })).toThrow("not_found");
});

test("what others built on stays, under somebody who left, and the log says that it happened", () => {
  live();
  const answersBefore = loadEngagement(claire, bakery).engagement.rounds.length;
  eraseSelf(yann, { typed });
  const { engagement } = loadEngagement(claire, bakery);
  const person = engagement.items.find(({ id }) => id === personOf(yann));
  expect(person?.data).toMatchObject({ name: departed, side: "client", leader: true });
  expect(engagement.rounds).toHaveLength(answersBefore);
  expect(JSON.stringify(talksAbout(claire, bakery, `${bakery}-clients`))).toContain("D’accord");
  const { entries } = historyOf(claire, bakery, {});
  expect(entries[0]).toMatchObject({ after: { left: "decider" }, by: { name: departed } });
  expect(listPeople(claire, bakery).map(({ name }) => name)).not.toContain(departed);
  expect(readLog(claire, { about: "people" }).lines[0]).toMatchObject({
    kind: "account-erased",
    who: departed,
  });
  expect(db.select().from(securityLog).all().at(-1)).toMatchObject({ kind: "account-erased" });
});

test("nobody erases by a slip, nor anybody but themselves; the last owner stays", () => {
  for (const wrong of ["", "yann", "odile@azimut.example"])
    expect(() => eraseSelf(yann, { typed: wrong })).toThrow("invalid");
  const seeing = { ...claire, as: { engagementId: bakery, accountId: "yann" } } as Viewer;
  expect(() => eraseSelf(seeing, { typed })).toThrow("forbidden");
  const share = { kind: "share", shareId: "s", engagementId: bakery, door: "share" } as const;
  expect(() => eraseSelf(share, { typed })).toThrow("not_found");
  expect(mayErase(claire)).toBe(false);
  expect(() => eraseSelf(claire, { typed: "claire@azimut.example" })).toThrow("conflict");
  changeMemberRole(claire, { accountId: accountOf(malo), role: "owner" });
  eraseSelf(claire, { typed: "claire@azimut.example" });
  expect(() => loadEngagement(claire, bakery)).toThrow("not_found");
  expect(loadEngagement(malo, bakery).standing.role).toBe("consultant");
});

test("the other client is untouched", () => {
  const before = fingerprint(rawDatabase(), florist, [accountOf(stranger)]);
  eraseSelf(yann, { typed });
  expect(fingerprint(rawDatabase(), florist, [accountOf(stranger)])).toBe(before);
});

test("whoever takes part in both clients leaves both; an address that is free again opens nothing of the former", () => {
  acceptInvitation(stranger, {
    token: invite(claire, {
      engagementId: bakery,
      email: "rozenn@azimut.example",
      name: "Rozenn Guen",
      role: "observer",
      line: "",
    }).token,
  });
  eraseSelf(stranger, { typed: "rozenn@azimut.example" });
  for (const place of [bakery, florist])
    expect(JSON.stringify(loadEngagement(claire, place).engagement.items)).not.toContain("Guen");
  const row = db
    .select()
    .from(accounts)
    .where(eq(accounts.id, accountOf(stranger)))
    .get();
  expect(row).toMatchObject({ name: departed, passwordHash: null, mailOff: [] });
  expect(row?.email).toMatch(/@erased\.invalid$/);
});
