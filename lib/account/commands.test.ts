import { beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { securityLog } from "@/db/tables/account";
import { openSession } from "@/lib/auth/commands";
import { findSession } from "@/lib/auth/queries";
import { hashSecret } from "@/lib/auth/secret";
import { practice } from "@/lib/practice/queries";
import { accountOf, bakery, claire, odile, solenn, stage, yann } from "@/lib/testing/cast";
import {
  changePassword,
  createOwner,
  ensureSetupToken,
  renameSelf,
  resetPassword,
  setUp,
  signOutEverywhere,
  signOutSession,
  speak,
} from "./commands";
import { mintReset } from "./people/commands";
import {
  findReset,
  isSetUp,
  listOwnSessions,
  ownAccount,
  ownerAccount,
  ownPasswordHash,
} from "./queries";
import { tooEasy } from "./rules";
import { createOwnerFromCommandLine } from "./setup";

const here = { address: "10.0.0.1", userAgent: "Firefox" };
const owner = {
  name: "Claire Morvan",
  email: "Claire@Morvan.example",
  passwordHash: "hash",
  locale: "fr",
} as const;
const kinds = () =>
  db
    .select()
    .from(securityLog)
    .all()
    .map((line) => line.kind);
const open = (viewer: typeof yann) => hashSecret(openSession(accountOf(viewer), here));

beforeEach(stage);

test("on an empty data folder the code of the console makes the practice and its owner, once", () => {
  closeDatabase();
  const code = ensureSetupToken() ?? "";
  expect(isSetUp()).toBe(false);
  expect(() => setUp({ ...owner, practice: "Morvan Conseil", code: "guess" })).toThrow("expired");
  setUp({ ...owner, practice: "Morvan Conseil", code });
  expect(practice()).toMatchObject({ name: "Morvan Conseil", locale: "fr" });
  expect(isSetUp()).toBe(true);
  expect(() => setUp({ ...owner, practice: "Voleur", code })).toThrow("not_found");
  expect(ensureSetupToken()).toBeNull();
  expect(kinds()).toEqual(["owner-made"]);
});

test("a code of an earlier start opens nothing any more", () => {
  closeDatabase();
  const first = ensureSetupToken() ?? "";
  ensureSetupToken();
  expect(() => setUp({ ...owner, practice: "Morvan Conseil", code: first })).toThrow("expired");
  expect(isSetUp()).toBe(false);
});

test("the command line makes the first owner, and gives them a new password when theirs is lost", async () => {
  closeDatabase();
  const { name, email } = owner;
  const given = { name, email, practice: "Morvan Conseil", password: "trop court" };
  expect(await createOwnerFromCommandLine(given)).toBe("invalid");
  expect(isSetUp()).toBe(false);
  expect(await createOwnerFromCommandLine({ ...given, password: "un phare sous la pluie" })).toBe(
    undefined,
  );
  const accountId = ownerAccount() ?? "";
  expect(createOwner({ ...owner, passwordHash: "new" })).toMatchObject({ accountId });
  const again = { kind: "account", accountId, practiceRole: "owner", door: "page" } as const;
  expect(ownPasswordHash(again)).toBe("new");
  expect(() => createOwner({ ...owner, email: "voleur@morvan.example" })).toThrow("conflict");
});

test("a password that many know, or that everybody here can guess, is refused", () => {
  const about = ["Claire Morvan", "claire@morvan.example", "Morvan Conseil"];
  for (const easy of ["motdepasse123", "123456789012", "aaaaaaaaaaaa", "qwertyuiopas"])
    expect(tooEasy(easy, about)).toBe("common");
  for (const known of ["ClaireMorvan12", "Morvan Conseil", "azimut-morvan"])
    expect(tooEasy(known, about)).toBe("known");
  expect(tooEasy("un phare sous la pluie", about)).toBeNull();
  expect(tooEasy("claire aime les phares", about)).toBeNull();
});

test("each changes their own name and language, and nobody else's", () => {
  renameSelf(yann, { name: "Yann K." });
  speak(yann, { locale: "en" });
  expect(ownAccount(yann)).toMatchObject({ name: "Yann K.", locale: "en" });
  expect(ownAccount(solenn)).toMatchObject({ name: "Solenn Le Goff", locale: "fr" });
});

test("a new password ends the other sessions and keeps this one", () => {
  const [desk, phone] = [open(yann), open(yann)];
  changePassword(yann, { passwordHash: "new", keep: desk });
  expect(ownPasswordHash(yann)).toBe("new");
  expect(findSession(desk)).toBeDefined();
  expect(findSession(phone)).toBeUndefined();
  expect(kinds()).toContain("password-changed");
});

test("one ends one's own sessions, one or all; another's does not exist", () => {
  const [desk, phone] = [open(yann), open(yann)];
  expect(listOwnSessions(yann)).toHaveLength(2);
  expect(listOwnSessions(solenn)).toEqual([]);
  expect(() => signOutSession(solenn, { sessionId: desk })).toThrow("not_found");
  signOutSession(yann, { sessionId: phone });
  expect(findSession(phone)).toBeUndefined();
  expect(findSession(desk)).toBeDefined();
  signOutEverywhere(yann);
  expect(listOwnSessions(yann)).toEqual([]);
});

test("a reset link serves once, ends every session, and a later link ends an earlier one", () => {
  const desk = open(odile);
  const member = { engagementId: bakery, accountId: accountOf(odile) };
  const earlier = mintReset(claire, member).token;
  const { token } = mintReset(claire, member);
  expect(findReset(earlier)).toBeUndefined();
  expect(findReset(token)).toMatchObject({ name: "Odile Tanguy" });
  resetPassword({ token, passwordHash: "new" });
  expect(ownPasswordHash(odile)).toBe("new");
  expect(findSession(desk)).toBeUndefined();
  expect(() => resetPassword({ token, passwordHash: "again" })).toThrow("expired");
  expect(ownPasswordHash(odile)).toBe("new");
});
