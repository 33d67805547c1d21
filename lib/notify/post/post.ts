import { publicUrl } from "@/lib/auth/public-url";
import { translator } from "@/lib/i18n/translator";
import { report } from "@/lib/live/log";
import { practice } from "@/lib/practice/queries";
import { renderLetter } from "../letter/render";
import { tameLine } from "../letter/rules";
import { mailServer } from "../smtp/queries";
import type { MailServer } from "../smtp/rules";
import { onLetter } from "../wake";
import { claimLetter, markFailed, markSent, nextDue, type Waiting } from "./commands";
import { failureOf } from "./rules";
import { openTransport } from "./transport";

type Transport = ReturnType<typeof openTransport>;

/** The longest that the post sleeps (milliseconds): letters may come from another process too. */
const longestSleep = 60_000;

/**
 * Starts sending what waits in the outbox: at once when a verb says so, and by itself within the minute. Answers how to stop it,
 * which lets the letter in hand leave. Nothing that goes wrong here gets out.
 */
export function startPost(): () => Promise<void> {
  let stopped = false;
  let again = false;
  let busy: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    again = true;
    if (stopped || busy) return;
    clearTimeout(timer);
    busy = run().finally(() => {
      busy = null;
      if (!stopped) timer = setTimeout(wake, sleep()).unref();
    });
  };
  const run = async () => {
    while (again && !stopped) {
      again = false;
      await sendWaiting(() => stopped).catch((error) => report(error, "the post stumbled"));
    }
  };
  onLetter(wake);
  timer = setTimeout(wake, 1000).unref();
  return async () => {
    stopped = true;
    onLetter(undefined);
    clearTimeout(timer);
    await Promise.race([busy, new Promise((resume) => setTimeout(resume, 3000).unref())]);
  };
}

/** Sends every letter that is due, one after the other; nothing is touched where no server is named. */
export async function sendWaiting(stopped: () => boolean = () => false): Promise<void> {
  const server = mailServer();
  if (!server) return;
  let transport: Transport | undefined;
  try {
    while (!stopped()) {
      const waiting = claimLetter();
      if (!waiting) return;
      transport ??= openTransport(server);
      await sendOne(waiting, server, transport);
    }
  } finally {
    transport?.close();
  }
}

async function sendOne(waiting: Waiting, server: MailServer, transport: Transport): Promise<void> {
  const { id, letter, recipient, locale, stop } = waiting;
  const brand = practice();
  const { name } = brand;
  const url = publicUrl();
  const stopLink = stop && `${url}/unsubscribe/${stop}`;
  let rendered: Awaited<ReturnType<typeof renderLetter>>;
  try {
    rendered = await renderLetter(letter, { locale, practice: name, url, brand }, stopLink);
  } catch (error) {
    report(error, `a letter of kind ${letter.kind} could not be written`);
    return markFailed(waiting, { reason: "unwritten", final: true, said: "" });
  }
  try {
    const as = tameLine(name)
      ? translator(locale, "letter")("from", { practice: tameLine(name) })
      : "Azimut";
    const { hostname: host } = new URL(url);
    await transport.send({ id, ...rendered, to: recipient, as, host, stopLink });
  } catch (error) {
    const failure = failureOf(error);
    report({ code: (error as { code?: string }).code, server: server.host }, failure.reason);
    return markFailed(waiting, failure);
  }
  markSent(id);
}

function sleep(): number {
  try {
    const due = nextDue() ?? Number.POSITIVE_INFINITY;
    return Math.min(longestSleep, Math.max(1000, due - Date.now()));
  } catch (error) {
    report(error, "the outbox could not be read");
    return longestSleep;
  }
}
