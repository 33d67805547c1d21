import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { read } from "@/lib/engagement/reading/rules";
import { soundPlan } from "@/lib/testing/sound-plan";
import { plain, tablesOf } from "./workbook";

const word = (key: string) => key.split(".").at(-1) ?? key;

test("texts stay texts whatever they begin with, and figures stay figures", async () => {
  const plan = soundPlan();
  const channel = plan.items.find(({ kind }) => kind === "channel");
  if (channel?.kind !== "channel") throw new Error("the sound plan has a channel");
  channel.data.name = '=HYPERLINK("http://evil.example","x")';
  channel.data.monthlyCost = 123_45;
  const tables = tablesOf(read(plan, "2026-03-12"), word);
  const cells = tables.find(({ sheet }) => sheet === "channels")?.data.flat() ?? [];
  expect(cells).toContainEqual(
    expect.objectContaining({ type: String, value: `'${channel.data.name}` }),
  );
  expect(cells).toContainEqual(expect.objectContaining({ type: Number, value: 123.45 }));

  const bytes = await writeXlsxFile(tables).toBuffer();
  const parts = unzipSync(new Uint8Array(bytes));
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
  expect(sheets.length).toBeGreaterThanOrEqual(6);
  for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f[ >]/);
});

test("what a spreadsheet could run is made plain", () => {
  for (const text of ["=1+1", "+33 6", "-10 %", "@SUM(A1)", "\t=1"])
    expect(plain(text)).toBe(`'${text}`);
  expect(plain("10 %")).toBe("10 %");
});
