import type { Value } from "./finding";
import type { Failure } from "./rule";

/**
 * A short key of what a finding rests on: the items, and the figures of its sentence. It changes when the evidence
 * does, which brings back what was set aside; a new name or a passing day changes nothing.
 */
export function evidenceKey(rule: string, ids: readonly string[], failure: Failure): string {
  const proof = failure.proof ?? Object.entries(failure.values).flatMap(figures);
  return hash(JSON.stringify([rule, ids, failure.severity ?? null, proof]));
}

function figures([name, value]: [string, Value]): (string | number)[] {
  if (typeof value === "number") return [name, value];
  if ("things" in value) return [name, value.things.length];
  if ("people" in value) return [name, value.people.length];
  if ("texts" in value) return [name, ...value.texts];
  if ("quotes" in value) return [name, ...value.quotes];
  if ("terms" in value) return [name, ...value.keys];
  if ("elapsed" in value) return [];
  return [name, ...Object.values(value)];
}

/** Two 32-bit FNV-1a walks: to tell two evidences apart, not to keep a secret. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
