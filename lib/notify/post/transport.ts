import { createTransport } from "nodemailer";
import type { Rendered } from "../letter/render";
import type { MailServer } from "../smtp/rules";

export type Parcel = Rendered & {
  id: string;
  to: string;
  /** whose name stands before the address that letters come from */
  as: string;
  /** the host of this portal, for the letter's own number */
  host: string;
  stopLink?: string;
};

/** Opens the way to the mail server; one letter at a time, each step with an end to its patience. */
export function openTransport(server: MailServer) {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    tls: { rejectUnauthorized: server.verify },
    auth: server.user ? { user: server.user, pass: server.password } : undefined,
    connectionTimeout: patience(10_000),
    greetingTimeout: patience(10_000),
    socketTimeout: patience(30_000),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (parcel: Parcel) => transport.sendMail(message(server, parcel)),
    close: () => transport.close(),
  };
}

function message(server: MailServer, { id, to, as, host, stopLink, ...rendered }: Parcel) {
  return {
    ...rendered,
    from: { name: as, address: server.from },
    to: { name: "", address: to },
    // The same letter tried twice carries the same number: mail boxes then show it once.
    messageId: `<${id}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(stopLink
        ? {
            "List-Unsubscribe": { prepared: true, value: `<${stopLink}>` },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }
        : {}),
    },
  };
}

// A test that waits for patience to end asks for less of it.
function patience(ms: number): number {
  return Number(process.env.AZIMUT_MAIL_PATIENCE ?? ms);
}
