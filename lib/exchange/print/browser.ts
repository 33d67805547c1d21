import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

type Message = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
};
type Waiting = { done: (result: Record<string, unknown>) => void; fail: (error: Error) => void };

/**
 * A Chromium of its own for one print, spoken to over a pipe: no port is opened, nothing of it is kept. It reaches no host by itself;
 * what a page asks for comes to `on("Fetch.requestPaused")`.
 */
export class Browser {
  private next = 0;
  private waiting = new Map<number, Waiting>();
  private listeners = new Map<string, (params: Record<string, unknown>) => void>();
  private rest = "";
  private gone: Error | undefined;
  private tellEnd: (error: Error) => void = () => {};
  /** fails when it has ended, for what waits for something that it would have told */
  readonly ended = new Promise<never>((_, fail) => {
    this.tellEnd = fail;
  });
  private session: string | undefined;

  private constructor(
    private child: ChildProcess,
    private folder: string,
  ) {
    this.ended.catch(() => {});
    const heard = child.stdio[4] as Readable;
    heard.setEncoding("utf8");
    heard.on("data", (text: string) => this.hear(text));
    for (const end of [heard, child.stdio[3] as Writable]) end.on("error", () => {});
    child.on("error", (error) => this.giveUp(error));
    child.on("exit", () => this.giveUp(new Error("Chromium ended before it was done")));
  }

  /** Starts it from its path; it is ended by itself after so long (ms), answering or not, and whatever was asked of it then fails. */
  static async open(path: string, longest: number): Promise<Browser> {
    const folder = await mkdtemp(join(tmpdir(), "azimut-print-"));
    const child = spawn(path, flags(folder), {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      timeout: longest,
      killSignal: "SIGKILL",
      env: {
        NODE_ENV: process.env.NODE_ENV,
        HOME: folder,
        PATH: process.env.PATH ?? "",
        TZ: "Europe/Paris",
      },
    });
    const browser = new Browser(child, folder);
    try {
      const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
      const { sessionId } = await browser.send("Target.attachToTarget", {
        targetId,
        flatten: true,
      });
      browser.session = String(sessionId);
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Asks something of it; returns its answer. */
  send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const id = ++this.next;
    const message: Message = { id, method, params, sessionId: this.session };
    return new Promise((done, fail) => {
      if (this.gone) return fail(this.gone);
      this.waiting.set(id, { done, fail });
      (this.child.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Hears what it tells by itself; one listener for each kind. */
  on(method: string, listener: (params: Record<string, unknown>) => void): void {
    this.listeners.set(method, listener);
  }

  /** Ends it at once and takes its folder away. */
  async close(): Promise<void> {
    const gone = new Promise((done) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) done(null);
      else this.child.once("exit", done).once("error", done);
    });
    this.child.kill("SIGKILL");
    await gone;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private hear(text: string): void {
    const messages = (this.rest + text).split("\0");
    this.rest = messages.pop() ?? "";
    for (const one of messages) this.take(JSON.parse(one) as Message);
  }

  private take({ id, method, params, result, error }: Message): void {
    if (id === undefined) {
      this.listeners.get(method ?? "")?.(params ?? {});
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.fail(new Error(error.message));
    else waiting?.done(result ?? {});
  }

  private giveUp(error: Error): void {
    this.gone ??= error;
    this.tellEnd(error);
    for (const { fail } of this.waiting.values()) fail(error);
    this.waiting.clear();
  }
}

function flags(folder: string): string[] {
  return [
    "--headless",
    "--remote-debugging-pipe",
    `--user-data-dir=${folder}`,
    "--no-first-run",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--mute-audio",
    // No name leads anywhere: whatever a page asks for is handed to us, or fails.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    // Chromium refuses its own sandbox to root; scripts are off and the page is ours.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
