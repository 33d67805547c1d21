import { beforeEach, expect, test } from "vitest";
import { invite } from "@/lib/account/people/invitation/commands";
import { bakery, claire, malo, stage, stranger, yann } from "@/lib/testing/cast";
import { putBeginningAway } from "./beginning/commands";
import { beginningOf } from "./beginning/queries";
import { changePractice } from "./commands";
import { removeLogo, setLogo } from "./logo/commands";
import { readLogo } from "./logo/queries";
import { fitted, type Logo, largestLogo, logoPath, sniff } from "./logo/rules";
import { sizeOf } from "./logo/size";
import { practice } from "./queries";
import { contrast, isSeen, nearestSeen } from "./rules";

beforeEach(stage);

/** The head of a PNG of some size, then what makes it another picture. */
const picture = (width: number, height: number, ...rest: number[]) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255],
    ...rest,
  ]);
const png = picture(320, 80, 1, 2, 3);
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
  for (const colour of [
    "#ffff00",
    "#0e5468",
    "#000000",
    "#ffffff",
    "#f5f5dc",
    "#101010",
    "#949494",
  ]) {
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
  expect(practice().logo).toMatchObject({ type: "image/png", width: 320, height: 80 });
  for (const viewer of others) expect(() => setLogo(viewer, png)).toThrow("forbidden");
  for (const viewer of others) expect(() => removeLogo(viewer)).toThrow("forbidden");
  const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
  expect(() => setLogo(claire, svg)).toThrow("invalid");
  const huge = new Uint8Array(largestLogo + 1);
  huge.set(png);
  expect(() => setLogo(claire, huge)).toThrow("too_large");
  expect(() => setLogo(claire, picture(4097, 10))).toThrow("too_large");
  expect(() => setLogo(claire, png.slice(0, 20))).toThrow("invalid");
  expect(() => setLogo(claire, picture(0, 80))).toThrow("invalid");
  removeLogo(claire);
  expect([readLogo(), practice().logo]).toEqual([null, null]);
});

test("another logo has another address, the same one the same; it is drawn whole and never larger than it is", () => {
  const address = () => logoPath(practice().logo as Logo);
  setLogo(claire, png);
  const first = address();
  setLogo(claire, picture(320, 80, 9));
  expect(address()).not.toBe(first);
  setLogo(claire, png);
  expect(address()).toBe(first);
  const box = { width: 128, height: 32 };
  const of = (width: number, height: number) =>
    fitted({ digest: "", type: "image/png", width, height }, box);
  expect(of(320, 80)).toEqual({ width: 128, height: 32 });
  expect(of(400, 4000)).toEqual({ width: 3, height: 32 });
  expect(of(4000, 4)).toEqual({ width: 128, height: 1 });
  expect(of(24, 24)).toEqual({ width: 24, height: 24 });
});

test("a picture says its size in its head, whichever of the three it is", () => {
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));
  const ascii = (text: string) => Buffer.from(text).toString("hex");
  const riff = `${ascii("RIFF")} 00000000 ${ascii("WEBP")}`;
  expect(sizeOf(bytes("ffd8 ffe0 0004 0000 ff ffc2 0011 08 0050 0140 03"), "image/jpeg")).toEqual({
    width: 320,
    height: 80,
  });
  for (const webp of [
    `${riff} ${ascii("VP8 ")} 00000000 000000 9d012a 4001 5000`,
    `${riff} ${ascii("VP8L")} 00000000 2f 3fc11300`,
    `${riff} ${ascii("VP8X")} 00000000 00000000 3f0100 4f0000`,
  ])
    expect(sizeOf(bytes(webp), "image/webp")).toEqual({ width: 320, height: 80 });
  for (const cut of ["ffd8", "ffd8 ffe0 ffff", "ffd8 0000"])
    expect(sizeOf(bytes(cut), "image/jpeg")).toBeNull();
  expect(sizeOf(bytes(`${riff} ${ascii("ANIM")}`), "image/webp")).toBeNull();
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
