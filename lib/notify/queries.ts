import "server-only";
import { mailServer } from "./smtp/queries";

/** Whether this instance sends mail: an SMTP server is named. Where it is not, every link is copied from the screen. */
export function sendsMail(): boolean {
  return mailServer() !== null;
}
