import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, securityLog } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { openSession } from "@/lib/auth/commands";
import { answerHindrance } from "@/lib/diagnostic/hindrance/commands";
import { changeField } from "@/lib/engagement/edit/commands";
import { addNote } from "@/lib/note/commands";
import { accountOf, bakery, claire, odile, stage, stranger, yann } from "@/lib/testing/cast";
import { takeOwnData } from "./commands";
import { ownData } from "./queries";

beforeEach(stage);

test("a person takes everything kept of them, and that they did is written down", () => {
  openSession("yann", { address: "192.0.2.7", userAgent: "Firefox" });
  changeField(yann, {
    engagementId: bakery,
    changeId: "mine-0001",
    itemId: `${bakery}-sheet`,
    field: "what",
    from: "Compléter la fiche, Maison Kerleo",
    to: "Écrire la fiche",
  });
  answerHindrance(yann, {
    engagementId: bakery,
    changeId: "mine-0002",
    statement: "marketing_lies",
    value: 3,
  });
  const data = takeOwnData(yann);
  expect(data).toMatchObject({
    account: { name: "Yann Kerleo", email: "yann@azimut.example" },
    devices: [{ userAgent: "Firefox" }],
    log: [{ kind: "sign-in", address: "192.0.2.7" }],
  });
  const [place] = data.engagements;
  expect(place).toMatchObject({ name: "Maison Kerleo", role: "decider" });
  expect(place?.changes).toContainEqual(
    expect.objectContaining({ field: "what", value: "Écrire la fiche" }),
  );
  expect(place?.answers).toMatchObject([{ form: "hindrance", question: "marketing_lies" }]);
  expect(db.select().from(securityLog).all().at(-1)).toMatchObject({ kind: "own-data-taken" });
});

test("nothing of anybody else is among it, and no secret", () => {
  db.update(accounts).set({ passwordHash: "zhashz", totpSecret: "zsealedz" }).run();
  openSession("yann", { address: "", userAgent: "" });
  addNote(claire, { engagementId: bakery, itemId: null, text: "zsecretz" });
  answerHindrance(yann, {
    engagementId: bakery,
    changeId: "mine-0003",
    statement: "marketing_lies",
    value: 3,
  });
  for (const viewer of [odile, stranger]) {
    const told = JSON.stringify(ownData(viewer));
    expect(told).not.toContain("marketing_lies");
    expect(told).not.toContain("Yann");
  }
  expect(JSON.stringify([ownData(yann), ownData(stranger)])).not.toMatch(
    /zsecretz|zhashz|zsealedz/,
  );
  expect(JSON.stringify(ownData(stranger))).not.toContain("Kerleo");
});

test("it is nobody else's to take: not a share link's, not through another's eyes", () => {
  const share: Viewer = { kind: "share", shareId: "s", engagementId: bakery, door: "share" };
  expect(() => takeOwnData(share)).toThrow("not_found");
  const as = { engagementId: bakery, accountId: accountOf(yann) };
  expect(() => takeOwnData({ ...claire, as } as Viewer)).toThrow("forbidden");
});
