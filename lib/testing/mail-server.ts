import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type Received = ParsedMail & { envelopeTo: string[]; raw: string; secure: boolean };

/** A real mail server on a port of its own, which keeps what it takes. */
export async function openMailServer(options: SMTPServerOptions = {}, port = 0) {
  const letters: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        letters.push({
          ...(await simpleParser(raw)),
          raw: raw.toString("utf8"),
          envelopeTo: session.envelope.rcptTo.map(({ address }) => address),
          secure: session.secure,
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((open) => server.listen(port, "127.0.0.1", open));
  return {
    letters,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
