import { randomBytes } from "node:crypto";
import { now } from "@/lib/clock";

let last = { moment: Number.NaN, count: 0 };

/** A UUIDv7 (RFC 9562, 6.2 method 1): sorts by the moment it was made, and within a millisecond by who came first. */
export function newId(moment = now()): string {
  const bytes = randomBytes(16);
  // Begun in the lower half, so that there is room for as many again before the millisecond is full.
  const count = moment === last.moment ? last.count + 1 : bytes.readUInt16BE(6) & 0x7ff;
  last = { moment, count };
  bytes.writeUIntBE(moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | (count & 0xfff), 6);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
