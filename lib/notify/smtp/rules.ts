/** How the way to the mail server is kept private: TLS from the first byte, STARTTLS demanded, or taken where it is offered. */
export const securities = ["tls", "starttls", "none"] as const;
export type Security = (typeof securities)[number] | "offered";

/** The mail server of this instance, and the address that its letters come from. */
export type MailServer = {
  host: string;
  port: number;
  security: Security;
  user: string;
  password: string;
  from: string;
  /** whether the server's certificate must be one that is trusted */
  verify: boolean;
};

/** The server that `SMTP_URL` and `MAIL_FROM` name, or null where they name none that can be used. */
export function serverFromEnvironment(
  url: string | undefined,
  from: string | undefined,
): MailServer | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  if ((protocol !== "smtp:" && protocol !== "smtps:") || !hostname) return null;
  const user = decodeURIComponent(username);
  const host = hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: Number(port || (protocol === "smtps:" ? 465 : 587)),
    security: protocol === "smtps:" ? "tls" : securityOf(host, user),
    user,
    password: decodeURIComponent(password),
    from: addressIn(from ?? "") || (user.includes("@") ? user : `azimut@${host}`),
    verify: searchParams.get("verify") !== "no",
  };
}

/** The bare address in "Name <name@example.com>". */
export function addressIn(text: string): string {
  return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim();
}

// A password never travels in the clear, but to this very machine.
function securityOf(host: string, user: string): Security {
  return user && !/^(localhost|127\.|::1$)/.test(host) ? "starttls" : "offered";
}
