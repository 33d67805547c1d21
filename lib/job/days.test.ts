import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { jobs, outbox, securityLog, sessions, throttles, tokens } from "@/db/tables/account";
import { openSession } from "@/lib/auth/commands";
import { at, now } from "@/lib/clock";
import { stage } from "@/lib/testing/cast";
import { purgeExpired } from "./commands";
import { goRound } from "./days";
import { type Daily, isDue } from "./rules";

const day = 86_400_000;
beforeEach(stage);

test("a task is due from its hour on, on its weekday", () => {
  const task: Daily = { name: "x", from: "07:00", weekday: 1, run: () => 0 };
  expect(isDue(task, "2026-11-30", "07:00")).toBe(true);
  expect(isDue(task, "2026-11-30", "06:59")).toBe(false);
  expect(isDue(task, "2026-12-01", "23:59")).toBe(false);
  expect(isDue({ ...task, weekday: undefined }, "2026-12-01", "23:59")).toBe(true);
});

test("a task runs once a day, however often one looks; one that fails is tried thrice and stops nobody", async () => {
  const ran: string[] = [];
  const tasks: Daily[] = [
    {
      name: "fails",
      from: "00:00",
      run: () => {
        ran.push("fails");
        throw new Error("no");
      },
    },
    { name: "works", from: "00:00", run: async () => ran.push("works") },
    { name: "later", from: "24:01", run: () => ran.push("later") },
  ];
  for (let round = 0; round < 5; round += 1) await goRound(tasks);
  expect(ran).toEqual(["fails", "works", "fails", "fails"]);
  expect(db.select().from(jobs).all()).toMatchObject([
    { kind: "fails", attempts: 3, doneAt: null, error: "Error: no" },
    { kind: "works", attempts: 1, error: null },
  ]);
});

test("what outlived its use goes: links, sessions, counts and told letters; the log of security stays", () => {
  const old = now() - 500 * day;
  const here = { address: "10.0.0.1", userAgent: "Firefox" };
  at(old, () => openSession("yann", here));
  openSession("yann", here);
  for (const [tokenHash, expiresAt] of [
    ["old", old],
    ["new", now() + day],
  ] as const)
    db.insert(tokens).values({ tokenHash, purpose: "reset", at: old, expiresAt }).run();
  db.insert(throttles).values({ key: "old", count: 1, resetsAt: old }).run();
  const letter = {
    kind: "test",
    recipient: "x",
    locale: "fr",
    data: {},
    at: old,
    nextAt: old,
  } as const;
  db.insert(outbox)
    .values([
      { ...letter, id: "sent", sentAt: old },
      { ...letter, id: "fresh", sentAt: now() },
      { ...letter, id: "waiting" },
    ])
    .run();
  const lines = db.select().from(securityLog).all().length;
  purgeExpired(now());
  expect(db.select().from(sessions).all()).toHaveLength(1);
  expect(db.select().from(tokens).all()).toMatchObject([{ tokenHash: "new" }]);
  expect(db.select().from(throttles).all()).toEqual([]);
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["fresh", "waiting"]);
  expect(db.select().from(securityLog).all()).toHaveLength(lines);
});
