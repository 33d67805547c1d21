import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import type { Browser, Page } from "@playwright/test";
import WebSocket from "ws";
import { Doc, XmlElement, XmlText } from "yjs";
import { bakeryPath, cookieOf, enter } from "./browser";
import { type Row, round, row } from "./row";
import { quantile, type Running, start } from "./servers";

const turns = 4;
const keystrokes = 60;
/** typed before anything is counted: what a page runs for the first time is slower, here as there */
const warming = 30;
const edits = 30;

/** Two people on one strategy: how long until the other sees a keystroke, and a field. */
export async function together(browser: Browser, server: Running, port: number): Promise<Row[]> {
  const claire = await enter(browser, server, "claire@morvan-conseil.example");
  const yann = await enter(browser, server, "yann@maisonkerleo.example");
  const path = await bakeryPath(yann, server);
  const [one, other] = [await claire.newPage(), await yann.newPage()];
  const bare = await start("node bench/bare-hocuspocus.mjs", port);
  const bareOnes = [await browser.newContext(), await browser.newContext()];
  for (const context of bareOnes)
    await context.addInitScript("globalThis.__name ??= (named) => named");
  const [bareOne, bareOther] = await Promise.all(bareOnes.map((context) => context.newPage()));
  // One after the other and back, so that a passing load falls on both.
  const prose: number[] = [];
  const bareProse: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    if (bareOne && bareOther)
      bareProse.push(...(await proseOnScreen(bareOne, bareOther, bare.url)));
    prose.push(
      ...(await proseOnScreen(one, other, `${server.url}${path}/strategy?section=effects`)),
    );
  }
  for (const context of bareOnes) await context.close();
  const field = await fieldOnScreen(one, other, `${server.url}${path}/strategy`);
  // Texts of notes are the consultants': she may open new ones.
  const cookie = await cookieOf(claire);
  await claire.close();
  await yann.close();

  const engagement = path.split("/").at(-1);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    theirs.push(...(await wire(bare.url, "bench", "")));
    ours.push(
      ...(await wire(`${server.url}`, `p/${engagement}/notes-bench-${turn}`, cookie, "/live")),
    );
  }
  await bare.stop();
  const [p50, p95] = [quantile(prose, 0.5), quantile(prose, 0.95)];
  const bare50 = quantile(bareProse, 0.5);
  const ratio = p50 / bare50;
  const field95 = quantile(field, 0.95);
  return [
    row(
      "keystroke to the other's screen, prose",
      `p50 ${round(p50)} ms, p95 ${round(p95)} ms`,
      "p50 ≤ 50, p95 ≤ 75 ms",
      p50 <= 50 && p95 <= 75,
      { p50: round(p50), p95: round(p95) },
    ),
    row(
      "the same against a bare editor on a bare Hocuspocus",
      `p50 ${round(p50)} against ${round(bare50)} ms, ${round(ratio, 2)} ×`,
      "≤ 1.2 ×",
      ratio <= 1.2,
      { ours: round(p50), bare: round(bare50), ratio: round(ratio, 2) },
    ),
    // No promise: ours is on disk before anybody else has it, theirs is nowhere but in memory.
    row(
      "of which on the wire, between two clients without a browser",
      `${round(quantile(ours, 0.5), 2)} against ${round(quantile(theirs, 0.5), 2)} ms`,
      "",
      null,
      { ours: round(quantile(ours, 0.5), 2), bare: round(quantile(theirs, 0.5), 2) },
    ),
    row(
      "a field to the other's screen",
      `p50 ${round(quantile(field, 0.5))} ms, p95 ${round(field95)} ms`,
      "p95 ≤ 200 ms",
      field95 <= 200,
      { p50: round(quantile(field, 0.5)), p95: round(field95) },
    ),
  ];
}

// Both pages read the same clock of the machine: performance.timeOrigin + performance.now().
async function proseOnScreen(one: Page, other: Page, url: string): Promise<number[]> {
  const editor = "[data-prose] [contenteditable=true]";
  await Promise.all([one.goto(url), other.goto(url)]);
  await Promise.all([
    one.locator(editor).first().waitFor(),
    other.locator(editor).first().waitFor(),
  ]);
  await other.evaluate((selector) => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const text = document.querySelector(selector);
    let marks = (text?.textContent ?? "").split("§").length;
    new MutationObserver(() => {
      const now = (text?.textContent ?? "").split("§").length;
      for (; marks < now; marks += 1) seen.push(performance.timeOrigin + performance.now());
    }).observe(text as Node, { childList: true, characterData: true, subtree: true });
  }, editor);
  await one.locator(editor).first().click();
  await one.keyboard.press("Control+End");
  await one.evaluate(() => {
    const typed: number[] = [];
    Object.assign(window, { typed });
    addEventListener(
      "beforeinput",
      (event) => {
        if ((event as InputEvent).data === "§")
          typed.push(performance.timeOrigin + performance.now());
      },
      { capture: true },
    );
  });
  for (let key = 0; key < warming + keystrokes; key += 1)
    await one.keyboard.type("§", { delay: 60 });
  await other.waitForFunction(
    (count) => (window as unknown as { seen: number[] }).seen.length >= count,
    warming + keystrokes,
  );
  const typed = await one.evaluate(() => (window as unknown as { typed: number[] }).typed);
  const seen = await other.evaluate(() => (window as unknown as { seen: number[] }).seen);
  return typed.map((at, index) => (seen[index] ?? 0) - at).slice(warming);
}

async function fieldOnScreen(one: Page, other: Page, url: string): Promise<number[]> {
  await Promise.all([one.goto(url), other.goto(url)]);
  const mine = one.getByLabel("Titre de l’objectif 1");
  const theirs = other.getByLabel("Titre de l’objectif 1");
  await Promise.all([mine.waitFor(), theirs.waitFor()]);
  await other.waitForFunction(() => document.querySelectorAll("[data-save]").length > 0);
  await one.waitForLoadState("networkidle");
  const handle = await theirs.elementHandle();
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const title = `Mesure ${edit}`;
    const seen = other.evaluate(
      ([input, wanted]) =>
        new Promise<number>((done) => {
          const look = () =>
            (input as HTMLInputElement).value === wanted
              ? done(performance.timeOrigin + performance.now())
              : requestAnimationFrame(look);
          look();
        }),
      [handle, title] as const,
    );
    await mine.fill(title);
    const from = await one.evaluate(() => performance.timeOrigin + performance.now());
    await mine.press("Enter");
    times.push((await seen) - from);
  }
  return times;
}

/** Two clients without a browser: milliseconds from a keystroke in one to the other's document. */
async function wire(url: string, name: string, cookie: string, path = ""): Promise<number[]> {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: cookie ? { cookie, origin: url } : {} });
    }
  }
  const clients = [0, 1].map(() => {
    const socket = new HocuspocusProviderWebsocket({
      url: `${url.replace("http", "ws")}${path}`,
      WebSocketPolyfill: Socket,
    });
    const document = new Doc();
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document,
      token: "bench",
      sessionAwareness: true,
    });
    const synced = new Promise<void>((done, refused) => {
      provider.on("synced", () => done());
      provider.on("authenticationFailed", () => refused(new Error(`${name} does not open`)));
    });
    provider.attach();
    return { socket, document, provider, synced };
  });
  const [from, to] = clients as [(typeof clients)[0], (typeof clients)[0]];
  await Promise.all([from.synced, to.synced]);
  const text = new XmlText();
  const paragraph = new XmlElement("paragraph");
  from.document.transact(() => {
    paragraph.insert(0, [text]);
    from.document.getXmlFragment("prose").insert(0, [paragraph]);
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const times: number[] = [];
  for (let key = 0; key < 150; key += 1) {
    const seen = new Promise<number>((done) =>
      to.document.once("update", () => done(performance.now())),
    );
    const began = performance.now();
    text.insert(text.length, "a");
    times.push((await seen) - began);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  for (const { provider, socket } of clients) {
    provider.destroy();
    socket.destroy();
  }
  return times;
}
