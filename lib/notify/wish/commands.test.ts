import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db/client";
import { outbox, securityLog, tokens } from "@/db/tables/account";
import { mintToken } from "@/lib/account/commands";
import { at } from "@/lib/clock";
import { accountOf, solenn, stage, yann } from "@/lib/testing/cast";
import { enqueue } from "../commands";
import { claimLetter } from "../post/commands";
import { wishByLink, wishLetters } from "./commands";
import { findStop, ownWishes } from "./queries";

const day = 86_400_000;
const unwanted = (viewer: typeof yann) =>
  ownWishes(viewer)
    .filter(({ wanted }) => !wanted)
    .map(({ kind }) => kind);
const link = (purpose = "unsubscribe mention", livesMs = 400 * day) =>
  transact((tx) => mintToken(tx, { purpose, accountId: accountOf(yann), livesMs }));

beforeEach(stage);

test("everybody wants all letters until they say otherwise, each for themselves", () => {
  expect(unwanted(yann)).toEqual([]);
  wishLetters(yann, { kind: "digest", wanted: false });
  wishLetters(yann, { kind: "digest", wanted: false });
  wishLetters(yann, { kind: "mention", wanted: false });
  expect(unwanted(yann)).toEqual(["mention", "digest"]);
  expect(unwanted(solenn)).toEqual([]);
  wishLetters(yann, { kind: "digest", wanted: true });
  expect(unwanted(yann)).toEqual(["mention"]);
  expect(db.select().from(securityLog).all().at(-1)).toMatchObject({
    kind: "letters-wanted",
    data: { letter: "digest" },
  });
});

test("a share link has no letters to wish for", () => {
  const share = { kind: "share", shareId: "s", engagementId: "bakery", door: "share" } as const;
  expect(() => ownWishes(share)).toThrow("not_found");
  expect(() => wishLetters(share, { kind: "digest", wanted: false })).toThrow("not_found");
});

test("the link of a letter stops its kind alone, as often as it is followed, and gives it back", () => {
  const token = link();
  expect(findStop(token)).toMatchObject({ kind: "mention", wanted: true });
  wishByLink(token, false);
  wishByLink(token, false);
  expect(unwanted(yann)).toEqual(["mention"]);
  wishByLink(token, true);
  expect(unwanted(yann)).toEqual([]);
});

test("a link that was guessed, is too old or serves another purpose does nothing", () => {
  const old = at(Date.now() - 500 * day, () => link());
  for (const token of ["guess", "", old, link("reset"), link("unsubscribe reset")]) {
    expect(findStop(token)).toBeUndefined();
    expect(() => wishByLink(token, false)).toThrow("expired");
  }
  expect(unwanted(yann)).toEqual([]);
});

test("the secret of the link is in the letter alone: the file keeps its hash", () => {
  transact((tx) =>
    enqueue(
      tx,
      { email: "y@x.example", locale: "fr", accountId: accountOf(yann), engagementId: null },
      { kind: "mention", by: "Claire", where: "Site", words: "Bonjour", path: "/" },
    ),
  );
  const stop = claimLetter()?.stop ?? "";
  expect(stop).toMatch(/^[\w-]{43}$/);
  expect(
    JSON.stringify([db.select().from(tokens).all(), db.select().from(outbox).all()]),
  ).not.toContain(stop);
  wishByLink(stop, false);
  expect(unwanted(yann)).toEqual(["mention"]);
});
