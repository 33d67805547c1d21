import { readFileSync } from "node:fs";
import {
  type Browser,
  test as base,
  expect,
  type Page,
  type WebSocketRoute,
} from "@playwright/test";
import { demoPassword, demoSignIns } from "@/lib/demo/cast";
import { sessions } from "./place";
import { Practice } from "./practice";

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
type Enter = (who: string, path?: string) => Promise<Page>;

/** A story whose pages all close with it: one left open would go on drawing and calling beside the next. */
export const plain = base.extend<{ tidy: undefined }>({
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});

/** A browser of its own for each person of the demo, already signed in; what its console complains of fails the story. */
export const test = plain.extend<
  { enter: Enter; complaints: string[] },
  { practice: Practice; signedIn: Record<string, Cookies> }
>({
  practice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const practice = new Practice();
      await use(practice);
      await practice.close();
    },
    { scope: "worker" },
  ],
  signedIn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => use(JSON.parse(readFileSync(sessions(), "utf8"))),
    { scope: "worker" },
  ],
  baseURL: async ({ practice }, use, { file }) => use(await practice.of(file)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  complaints: async ({}, use) => {
    const found: string[] = [];
    await use(found);
    expect(found, "what browsers complained of").toEqual([]);
  },
  enter: async ({ browser, baseURL, signedIn, complaints }, use) => {
    await use(async (who, path) => {
      const page = await open(browser, baseURL ?? "", who, signedIn[who]);
      listen(page, complaints, who);
      await holdLine(page);
      if (path) await page.goto(path);
      return page;
    });
  },
});

export { expect };

/** Takes somebody's connection away, socket included, until it is given back. */
export async function cut(page: Page): Promise<void> {
  await page.context().setOffline(true);
  const line = lines.get(page);
  if (line) line.cut = true;
  for (const socket of line?.open ?? [])
    await socket.close({ code: 1006 }).catch(() => socket.close());
}

export async function mend(page: Page): Promise<void> {
  const line = lines.get(page);
  if (line) line.cut = false;
  await page.context().setOffline(false);
}

/** Signs somebody of the demo in by the form, as they would. */
export async function signIn(page: Page, who: string): Promise<void> {
  const { email } = demoSignIns.find(({ key }) => key === who) ?? { email: who };
  await page.goto("/login");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** The path of the engagement of this name, as it stands in the portfolio of the consultant. */
export async function engagementPath(consultant: Page, name: string): Promise<string> {
  await consultant.goto("/portfolio");
  const link = consultant.getByRole("link", { name }).first();
  return (await link.getAttribute("href")) ?? "";
}

async function open(browser: Browser, baseURL: string, who: string, cookies?: Cookies) {
  const context = await browser.newContext({ baseURL });
  const page = wakeFirst(await context.newPage());
  if (cookies) await context.addCookies(cookies);
  else await signIn(page, who);
  return page;
}

/** Waits until React holds the controls of the page that stands: no hand is as quick as a script. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    // Hidden ones are a form's post without scripts: React leaves them alone.
    [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")].every(
      (control) => Object.keys(control).some((key) => key.startsWith("__reactProps")),
    ),
  );
  // What listens for keys on the whole page is tied after the controls: by the time the browser has nothing to do, it is.
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest, { timeout: 2_000 })));
}

/** A page that is loaded is handed over awake. */
export function wakeFirst(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...args) => {
    const answer = await goto(...args);
    await awake(page);
    return answer;
  };
  const reload = page.reload.bind(page);
  page.reload = async (...args) => {
    const answer = await reload(...args);
    await awake(page);
    return answer;
  };
  return page;
}

// Chromium's "offline" leaves open sockets alone: theirs pass through our hands.
const lines = new WeakMap<Page, { cut: boolean; open: Set<WebSocketRoute> }>();

async function holdLine(page: Page): Promise<void> {
  const line = { cut: false, open: new Set<WebSocketRoute>() };
  lines.set(page, line);
  await page.routeWebSocket(/\/live$/, (socket) => {
    if (line.cut) return void socket.close();
    line.open.add(socket);
    socket.connectToServer();
  });
}

function listen(page: Page, complaints: string[], who: string): void {
  page.on("pageerror", (error) => complaints.push(`${who}: ${error.message}`));
  page.on("console", (message) => {
    // A lost connection is part of the story and the browser always writes it down.
    if (
      message.type() !== "error" ||
      /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket|status of 403/.test(message.text())
    )
      return;
    complaints.push(`${who}: ${message.text()} ${message.location().url}`);
  });
}
