import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { read } from "./read";

const sheet = `<worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Impressions</t></is></c><c r="E1" t="str"><v>Position</v></c></row>
<row r="2"><c r="A2" s="1"><v>46083</v></c><c r="B2"><v>12</v></c><c r="C2"><f>B2*10</f><v>120</v></c><c r="E2"><v>8.4</v></c></row>
<row r="3"><c r="A3" s="1"><v>46084.5</v></c><c r="B3"><v>1.5E1</v></c><c r="C3"><v>300</v></c><c r="E3"/></row>
</sheetData></worksheet>`;

function book(xml: string) {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(
      '<workbook><sheets><sheet name="Graphique" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<R><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></R>',
    ),
    "xl/sharedStrings.xml": strToU8(
      "<sst><si><t>Date</t></si><si><r><t>Cl</t></r><r><t>ics</t></r></si></sst>",
    ),
    "xl/styles.xml": strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(xml),
  });
}

test("a workbook is read as its cells show: shared and inline texts, formulas by their result, dates by their style", () => {
  const reading = read(book(sheet), { fileName: "gsc.xlsx", today: "2026-11-25" });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  expect(reading.format.container).toBe("workbook");
  expect(reading.series.map(({ first, last, metric, sum }) => [metric, first, last, sum])).toEqual([
    ["Clics", "2026-03-02", "2026-03-03", 27],
    ["Impressions", "2026-03-02", "2026-03-03", 420],
    ["Position", "2026-03-02", "2026-03-02", 8.4],
  ]);
});

test("a cell far out to the right is refused, not made room for", () => {
  const far = '<row r="1"><c r="XFD1" t="str"><v>Date</v></c></row>';
  expect(read(book(far), { fileName: "x.xlsx", today: "2026-11-25" })).toMatchObject({
    ok: false,
    reason: "too_large",
  });
});
