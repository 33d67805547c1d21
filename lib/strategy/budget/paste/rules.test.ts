import fc from "fast-check";
import { expect, test } from "vitest";
import { placePasted, readAmount, readMonth, readPasted } from "./rules";

test("amounts are read as spreadsheets write them", () => {
  for (const [text, cents] of [
    ["120", 12_000],
    ["1 234,50 €", 123_450],
    ["1\u202f234,5", 123_450],
    ["1.234,50", 123_450],
    ["1,234.50", 123_450],
    ["1.234", 123_400],
    ["0,1", 10],
    ["0,29", 29],
    ["12,345", 1_235],
    ["", null],
    ["-", null],
    ["-5", undefined],
    ["douze", undefined],
    ["1e9", undefined],
    ["9999999999999", undefined],
  ] as const)
    expect([text, readAmount(text, "fr")]).toEqual([text, cents]);
  expect(readAmount("1,234", "en")).toBe(123_400);
  expect(readAmount("€12.5", "en")).toBe(1_250);
});

test("every amount of cents that is written with two decimals is read back to the cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (cents) => {
      const whole = String(Math.floor(cents / 100));
      const rest = String(cents % 100).padStart(2, "0");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
      expect(readAmount(`${grouped},${rest} €`, "fr")).toBe(cents);
      expect(readAmount(`${whole}.${rest}`, "en")).toBe(cents);
    }),
  );
});

test("columns are headed with months in words or figures", () => {
  for (const [text, month] of [
    ["mars 2026", "2026-03"],
    ["Févr.", "2027-02"],
    ["août-26", "2026-08"],
    ["03/2026", "2026-03"],
    ["2026-12", "2026-12"],
    ["June", "2027-06"],
    ["2026-13", null],
    ["Total", null],
    ["Sept.", "2027-09"],
    ["Mailing", null],
    ["Marketing 2026", null],
  ] as const)
    expect([text, readMonth(text, "2027")]).toEqual([text, month]);
});

const lines = [
  { id: "ads", name: "Annonces locales" },
  { id: "print", name: "Cartes de fidélité" },
];
const months = ["2026-01", "2026-02", "2026-03"];

test("a plain block goes down and right from where it is pasted; what lies beyond is counted, not written", () => {
  const pasted = readPasted("10\t20,5\t30\r\n\tx\t5\r\n1\t2\t3\r\n", "fr", "2026");
  expect(placePasted(pasted, lines, months, { line: 0, month: 1 })).toEqual({
    writes: [
      { id: "ads", month: "2026-02", cents: 1_000 },
      { id: "ads", month: "2026-03", cents: 2_050 },
    ],
    unknown: [],
    wrong: ["x"],
    outside: 5,
  });
});

test("a table with names and months finds its lines, whatever accents and capitals", () => {
  const text = "\tjanv. 2026\tmars 2026\nCARTES DE FIDELITE\t1 000\t\nAffiches\t5\t5";
  expect(placePasted(readPasted(text, "fr", "2026"), lines, months, { line: 0, month: 0 })).toEqual(
    {
      writes: [{ id: "print", month: "2026-01", cents: 100_000 }],
      unknown: ["Affiches"],
      wrong: [],
      outside: 0,
    },
  );
});

test("a line that is called nearly like a month is a line", () => {
  const mailing = [{ id: "mail", name: "Mailing" }];
  const pasted = readPasted("Mailing\t10\t20", "fr", "2026");
  expect(placePasted(pasted, mailing, months, { line: 0, month: 0 })).toMatchObject({
    writes: [
      { id: "mail", month: "2026-01", cents: 1_000 },
      { id: "mail", month: "2026-02", cents: 2_000 },
    ],
    outside: 0,
  });
});

test("whatever is pasted, only known lines and well-formed months and amounts are written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.nat(3),
      fc.nat(3),
      (text, line, month) => {
        const { writes } = placePasted(readPasted(text, "fr", "2026"), lines, months, {
          line,
          month,
        });
        for (const write of writes) {
          expect(lines.some(({ id }) => id === write.id)).toBe(true);
          expect(write.month).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
          expect(Number.isSafeInteger(write.cents) && write.cents >= 0).toBe(true);
        }
      },
    ),
  );
});
