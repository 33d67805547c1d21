import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { demoPassword } from "@/lib/demo/cast";
import { findChromium } from "../scripts/chromium.mjs";
import { type Row, round, row } from "./row";
import { quantile, type Running } from "./servers";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

/** A browser of its own, signed in. */
export async function enter(
  browser: Browser,
  server: Running,
  email: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  // tsx names the functions that it hands to the page by a helper of its own.
  await context.addInitScript("globalThis.__name ??= (named) => named");
  const page = await context.newPage();
  await page.goto(`${server.url}/login`);
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(demoPassword);
  await page.locator("button[type=submit]").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
  await page.close();
  return context;
}

/** The cookie header of a signed-in context. */
export async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Where the demo's bakery is. */
export async function bakeryPath(context: BrowserContext, server: Running): Promise<string> {
  const page = await context.newPage();
  await page.goto(server.url);
  const path = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.close();
  return path;
}

type Visit = {
  ms: number;
  requests: number;
  /** what the page names, and what it asks for until it is drawn */
  scriptKb: number;
  /** that, and what comes once it stands: the live line where nothing is written together */
  wholeKb: number;
};

/** Opens a page and waits until `drawn` is there; milliseconds from asking, requests, compressed script. */
async function visit(page: Page, url: string, drawn: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  const later = new Set<string>();
  let stands = false;
  let requests = 0;
  let bytes = 0;
  let laterBytes = 0;
  session.on("Network.requestWillBeSent", ({ requestId, initiator }) => {
    if (stands && initiator.type === "script") later.add(requestId);
  });
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    requests += 1;
    if (type === "Script" && !response.fromDiskCache) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return;
    bytes += encodedDataLength;
    if (later.has(requestId)) laterBytes += encodedDataLength;
  });
  const from = performance.timeOrigin + performance.now();
  await page.goto(url, { waitUntil: "commit" });
  // Looked for at each frame, in the page: a locator looks twice a second at last.
  const drawnAt = await page.waitForFunction(
    (selector) =>
      document.querySelector(selector)?.checkVisibility() &&
      performance.timeOrigin + performance.now(),
    drawn,
    { polling: "raf" },
  );
  const ms = Number(await drawnAt.jsonValue()) - from;
  stands = true;
  await page.waitForLoadState("networkidle");
  await session.detach();
  return { ms, requests, scriptKb: (bytes - laterBytes) / 1000, wholeKb: bytes / 1000 };
}

/** The first and the following visits of a page, each in a context without a cache; medians. */
async function visits(
  browser: Browser,
  signedIn: BrowserContext | null,
  url: string,
  drawn: string,
): Promise<{ cold: Visit; warm: Visit }> {
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      storageState: signedIn ? await signedIn.storageState() : undefined,
    });
    const page = await context.newPage();
    cold.push(await visit(page, url, drawn));
    warm.push(await visit(page, url, drawn));
    await context.close();
  }
  return { cold: median(cold), warm: median(warm) };
}

function median(all: Visit[]): Visit {
  const of = (key: keyof Visit) =>
    quantile(
      all.map((one) => one[key]),
      0.5,
    );
  return {
    ms: of("ms"),
    requests: of("requests"),
    scriptKb: of("scriptKb"),
    wholeKb: of("wholeKb"),
  };
}

/** Weight and speed of the pages of the main job on the demo. */
export async function pages(browser: Browser, server: Running): Promise<Row[]> {
  const yann = await enter(browser, server, "yann@maisonkerleo.example");
  const base = server.url + (await bakeryPath(yann, server));
  const login = await visits(browser, null, `${server.url}/login`, "input[type=password]");
  const overview = await visits(browser, yann, base, "h1");
  const dashboard = await visits(browser, yann, `${base}/kpis`, "figure svg");
  const strategy = await visits(
    browser,
    yann,
    `${base}/strategy?section=effects`,
    "[data-prose] [contenteditable=true]",
  );
  await yann.close();
  const weights = [
    ["login", login, 160],
    ["overview", overview, 200],
    ["dashboard", dashboard, 290],
    ["strategy", strategy, 400],
  ] as const;
  return [
    ...weights.map(([name, { cold }, most]) =>
      row(
        `script until drawn and interactive, ${name} (gzip)`,
        `${round(cold.scriptKb)} kB, ${round(cold.wholeKb)} with what comes after`,
        `≤ ${most} kB`,
        cold.scriptKb <= most,
        { kB: round(cold.scriptKb), whole: round(cold.wholeKb) },
      ),
    ),
    row(
      "dashboard drawn in a browser, cold / warm",
      `${round(dashboard.cold.ms, 0)} / ${round(dashboard.warm.ms, 0)} ms, ${dashboard.cold.requests} requests`,
      "≤ 900 / 400 ms, ≤ 30 requests",
      dashboard.cold.ms <= 900 && dashboard.warm.ms <= 400 && dashboard.cold.requests <= 30,
      {
        cold: round(dashboard.cold.ms),
        warm: round(dashboard.warm.ms),
        requests: dashboard.cold.requests,
      },
    ),
    row(
      "strategy page ready to type, cold",
      `${round(strategy.cold.ms, 0)} ms`,
      "≤ 1 300 ms",
      strategy.cold.ms <= 1300,
      { ms: round(strategy.cold.ms) },
    ),
  ];
}
