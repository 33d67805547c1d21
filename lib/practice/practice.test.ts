import { beforeEach, expect, test } from "vitest";
import { invite } from "@/lib/account/people/invitation/commands";
import { bakery, claire, malo, stage, stranger, yann } from "@/lib/testing/cast";
import { putBeginningAway } from "./beginning/commands";
import { beginningOf } from "./beginning/queries";
import { changePractice } from "./commands";
import { removeLogo, setLogo } from "./logo/commands";
import { readLogo } from "./logo/queries";
import { largestLogo, sniff } from "./logo/rules";
import { practice } from "./queries";
import { contrast, isSeen, nearestSeen } from "./rules";

beforeEach(stage);

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const identity = { name: "Morvan Conseil", locale: "fr", colour: "#5b6fb5" } as const;
const others = [malo, yann, stranger];

test("the owner gives the practice its name, language and colour; nobody else does", () => {
  changePractice(claire, identity);
  expect(practice()).toMatchObject(identity);
  changePractice(claire, { ...identity, colour: null });
  expect(practice().colour).toBeNull();
  for (const viewer of others)
    expect(() => changePractice(viewer, { ...identity, name: "Autre" })).toThrow("forbidden");
});

test("a colour that is not seen in both themes is refused, and the nearest that is is offered", () => {
  for (const colour of ["#ffff00", "#0e5468", "#000000", "#ffffff", "#f5f5dc", "#101010"]) {
    expect(isSeen(colour)).toBe(false);
    expect(() => changePractice(claire, { ...identity, colour })).toThrow("invalid");
    expect(isSeen(nearestSeen(colour))).toBe(true);
  }
  expect(nearestSeen("#5b6fb5")).toBe("#5b6fb5");
  expect(contrast("#ffffff", "#000000")).toBe(21);
});

test("a logo is a picture by its bytes, small enough, and the owner's to give and take", () => {
  setLogo(claire, png);
  expect(readLogo()).toMatchObject({ type: "image/png" });
  expect(new Uint8Array(readLogo()?.bytes ?? [])).toEqual(png);
  expect(practice().logo).toBeGreaterThan(0);
  for (const viewer of others) expect(() => setLogo(viewer, png)).toThrow("forbidden");
  for (const viewer of others) expect(() => removeLogo(viewer)).toThrow("forbidden");
  const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
  expect(() => setLogo(claire, svg)).toThrow("invalid");
  const huge = new Uint8Array(largestLogo + 1);
  huge.set(png);
  expect(() => setLogo(claire, huge)).toThrow("too_large");
  removeLogo(claire);
  expect([readLogo(), practice().logo]).toEqual([null, null]);
});

test("what calls itself a picture and is none is told by its first bytes", () => {
  expect(sniff(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(sniff(new TextEncoder().encode("RIFF0000WEBPVP8 "))).toBe("image/webp");
  expect(sniff(new TextEncoder().encode("RIFF0000WAVEfmt "))).toBeNull();
  expect(sniff(new Uint8Array())).toBeNull();
});

test("the first minutes are ticked by what is there, end by themselves, and can be put away", () => {
  expect(beginningOf(claire)).toMatchObject({ name: false, logo: false, engagement: true });
  changePractice(claire, identity);
  setLogo(claire, png);
  expect(beginningOf(claire)).toMatchObject({ name: true, logo: true, invitation: false });
  for (const viewer of others) expect(beginningOf(viewer)).toBeNull();
  for (const viewer of others) expect(() => putBeginningAway(viewer)).toThrow("forbidden");
  invite(claire, { engagementId: bakery, email: "a@b.fr", name: "A", role: "observer", line: "" });
  expect(beginningOf(claire)).toBeNull();
  removeLogo(claire);
  expect(beginningOf(claire)).not.toBeNull();
  putBeginningAway(claire);
  expect(beginningOf(claire)).toBeNull();
});
