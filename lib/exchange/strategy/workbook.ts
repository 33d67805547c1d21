import type { Cell, SheetData } from "write-excel-file/node";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { LinkRole } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import { nameIn } from "@/lib/history/rules";

/** The words of the tables: heads of columns, names of sheets, words of choices. */
export type TableWords = (key: string) => string;
export type Table = { sheet: string; data: SheetData; columns: { width: number }[] };

type Column = { head: string; width: number; cell: (item: Item) => Cell };

/** The strategy as tables: objectives, customers, channels, contents, budget by month, tools. Amounts are euros, hours a week. */
export function tablesOf(reading: Reading, word: TableWords): Table[] {
  const value = (field: string) => (item: Item) => (item.data as Record<string, unknown>)[field];
  const text = (field: string, width = 28): Column => ({
    head: word(`head.${field}`),
    width,
    cell: (item) => textCell(value(field)(item)),
  });
  const number = (field: string, format?: string, scale = 1): Column => ({
    head: word(`head.${field}`),
    width: 14,
    cell: (item) => numberCell(value(field)(item), format, scale),
  });
  const day = (field: string): Column => ({
    head: word(`head.${field}`),
    width: 13,
    cell: (item) => dayCell(value(field)(item)),
  });
  const choice = (field: string, group: string): Column => ({
    head: word(`head.${field}`),
    width: 16,
    cell: (item) =>
      textCell(choicesIn(value(field)(item), (key) => word(`option.${group}.${key}`))),
  });
  const ties = (role: LinkRole): Column => ({
    head: word(`head.${role}`),
    width: 30,
    cell: (item) => textCell(namesAt(reading, role, item.id)),
  });
  const sheet = (name: string, items: readonly Item[], columns: Column[]): Table => ({
    sheet: word(`sheet.${name}`),
    data: [
      columns.map(({ head }) => headCell(head)),
      ...items.map((item) => columns.map(({ cell }) => cell(item))),
    ],
    columns: columns.map(({ width }) => ({ width })),
  });
  return [
    sheet("objectives", reading.all("objective"), [
      text("title", 44),
      choice("status", "objectiveStatus"),
      ties("measures"),
      number("startValue"),
      number("target"),
      day("startsOn"),
      day("deadline"),
      ties("owner"),
      ties("serves"),
      number("weeklyHours", hoursFormat),
      number("budget", moneyFormat, 0.01),
    ]),
    sheet("personas", reading.all("persona"), [
      text("name"),
      text("who", 40),
      text("needs", 40),
      text("doubts", 40),
      text("words", 30),
      text("whereFound", 30),
    ]),
    sheet("channels", reading.all("channel"), [
      text("name"),
      choice("state", "channelState"),
      choice("medium", "medium"),
      choice("purposes", "purposes"),
      choice("mode", "mode"),
      ties("serves"),
      ties("reaches"),
      ties("feeds"),
      ties("owner"),
      number("weeklyHours", hoursFormat),
      number("monthlyCost", moneyFormat, 0.01),
      number("oneOffCost", moneyFormat, 0.01),
      text("reasonNote", 44),
    ]),
    sheet("contents", reading.all("content"), [
      text("title", 44),
      choice("state", "contentState"),
      text("format", 18),
      ties("reaches"),
      ties("channel"),
      ties("owner"),
      day("plannedOn"),
      day("publishedOn"),
    ]),
    budgetTable(reading, word),
    sheet("tools", reading.all("tool"), [
      text("name"),
      choice("function", "function"),
      choice("state", "toolState"),
      ties("serves"),
      ties("owner"),
      number("monthlyCost", moneyFormat, 0.01),
      text("reasonNote", 44),
    ]),
  ];
}

/** One row for each line and month, so that a spreadsheet can sum it any way. */
function budgetTable(reading: Reading, word: TableWords): Table {
  const heads = ["label", "serves", "channel", "month", "planned", "spent"];
  const rows = reading
    .all("budget")
    .flatMap((line) =>
      line.data.months.map(({ month, planned, spent }) => [
        textCell(line.data.label),
        textCell(namesAt(reading, "serves", line.id)),
        textCell(namesAt(reading, "channel", line.id)),
        textCell(month),
        numberCell(planned, moneyFormat, 0.01),
        numberCell(spent, moneyFormat, 0.01),
      ]),
    );
  return {
    sheet: word("sheet.budget"),
    data: [heads.map((head) => headCell(word(`head.${head}`))), ...rows],
    columns: [28, 30, 24, 12, 14, 14].map((width) => ({ width })),
  };
}

const moneyFormat = "#,##0.00";
const hoursFormat = "0.##";

/** A text that a spreadsheet could take for a formula is made plain by an apostrophe before it. */
export function plain(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function textCell(value: unknown): Cell {
  if (typeof value !== "string" || value === "") return null;
  return { type: String, value: plain(value), wrap: true, alignVertical: "top" };
}

function numberCell(value: unknown, format?: string, scale = 1): Cell {
  if (typeof value !== "number") return null;
  // Cents to euros without the dust of binary fractions.
  const shown = scale === 1 ? value : Math.round(value) / Math.round(1 / scale);
  return { type: Number, value: shown, alignVertical: "top", ...(format ? { format } : {}) };
}

function dayCell(value: unknown): Cell {
  if (typeof value !== "string") return null;
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return { type: Date, value: date, format: "yyyy-mm-dd", alignVertical: "top" };
}

function headCell(value: string): Cell {
  return { type: String, value: plain(value), fontWeight: "bold", wrap: true };
}

function choicesIn(value: unknown, word: (key: string) => string): string {
  return (Array.isArray(value) ? value : [value])
    .filter((key): key is string => typeof key === "string")
    .map(word)
    .join(", ");
}

function namesAt(reading: Reading, role: LinkRole, from: string): string {
  return reading
    .amounts(role, from)
    .flatMap(({ id }) => {
      const item = reading.item(id);
      return item ? [nameIn(item.data)] : [];
    })
    .join(", ");
}
