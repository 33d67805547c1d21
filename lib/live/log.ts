import pino from "pino";

const log = pino({ name: "azimut", level: process.env.LOG_LEVEL ?? "info" });

/** Writes down an error that must not end the process; never what people wrote. */
export function report(error: unknown, what: string): void {
  log.error({ err: error }, what);
}
