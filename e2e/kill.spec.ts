import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { engagementPath, expect, test, wakeFirst } from "./fixtures";
import { place } from "./place";

const kills = process.env.PROOF ? 50 : 6;
const seed = Number(process.env.SEED ?? 20261125);

test.setTimeout(120_000 + kills * 40_000);

test(`the server is killed ${kills} times while three people write: nothing that read "saved" is missing`, async ({
  browser,
  baseURL,
  practice,
  signedIn,
}) => {
  const moment = random(seed);
  const enter = async (who: string) => {
    const storageState = { cookies: signedIn[who] ?? [], origins: [] };
    return wakeFirst(await (await browser.newContext({ baseURL, storageState })).newPage());
  };
  const claire = await enter("claire");
  const path = `${await engagementPath(claire, "Maison Kerleo")}/strategy?section=effects`;
  const id = path.split("/")[2] ?? "";
  const writers = [
    new Writer(claire, "C", "Offre"),
    new Writer(await enter("yann"), "Y", "Zone"),
    new Writer(await enter("solenn"), "S", "Clients visés"),
  ];
  for (const one of writers) await one.begin(path);

  for (let round = 0; round < kills; round += 1) {
    const writing = writers.map((one) => one.writeUntilStopped());
    await pause(200 + moment() * 1500);
    await practice.kill();
    await pause(moment() * 400);
    for (const one of writers) one.stop();
    await Promise.all(writing);
    const promised = await Promise.all(writers.map((one) => one.promised()));

    // Read from the file while no server is there: no browser can mend anything before we have looked.
    const kept = contents(id);
    for (const [index, { fields, prose }] of promised.entries()) {
      const who = `round ${round + 1}, writer ${index + 1}, seed ${seed}`;
      for (const word of prose) expect(kept.prose, who).toContain(word);
      // 0: the screen has called nothing saved yet, and what stands there is the demo's own sentence.
      for (const [label, value] of Object.entries(fields).filter(([, count]) => count > 0))
        expect(Number(kept.fields[label]), `${who}, ${label}`).toBeGreaterThanOrEqual(value);
    }
    await practice.begin();
    for (const one of writers) await one.settled();
  }

  const kept = contents(id);
  for (const one of writers) {
    for (const word of one.everything) expect(kept.prose).toContain(word);
  }
  // A promise that was never made proves nothing: some were, however slow the machine.
  for (const one of writers)
    expect(one.acknowledged, "words that read saved").toBeGreaterThan(kills / 2);
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
    /** the label of the field in which they count */
    private field: string,
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

/** What stands on the disk, read from the file by the command line and not by a browser. */
function contents(id: string): { prose: string; fields: Record<string, string> } {
  const { stdout } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "export", id],
    {
      env: { ...process.env, DATA_DIR: place().folder, LOG_LEVEL: "silent" },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  const engagement = JSON.parse(stdout) as {
    items: { kind: string; data: Record<string, string> }[];
    prose: { name: string; text: string }[];
  };
  const effects = engagement.items.find(({ kind }) => kind === "effects")?.data ?? {};
  return {
    prose: engagement.prose.find(({ name }) => name === "vision")?.text ?? "",
    fields: {
      Offre: effects.offer ?? "",
      Zone: effects.area ?? "",
      "Clients visés": effects.targets ?? "",
    },
  };
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
