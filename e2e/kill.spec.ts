import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { engagementPath, expect, signIn, test, wakeFirst } from "./fixtures";

const kills = process.env.PROOF ? 50 : 10;
const seed = Number(process.env.SEED ?? 20261125);

test.setTimeout(120_000 + kills * 40_000);

test(`the server is killed ${kills} times while two people write: nothing that read "saved" is missing`, async ({
  browser,
}) => {
  const moment = random(seed);
  const server = await Server.begin();
  try {
    const [claire, yann] = await Promise.all(
      ["claire", "yann"].map(async (who) => {
        const context = await browser.newContext({ baseURL: server.address });
        const page = wakeFirst(await context.newPage());
        await signIn(page, who);
        return page;
      }),
    );
    if (!claire || !yann) throw new Error("nobody came");
    const path = `${await engagementPath(claire, "Maison Kerleo")}/strategy?section=effects`;
    const writers = [new Writer(claire, "C"), new Writer(yann, "Y")];
    for (const one of writers) await one.begin(path);

    for (let round = 0; round < kills; round += 1) {
      const writing = writers.map((one) => one.writeUntilStopped());
      await pause(200 + moment() * 1500);
      await server.kill();
      await pause(moment() * 400);
      for (const one of writers) one.stop();
      await Promise.all(writing);
      const promised = await Promise.all(writers.map((one) => one.promised()));

      // Read from the file while no server is there: no browser can mend anything before we have looked.
      const kept = server.contents(path);
      for (const [index, { fields, prose }] of promised.entries()) {
        const who = `round ${round + 1}, writer ${index + 1}, seed ${seed}`;
        for (const word of prose) expect(kept.prose, who).toContain(word);
        // 0: the screen has called nothing saved yet, and what stands there is the demo's own sentence.
        for (const [label, value] of Object.entries(fields).filter(([, count]) => count > 0))
          expect(Number(kept.fields[label]), `${who}, ${label}`).toBeGreaterThanOrEqual(value);
      }
      await server.start();
      for (const one of writers) await one.settled();
    }

    const kept = server.contents(path);
    for (const one of writers) {
      for (const word of one.everything) expect(kept.prose).toContain(word);
    }
    // A promise that was never made proves nothing: some were, however slow the machine.
    for (const one of writers)
      expect(one.acknowledged, "words that read saved").toBeGreaterThan(kills / 2);
  } finally {
    await server.end();
  }
});

/** Somebody who writes words in the shared text and counts up in a field of their own. */
class Writer {
  everything: string[] = [];
  acknowledged = 0;
  private written = 0;
  private stopping = false;

  constructor(
    private page: Page,
    private mark: string,
  ) {}

  async begin(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.save).toHaveAttribute("data-save", "saved");
    await this.page.evaluate(watchSaves, this.field);
  }

  /** Types until told to stop: a word in the text, then the number of words so far in a field. */
  async writeUntilStopped(): Promise<void> {
    this.stopping = false;
    while (!this.stopping) {
      this.written += 1;
      const word = `${this.mark}${this.written};`;
      this.everything.push(word);
      await this.page.getByRole("textbox", { name: "La vision, en vos mots" }).focus();
      await this.page.keyboard.press("Control+End");
      await this.page.keyboard.insertText(word);
      await this.page.getByLabel(this.field, { exact: true }).fill(String(this.written));
      await this.page.getByLabel(this.field, { exact: true }).blur();
    }
  }

  stop(): void {
    this.stopping = true;
  }

  /** What the screen of this person has ever called saved. */
  async promised(): Promise<{ fields: Record<string, number>; prose: string[] }> {
    const { prose, value } = await this.page.evaluate(readSaves);
    const words = this.everything.filter((word) => prose.includes(word));
    this.acknowledged = words.length;
    return { fields: { [this.field]: value }, prose: words };
  }

  async settled(): Promise<void> {
    await expect(this.save).toHaveAttribute("data-save", "saved", { timeout: 30_000 });
    await expect(
      this.page
        .locator("[data-save]")
        .filter({ has: this.page.getByLabel(this.field, { exact: true }) }),
    ).toHaveAttribute("data-save", "saved", { timeout: 30_000 });
  }

  private get field(): string {
    return this.mark === "C" ? "Offre" : "Zone";
  }

  private get save() {
    return this.page.locator("[data-prose=vision] [data-save]");
  }
}

type Watched = { prose: string; value: number };
type Watching = typeof globalThis & { azimutSaved?: Watched };

/** In the browser: remembers what stands on the screen in every frame in which the screen, one frame later, still calls it saved. */
function watchSaves(label: string): void {
  const seen: Watched = { prose: "", value: 0 };
  (globalThis as Watching).azimutSaved = seen;
  let last = "";
  const look = () => {
    const text = document.querySelector("[data-prose=vision] [data-save]");
    const words = text?.querySelector("[role=textbox]")?.textContent ?? "";
    const saved = text?.getAttribute("data-save") === "saved";
    if (saved && words === last) seen.prose = words;
    last = saved ? words : "";
    for (const field of document.querySelectorAll("[data-save=saved]")) {
      const control = field.querySelector<HTMLInputElement>("input, textarea");
      if (field.querySelector("label")?.textContent === label)
        seen.value = Number(control?.value ?? 0);
    }
    requestAnimationFrame(look);
  };
  look();
}

function readSaves(): Watched {
  return (globalThis as Watching).azimutSaved ?? { prose: "", value: 0 };
}

/** A server of its own on a folder of its own, that can be killed and started again. */
class Server {
  private child: ChildProcess | undefined;

  private constructor(
    private port: number,
    private folder: string,
  ) {}

  static async begin(): Promise<Server> {
    const server = new Server(await freePort(), mkdtempSync(join(tmpdir(), "azimut-kill-")));
    const { status } = spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "demo"],
      { env: server.env },
    );
    if (status !== 0) throw new Error("the demo could not be loaded");
    await server.start();
    return server;
  }

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn(process.execPath, ["server.mjs"], { env: this.env, stdio: "inherit" });
    await expect
      .poll(
        async () => (await fetch(`${this.address}/api/health`).catch(() => null))?.status ?? 0,
        {
          timeout: 30_000,
          intervals: [50],
        },
      )
      .toBe(200);
  }

  async kill(): Promise<void> {
    const gone = new Promise((done) => this.child?.once("exit", done));
    this.child?.kill("SIGKILL");
    await gone;
  }

  async end(): Promise<void> {
    if (this.child?.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise((done) => this.child?.once("exit", done));
      this.child.kill("SIGTERM");
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What stands on the disk, read from the file by the command line and not by a browser. */
  contents(path: string): { prose: string; fields: Record<string, string> } {
    const id = path.split("/")[2] ?? "";
    const { stdout } = spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "export", id],
      { env: this.env, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const engagement = JSON.parse(stdout) as {
      items: { kind: string; data: Record<string, string> }[];
      prose: { name: string; text: string }[];
    };
    const effects = engagement.items.find(({ kind }) => kind === "effects")?.data ?? {};
    return {
      prose: engagement.prose.find(({ name }) => name === "vision")?.text ?? "",
      fields: { Offre: effects.offer ?? "", Zone: effects.area ?? "" },
    };
  }

  private get env() {
    return {
      ...process.env,
      NODE_ENV: "production" as const,
      PORT: String(this.port),
      DATA_DIR: this.folder,
      PUBLIC_URL: "",
      LOG_LEVEL: "silent",
    };
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Moments that look random and come back with the same seed. */
function random(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
