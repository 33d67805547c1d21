import type { Reading } from "@/lib/engagement/reading/rules";
import type { Event } from "@/lib/engagement/schema";
import { type Point, pointKinds } from "../agenda/rules";
import type { Side, Signature } from "../rules";

/** When a review began, by whom, and with which agenda; null where nobody opened it on the shared screen. */
export function beginning(
  reading: Reading,
  reviewId: string,
): { at: number; by: string; agenda: Point[] } | null {
  const first = reading.events("present").find(({ item }) => item === reviewId);
  return first ? { at: first.at, by: first.by, agenda: pointsIn(first.data.agenda) } : null;
}

/** The frozen state that stands for a review: the last one made of it. */
export function sealOf(
  reading: Reading,
  reviewId: string,
): { frozen: string; digest: string; at: number } | null {
  const last = reading
    .events("freeze")
    .filter(({ item }) => item === reviewId)
    .at(-1);
  const { frozen, digest } = last?.data ?? {};
  return last && typeof frozen === "string" && typeof digest === "string"
    ? { frozen, digest, at: last.at }
    : null;
}

/** Who signed a frozen state of a review, the first on each side; a signature of another state is none. */
export function signaturesOf(
  reading: Reading,
  reviewId: string,
  seal: { frozen: string; digest: string } | null,
): Record<Side, Signature | null> {
  const signed = reading
    .events("sign")
    .filter(
      ({ item, data }) =>
        seal !== null &&
        item === reviewId &&
        data.frozen === seal.frozen &&
        data.digest === seal.digest,
    );
  const side = (as: Side) => {
    const event = signed.find(({ data }) => data.as === as);
    return event ? signature(reading, event) : null;
  };
  return { consultant: side("consultant"), decider: side("decider") };
}

function signature(reading: Reading, { by, at }: Event): Signature {
  const person = reading.item(by);
  return { by, name: person?.kind === "person" ? person.data.name : "", at };
}

function pointsIn(value: unknown): Point[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one): Point[] => {
    const { key, kind, ids } = (one ?? {}) as Record<string, unknown>;
    const known = pointKinds.find((each) => each === kind);
    return known && typeof key === "string" && Array.isArray(ids)
      ? [{ key, kind: known, ids: ids.filter((id) => typeof id === "string") }]
      : [];
  });
}
