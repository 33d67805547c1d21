import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { read } from "./read";

const options = { fileName: "fichier.csv", today: "2026-11-25" };
const chart = "Date,Clicks,Impressions,CTR,Position\n2026-03-02,1,10,10%,2\n";

function refusal(bytes: Uint8Array | string) {
  const reading = read(typeof bytes === "string" ? strToU8(bytes) : bytes, options);
  return reading.ok ? "read" : `${reading.reason} ${reading.detail.why}`;
}

test("what is no export is refused by its name", () => {
  expect(refusal("")).toBe("empty no_bytes");
  expect(refusal("\n\n\n")).toBe("empty no_lines");
  expect(refusal("Date,Clicks,Impressions,CTR,Position\n")).toBe("empty no_lines");
  expect(refusal("%PDF-1.7 %\u00e2\u00e3\0\u0001")).toBe("unreadable pdf");
  expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe("unreadable xls");
  expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toBe(
    "unreadable binary",
  );
  expect(refusal("Bonjour,\nvoici les chiffres demandés.\n")).toBe("not_recognised no_table");
  expect(refusal("<html><body><p>Connectez-vous</p></body></html>")).toBe(
    "not_recognised no_table",
  );
});

test("NUL bytes are no text, wherever they stand", () => {
  expect(refusal(`${chart}2026-03-03,\u0000,10,10%,2\n`)).toBe("unreadable binary");
  expect(refusal(`${chart}${"2026-03-04,1,10,10%,2\n".repeat(500)}\u0000`)).toBe(
    "unreadable binary",
  );
});

test("what is too large is refused before it is read", () => {
  expect(refusal(new Uint8Array(50 * 1024 * 1024).fill(44))).toBe("too_large input");
  expect(refusal(`${"a,".repeat(2_000_000)}\n1,2\n`)).toBe("too_large columns");
  const late = chart.repeat(6000);
  expect(refusal(`${late}2026-03-03,${"9,".repeat(600_000)}\n`)).toBe("too_large line");
  expect(refusal(`${late}2026-03-03,${"9,".repeat(5_000)}\n`)).toBe("too_large columns");
  expect(refusal(`${chart}${"\n".repeat(1_000_001)}`)).toBe("too_large lines");
});

test("a zip that would unpack beyond measure is not unpacked", () => {
  const bomb = zipSync({ "Chart.csv": new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(100_000);
  expect(refusal(bomb)).toBe("too_large bomb");
  const crowd = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`${at}.csv`, strToU8(chart)]),
  );
  expect(refusal(zipSync(crowd))).toBe("too_large bomb");
});

test("a zip that lies about what it holds is refused, not believed", () => {
  const zip = zipSync({ "Chart.csv": strToU8(chart.repeat(2000)) });
  const at = zip.length - 22 - 46 - "Chart.csv".length + 24;
  const lying = zip.slice();
  new DataView(lying.buffer).setUint32(at, 10, true);
  expect(["unreadable zip", "not_recognised no_table", "empty no_lines"]).toContain(refusal(lying));
});

test("a cut or empty zip is refused", () => {
  const zip = zipSync({ "Chart.csv": strToU8(chart) });
  expect(refusal(zip.subarray(0, zip.length - 30))).toBe("unreadable zip");
  expect(refusal(zip.subarray(0, 10))).toBe("unreadable zip");
  expect(refusal(zipSync({}))).toBe("not_recognised no_member");
  expect(refusal(zipSync({ "photo.jpg": new Uint8Array(10) }))).toBe("not_recognised no_member");
});

test("members that climb out of the archive are left alone, and the rest is read", () => {
  const zip = zipSync({
    "../../etc/cron.d/x.csv": strToU8(chart),
    "/root/y.csv": strToU8(chart),
    "C:\\z.csv": strToU8(chart),
    "__MACOSX/._Chart.csv": new Uint8Array([0, 1, 2]),
    "Chart.csv": strToU8(chart),
  });
  const reading = read(zip, options);
  expect(reading).toMatchObject({ ok: true });
  expect(reading.ok && reading.series[0]?.points).toEqual([{ day: "2026-03-02", value: 1 }]);
  expect(reading.ok && reading.warnings.filter(({ key }) => key === "member_ignored")).toHaveLength(
    3,
  );
});

test("the name of a file decides nothing", () => {
  const reading = read(zipSync({ "Chart.csv": strToU8(chart) }), { ...options, fileName: "x.pdf" });
  expect(reading.ok).toBe(true);
  expect(read(strToU8(chart), { ...options, fileName: "x.xlsx" }).ok).toBe(true);
});

test("a quote that never closes costs its line, not the file", () => {
  const reading = read(strToU8(`${chart}2026-03-03,2,"10,20%,2\n2026-03-04,3,10,30%,2\n`), options);
  expect(reading.ok && reading.series[0]?.points.map((point) => point.day)).toEqual([
    "2026-03-02",
    "2026-03-03",
    "2026-03-04",
  ]);
  expect(reading.ok && reading.warnings.map(({ key }) => key)).toContain("quotes_broken");
});

test("no bytes whatever make it throw", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !!read(bytes, options)));
});

const cell = fc.oneof(
  fc.constantFrom(
    "Date",
    "Clics",
    "Impressions",
    "Position",
    "# ",
    "Nth day",
    "# Start date: 20260101",
    '"',
    "",
  ),
  fc.constantFrom(
    "2026-02-30",
    "31/12/26",
    "0001",
    "1,234",
    "1.2.3",
    "--",
    "9".repeat(400),
    "April 31",
    "1e9",
  ),
  fc.string({ maxLength: 8, unit: "binary" }),
);
const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });

test("no text that looks like an export makes it throw, and all it gives are finite figures on real days", () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom(",", ";", "\t"), (lines, mark) => {
      const text = lines.map((cells) => cells.join(mark)).join("\n");
      const reading = read(strToU8(text), options);
      for (const point of reading.ok ? reading.series.flatMap((series) => series.points) : []) {
        expect(Number.isFinite(point.value)).toBe(true);
        expect(new Date(point.day).toISOString().slice(0, 10)).toBe(point.day);
      }
    }),
  );
});

test("no damage to a zip or a workbook makes it throw", () => {
  const parts = {
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<x><Relationship Id="r1" Target="worksheets/sheet1.xml"/></x>',
    ),
    "xl/worksheets/sheet1.xml": strToU8('<row r="1"><c r="A1" t="str"><v>Date</v></c></row>'),
  };
  for (const whole of [
    zipSync(parts),
    zipSync(parts, { level: 0 }),
    zipSync({ "a.csv": strToU8(chart) }),
  ]) {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        return !!read(damaged, options);
      }),
    );
  }
});
