import "server-only";
import { get } from "node:http";
import { Browser } from "./browser";
import { findChromium } from "./chromium";

/** Who asks, as their request said it: the page is read with their own right and in their own language. */
export type Asker = { host: string; cookie: string; language: string };

export type Printed =
  | { ok: true; pdf: Buffer }
  | { ok: false; reason: "no_printer" | "busy" | "not_found" | "failed" };

/** Longest a print may take (ms), largest thing it may fetch and make (bytes), most that go on at once. */
const limits = { time: 30_000, fetched: 8_000_000, made: 40_000_000, atOnce: 2 } as const;
let going = 0;

/**
 * Prints one of our own pages as a tagged PDF with its outline. The page is fetched from this very server on loopback with the cookie
 * of whoever asks, so that it holds what they may see; scripts are off and nothing else is ever fetched.
 */
export async function printPage(path: string, asker: Asker): Promise<Printed> {
  const chromium = findChromium();
  if (!chromium) return { ok: false, reason: "no_printer" };
  if (going >= limits.atOnce) return { ok: false, reason: "busy" };
  going += 1;
  let browser: Browser | undefined;
  try {
    browser = await Browser.open(chromium, limits.time);
    return await Promise.race([print(browser, path, asker), browser.ended]);
  } catch {
    return { ok: false, reason: "failed" };
  } finally {
    await browser?.close().catch(() => {});
    going -= 1;
  }
}

// A name that leads nowhere: every request for it is answered by us.
const origin = "http://print.invalid";

async function print(browser: Browser, path: string, asker: Asker): Promise<Printed> {
  let status = 0;
  browser.on("Fetch.requestPaused", (params) => {
    const { requestId, request } = params as {
      requestId: string;
      request: { url: string; method: string };
    };
    const asked = request.url.startsWith(`${origin}/`) && request.method === "GET";
    const wanted = asked ? request.url.slice(origin.length) : null;
    if (wanted === null || !(wanted === path || isPart(wanted)))
      return void browser
        .send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" })
        .catch(() => {});
    fetchOwn(wanted, asker)
      .then((answer) => {
        if (wanted === path) status = answer.status;
        return browser.send("Fetch.fulfillRequest", {
          requestId,
          responseCode: answer.status,
          responseHeaders: [{ name: "content-type", value: answer.type }],
          body: answer.body.toString("base64"),
        });
      })
      .catch(() =>
        browser.send("Fetch.failRequest", { requestId, errorReason: "Failed" }).catch(() => {}),
      );
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  await browser.send("Emulation.setScriptExecutionDisabled", { value: true });
  await browser.send("Page.enable");
  const loaded = new Promise<void>((done) => browser.on("Page.loadEventFired", () => done()));
  await browser.send("Page.navigate", { url: `${origin}${path}` });
  await loaded;
  if (status !== 200) return { ok: false, reason: status === 404 ? "not_found" : "failed" };
  const { data } = await browser.send("Page.printToPDF", {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const pdf = Buffer.from(String(data), "base64");
  return pdf.length > limits.made ? { ok: false, reason: "failed" } : { ok: true, pdf };
}

/** What a page of ours is dressed with: styles, fonts, the logo. */
function isPart(path: string): boolean {
  return path.startsWith("/_next/static/") || path.startsWith("/api/practice/logo");
}

function fetchOwn(
  path: string,
  { host, cookie, language }: Asker,
): Promise<{ status: number; type: string; body: Buffer }> {
  return new Promise((done, fail) => {
    const call = get(
      {
        host: process.env.HOST === "::1" ? "::1" : "127.0.0.1",
        port: Number(process.env.PORT ?? 3000),
        path,
        headers: { host, cookie, "accept-language": language },
        timeout: limits.time,
      },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on("data", (part: Buffer) => {
          size += part.length;
          if (size > limits.fetched) call.destroy(new Error("too large"));
          else parts.push(part);
        });
        answer.on("error", fail);
        answer.on("end", () =>
          done({
            status: answer.statusCode ?? 500,
            type: answer.headers["content-type"] ?? "application/octet-stream",
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    call.on("timeout", () => call.destroy(new Error("no answer")));
    call.on("error", fail);
  });
}
