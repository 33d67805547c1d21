import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Browser } from "./browser";
import { findChromium } from "./chromium";
import { printPage } from "./pdf";

vi.setConfig({ testTimeout: 60_000 });

const asker = { host: "azimut.example", cookie: "session=yann", language: "fr" };
const asked: { path: string; host: string; cookie: string }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((req, res) => {
    const path = req.url ?? "";
    asked.push({ path, host: req.headers.host ?? "", cookie: req.headers.cookie ?? "" });
    if (path === "/page") {
      res.setHeader("content-type", "text/html; charset=utf-8");
      res.end(`<!doctype html><html lang="fr"><title>Cap</title><h1>Notre cap</h1><h2>Objectifs</h2>
        <img src="/api/practice/logo?v=1"><img src="/api/account/data"><img src="http://evil.example/x">
        <iframe src="/engagements/other"></iframe><script>fetch("/stolen")</script>`);
    } else if (path === "/gone") res.writeHead(404).end();
    else res.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  vi.stubEnv("PORT", String(typeof address === "object" ? address?.port : ""));
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

test("a page is printed as its asker, tagged and with its outline, and fetches nothing but what dresses it", async () => {
  const printed = await printPage("/page", asker);
  if (findChromium() === null) return expect(printed).toEqual({ ok: false, reason: "no_printer" });
  if (!printed.ok) throw new Error(printed.reason);
  const bytes = printed.pdf.toString("latin1");
  expect(bytes.startsWith("%PDF-")).toBe(true);
  for (const part of ["/StructTreeRoot", "/Outlines", "/Lang (fr)"]) expect(bytes).toContain(part);
  expect(asked.map(({ path }) => path).sort()).toEqual(["/api/practice/logo?v=1", "/page"]);
  for (const { host, cookie } of asked)
    expect({ host, cookie }).toEqual({ host: asker.host, cookie: asker.cookie });
});

test("a page that is not there is no document, and no printer leaves anything behind", async () => {
  const reason = findChromium() === null ? "no_printer" : "not_found";
  expect(await printPage("/gone", asker)).toEqual({ ok: false, reason });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("azimut-print-"))).toEqual([]);
});

test("a Chromium that never answers is ended in its time, and its folder goes with it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "azimut-mute-"));
  const mute = join(folder, "chromium");
  writeFileSync(mute, "#!/bin/sh\nexec sleep 60\n", { mode: 0o755 });
  await expect(Browser.open(mute, 200)).rejects.toThrow("ended");
  await expect(Browser.open(join(folder, "none"), 200)).rejects.toThrow();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("azimut-print-"))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("where there is no Chromium that is said", async () => {
  vi.stubEnv("CHROMIUM", "/nowhere/chromium");
  expect(await printPage("/page", asker)).toEqual({ ok: false, reason: "no_printer" });
});
