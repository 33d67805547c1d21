import "server-only";
import type { Session } from "@/lib/auth/queries";
import { owesFactor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { freshMs } from "./rules";

/** Whether enrolment asks for the password: not of who owes a second factor and has just signed in, since it would prove nothing more. */
export function asksPassword(session: Session): boolean {
  return !(owesFactor(session) && now() - session.createdAt < freshMs);
}
