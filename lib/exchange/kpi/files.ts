import { decode } from "./decode";
import { type Row, split } from "./delimited";
import type { Notes } from "./notes";
import type { Choices, Format, Unread } from "./reading";
import { unread } from "./reading";
import { type Table, tablesOf } from "./table";
import { isZip, type Member, unpack } from "./unpack";
import { workbook } from "./workbook";

/** One text or sheet, parted into tables, and how it was read. */
export type File = {
  tables: Table[];
  rows: number;
  format: Pick<Format, "container" | "encoding" | "delimiter">;
};
type Files = { ok: true; files: File[] };

const none = { value: null, certainty: "sure", sample: null } as const;
export const emptyFormat = { container: "text", encoding: none, delimiter: none } as const;

/** The texts or sheets in what was sent, whatever it is called: a text, a zip of texts or a workbook. */
export function filesIn(bytes: Uint8Array, choices: Choices, notes: Notes): Files | Unread {
  return isZip(bytes)
    ? packed(bytes, choices, notes)
    : plain([{ name: "", bytes }], "text", choices, notes);
}

function packed(bytes: Uint8Array, choices: Choices, notes: Notes): Files | Unread {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  if (unpacked.workbook) {
    const sheets = workbook(unpacked.members);
    if (!sheets.ok) return sheets;
    const files = sheets.sheets.map((sheet) =>
      file(sheet.rows, sheet.name, { ...emptyFormat, container: "workbook" }),
    );
    return { ok: true, files };
  }
  for (const name of unpacked.ignored.slice(0, 3))
    notes.warn("member_ignored", { name: name.slice(0, 80) });
  if (unpacked.members.length === 0) return unread("not_recognised", "no_member");
  return plain(unpacked.members, "zip", choices, notes);
}

/** The members of a zip are read one by one; one that is no text is left out, unless it is the only one. */
function plain(
  members: Member[],
  container: "text" | "zip",
  choices: Choices,
  notes: Notes,
): Files | Unread {
  const files: File[] = [];
  for (const { bytes, name } of members) {
    const decoded = decode(bytes, choices);
    const parts = decoded.ok ? split(decoded.text, choices) : decoded;
    if (!decoded.ok || !parts.ok) {
      const refusal = decoded.ok ? parts : decoded;
      if (members.length > 1 && !refusal.ok && refusal.reason === "unreadable") {
        notes.warn("member_ignored", { name: name.slice(0, 80) });
        continue;
      }
      return refusal.ok ? unread("unreadable", "csv") : refusal;
    }
    if (parts.brokenQuotes) notes.warn("quotes_broken");
    const format = { container, encoding: decoded.guess, delimiter: parts.guess };
    files.push(file(parts.rows, container === "zip" ? name : null, format));
  }
  return files.length === 0 ? unread("unreadable", "binary") : { ok: true, files };
}

function file(rows: Row[], member: string | null, format: File["format"]): File {
  return { tables: tablesOf(rows, member), rows: rows.filter(isFilled).length, format };
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => cell.trim() !== "");
}
