import { parseAddress } from "./rules";

// What a browser may say: sync, awareness, auth, stateless, close. The rest is for servers among themselves.
const spoken = new Set([0, 1, 2, 4, 5, 7]);
const longestAddress = 240;
const text = new TextDecoder();

export const frameKinds = { sync: 0, presence: 1, close: 7, syncStatus: 8 };
export const syncSteps = { step2: 1, update: 2 };

/** To which room a frame goes and of what kind it is; null unless the room is ours and the kind one that browsers speak. */
export function headOf(frame: Uint8Array): { address: string; kind: number } | null {
  const length = readUint(frame, 0);
  if (!length || length.value > longestAddress) return null;
  const end = length.next + length.value;
  const kind = readUint(frame, end);
  if (!kind || !spoken.has(kind.value)) return null;
  const address = text.decode(frame.subarray(length.next, end));
  const [name = "", session = "", ...more] = address.split("\u0000");
  const ours =
    more.length === 0 && /^[a-z0-9]{0,40}$/i.test(session) && parseAddress(name) !== null;
  return ours ? { address, kind: kind.value } : null;
}

/** Whether a frame of the hub tells a writer that what they wrote is saved. */
export function saysSaved(frame: Uint8Array): boolean {
  return begins(frame, frameKinds.syncStatus, 1);
}

/** Whether a frame carries what somebody wrote just now. */
export function isUpdate(frame: Uint8Array): boolean {
  return begins(frame, frameKinds.sync, syncSteps.update);
}

function begins(frame: Uint8Array, kind: number, then: number): boolean {
  const length = readUint(frame, 0);
  const found = length && readUint(frame, length.next + length.value);
  return found?.value === kind && frame[found.next] === then;
}

function readUint(frame: Uint8Array, from: number): { value: number; next: number } | null {
  let value = 0;
  let shift = 1;
  for (let index = from; index < frame.length && index < from + 4; index += 1) {
    const byte = frame[index] as number;
    value += (byte & 127) * shift;
    if (byte < 128) return { value, next: index + 1 };
    shift *= 128;
  }
  return null;
}
