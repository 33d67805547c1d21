export type Refusal =
  | "not_found"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "expired"
  | "throttled"
  | "too_large"
  | "signed_out";

/** An expected no. A door turns it into a value; any other error is a bug and stays one. */
export class Refused extends Error {
  constructor(
    readonly reason: Refusal,
    readonly detail?: Record<string, unknown>,
  ) {
    super(reason);
  }
}
