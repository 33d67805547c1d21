import "server-only";

/** Whether this instance sends mail: an SMTP server is named. Where it is not, every link is copied from the screen. */
export function sendsMail(): boolean {
  return Boolean(process.env.SMTP_URL);
}
