import { globSync, readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { beginSeeing } from "@/lib/access/seeing/commands";
import { changeRole } from "@/lib/account/people/commands";
import { invite } from "@/lib/account/people/invitation/commands";
import { openSession } from "@/lib/auth/commands";
import { locales } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { accountOf, bakery, claire, malo, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { readLog } from "./queries";
import { logGroups } from "./rules";

beforeEach(stage);

test("the owner reads who did what to whom, newest first, by person and by subject", () => {
  openSession("yann", { address: "192.0.2.7", userAgent: "" });
  invite(yann, {
    engagementId: bakery,
    email: "a@b.example",
    name: "A",
    role: "observer",
    line: "",
  });
  changeRole(claire, { engagementId: bakery, accountId: accountOf(solenn), role: "observer" });
  expect(readLog(claire, {}).lines).toMatchObject([
    { kind: "role-changed", who: "Claire Morvan", whom: "Solenn Le Goff", role: "observer" },
    { kind: "invited", who: "Yann Kerleo", place: "Maison Kerleo", role: "observer" },
    { kind: "sign-in", who: "Yann Kerleo", address: "192.0.2.7" },
  ]);
  expect(readLog(claire, { about: "entry" }).lines).toHaveLength(1);
  expect(readLog(claire, { who: "yann" }).lines).toHaveLength(2);
  expect(readLog(claire, {}).people.map(({ name }) => name)).toEqual([
    "Claire Morvan",
    "Yann Kerleo",
  ]);
});

test("it is read sixty lines at a time, and none is told twice", () => {
  for (let times = 0; times < 70; times += 1) openSession("yann", { address: "", userAgent: "" });
  const first = readLog(claire, {});
  const second = readLog(claire, { before: first.next });
  expect([first.lines.length, second.lines.length, second.next]).toEqual([60, 10, undefined]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(70);
});

test("nobody but the owner reads it", () => {
  for (const viewer of [malo, yann, solenn, stranger])
    expect(() => readLog(viewer, {})).toThrow("forbidden");
});

test("each kind that can be written has its sentence in both languages, and each is written somewhere", () => {
  const sources = globSync("lib/**/*.ts")
    .filter((file) => !/\.test\.ts$|security.rules\.ts$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join();
  // Two are made of a kind of link and what came of it.
  const made = /^(magic-link|reset)-(sent|unknown)$/;
  for (const kind of Object.values(logGroups).flat()) {
    if (!made.test(kind)) expect(sources.includes(`"${kind}"`), kind).toBe(true);
    for (const locale of locales) {
      const said = messages[locale].practice.log.says;
      expect(Object.keys(said), locale).toContain(kind);
    }
  }
});

test("who looked as whom is told by name, or by role", () => {
  beginSeeing(claire, { engagementId: bakery, accountId: accountOf(solenn) });
  beginSeeing(claire, { engagementId: bakery, role: "observer" });
  expect(readLog(claire, { about: "data" }).lines).toMatchObject([
    { kind: "see-as", who: "Claire Morvan", whom: "", role: "observer" },
    { kind: "see-as", who: "Claire Morvan", whom: "Solenn Le Goff" },
  ]);
});

test("no verb of the house changes or erases a line of it", () => {
  const sources = globSync(["lib/**/*.ts", "app/**/*.ts", "scripts/**/*.ts"]).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  const touching = sources.filter((file) =>
    /(update|delete)\(\s*securityLog\s*\)|(update|delete\s+from|insert\s+or\s+replace\s+into)\s+"?security_log/i.test(
      readFileSync(file, "utf8"),
    ),
  );
  expect(touching).toEqual([]);
});
