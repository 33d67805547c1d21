import { unzipSync } from "fflate";
import { limits } from "./limits";
import { type Unread, unread } from "./reading";

export type Member = { name: string; bytes: Uint8Array };
export type Unpacked = { ok: true; workbook: boolean; members: Member[]; ignored: string[] };

/** Whether the bytes begin as a zip does (a workbook is one too). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The tables of a zip download, or the parts of a workbook, in memory only: no name of a member ever becomes a path.
 * Refuses what would unpack beyond the limits before unpacking it, and what cannot be unpacked.
 */
export function unpack(bytes: Uint8Array): Unpacked | Unread {
  const seen = { total: 0, members: 0, bomb: false, workbook: false };
  const ignored: string[] = [];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter(file) {
        seen.members += 1;
        seen.total += file.originalSize;
        seen.bomb ||=
          seen.members > limits.members ||
          seen.total > limits.unpacked ||
          file.originalSize > Math.max(1024 * 1024, file.size * limits.packing);
        seen.workbook ||= file.name === "xl/workbook.xml";
        if (seen.bomb) return false;
        if (wanted(file.name)) return true;
        if (!file.name.endsWith("/") && !file.name.startsWith("xl/")) ignored.push(file.name);
        return false;
      },
    });
  } catch {
    return seen.bomb ? unread("too_large", "bomb") : unread("unreadable", "zip");
  }
  if (seen.bomb) return unread("too_large", "bomb");
  const members = Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
  if (seen.workbook) return { ok: true, workbook: true, members, ignored: [] };
  const tables = members.filter((member) => !member.name.startsWith("xl/"));
  return { ok: true, workbook: false, members: tables, ignored };
}

const table = /\.(csv|tsv|txt)$/i;
const part =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

function wanted(name: string): boolean {
  if (part.test(name)) return true;
  // Nothing honest climbs out of its own folder.
  if (name.includes("..") || /^([/\\]|[a-z]:)/i.test(name)) return false;
  return table.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);
}
