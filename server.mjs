// The front door: owns HTTP and `upgrade`, and decides what of a request is believed. Imports nothing of ours: the app
// behind it is Next, and the live hub meets it through globalThis.
import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { BlockList, isIP } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import pino from "pino";

const dev = process.env.NODE_ENV !== "production";
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";
process.env.PORT = String(port);
process.env.NEXT_TELEMETRY_DISABLED = "1";
const publicUrl = new URL(process.env.PUBLIC_URL || `http://localhost:${port}`);
const overTls = publicUrl.protocol === "https:";
const dataDir = process.env.DATA_DIR ?? join(process.cwd(), "data");
const mostBytes = Number(process.env.AZIMUT_MOST_BYTES ?? 64 * 1024 * 1024);
const log = pino({ name: "azimut", level: process.env.LOG_LEVEL ?? "info" });
const trusted = trustedProxies(process.env.AZIMUT_TRUST_PROXY ?? "");

demandVersions();
takeLock();
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (error) => log.error({ err: error }, `${event}: the server goes on`));

// Given a server of its own, Next would listen to `upgrade` on it and end sockets whose path is a route; in
// development its hot reload hears the upgrades that we hand to this stand-in.
const standIn = new EventEmitter();
const app = next({ dev, port, hostname: "localhost", httpServer: standIn });
await app.prepare();
const handle = app.getRequestHandler();
const hub = await liveHub();

const server = createServer({ maxHeaderSize: 32 * 1024 }, receive);
server.headersTimeout = 15_000;
server.requestTimeout = 300_000;
server.keepAliveTimeout = 65_000;
server.on("upgrade", upgrade);
server.on("clientError", (_, socket) => socket.destroy());
server.on("error", (error) =>
  stop(
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken. Set PORT to another one.`
      : `The server could not listen: ${error.message}`,
  ),
);
server.listen(port, host, () => log.info(`Azimut answers at ${publicUrl.origin}`));

let leaving = false;
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => leave(signal));

async function receive(req, res) {
  try {
    const refusal = judge(req);
    if (refusal) return refuse(req, res, refusal);
    cleanHeaders(req);
    secure(req, res);
    await handle(req, res);
  } catch (error) {
    log.error({ err: error }, "a request failed");
    if (!res.headersSent) res.writeHead(500).end();
    else res.destroy();
  }
}

function upgrade(req, socket, head) {
  socket.on("error", () => {});
  const live = req.url?.split("?")[0] === "/live";
  if (leaving || judge(req, { socket: live })) {
    socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  } else if (live) {
    cleanHeaders(req);
    hub.upgrade(req, socket, head);
  } else if (dev) standIn.emit("upgrade", req, socket, head);
  else socket.destroy();
}

/** The hub that instrumentation.ts opens; in production Next runs it a moment after it says that it is prepared. */
async function liveHub() {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) {
    const found = globalThis[Symbol.for("azimut.live")];
    if (found?.upgrade) return found;
  }
  return stop("Azimut could not start its live hub; the lines above say why.");
}

/** Why a request is not let in, as a status and a word, or null. */
function judge(req, { socket = false } = {}) {
  if (!req.url?.startsWith("/") || req.url.startsWith("//") || req.url.length > 8192)
    return [400, "address"];
  const reached = hostOf(req);
  if (!reached) return [421, "host"];
  const writes = socket || !["GET", "HEAD", "OPTIONS"].includes(req.method ?? "");
  // A bearer token is never sent by a browser on its own; a cookie is.
  const bearer = /^bearer /i.test(req.headers.authorization ?? "") && !req.headers.cookie;
  const alone = !socket && (bearer || oneClick(req));
  if (writes && !alone && req.headers.origin !== reached.origin) return [403, "origin"];
  if (!socket && writes && req.headers["transfer-encoding"]) return [411, "length"];
  if (Number(req.headers["content-length"] ?? 0) > mostBytes) return [413, "size"];
  return null;
}

/** A mail program stops letters by itself (RFC 8058): the secret is in the address, and no cookie is listened to. */
function oneClick(req) {
  return req.method === "POST" && /^\/unsubscribe\/[\w-]{43}$/.test(req.url);
}

function refuse(req, res, [status, reason]) {
  res.writeHead(status, { "content-type": "application/json", connection: "close" });
  res.end(JSON.stringify({ ok: false, reason }));
  // What is still being sent is not wanted.
  setTimeout(() => req.destroy(), 1000).unref();
}

/** The host that the request reached us by, where it is ours, with the origin that its pages have. */
function hostOf(req) {
  const proxied = fromProxy(req) ? first(req.headers["x-forwarded-host"]) : undefined;
  const name = (proxied ?? req.headers.host ?? "").toLowerCase();
  if (name === publicUrl.host) return { name, origin: publicUrl.origin };
  if (/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(name))
    return { name, origin: `http://${name}` };
  return null;
}

/** Takes away every header that only a proxy or Next itself may write, and writes ours. */
function cleanHeaders(req) {
  const { name } = hostOf(req);
  const address = addressOf(req);
  for (const header of Object.keys(req.headers))
    if (
      /^(x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-nextjs-data$|x-azimut-)/.test(
        header,
      )
    )
      delete req.headers[header];
  if (oneClick(req)) for (const header of ["cookie", "next-action"]) delete req.headers[header];
  req.headers["x-forwarded-for"] = address;
  req.headers["x-forwarded-host"] = name;
  req.headers["x-forwarded-proto"] = name === publicUrl.host && overTls ? "https" : "http";
  req.headers["x-azimut-path"] = req.url;
}

function addressOf(req) {
  const direct = req.socket.remoteAddress ?? "";
  if (!fromProxy(req)) return direct;
  const line = (first(req.headers["x-forwarded-for"], ",") ?? "")
    .split(",")
    .map((one) => one.trim());
  // The nearest address that is not one of our own proxies; what stands before it anybody may have written.
  return line.reverse().find((one) => isIP(one) && !isTrusted(one)) ?? direct;
}

function first(value, joint) {
  if (Array.isArray(value)) return joint ? value.join(joint) : value[0];
  return value || undefined;
}

function fromProxy(req) {
  return isTrusted(req.socket.remoteAddress ?? "");
}

function isTrusted(address) {
  const bare = address.replace(/^::ffff:/, "");
  return isIP(bare) !== 0 && trusted.check(bare, isIP(bare) === 6 ? "ipv6" : "ipv4");
}

function trustedProxies(list) {
  const known = new BlockList();
  for (const one of list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address, bits] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (!isIP(address)) stop(`AZIMUT_TRUST_PROXY names “${one}”, which is no address.`);
    if (bits) known.addSubnet(address, Number(bits), family);
    else known.addAddress(address, family);
  }
  return known;
}

/** Headers of the answer. Next reads the nonce of its scripts from the policy on the *request*. */
function secure(req, res) {
  res.setHeader("x-content-type-options", "nosniff");
  if (overTls) res.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  if (req.url.startsWith("/_next/static/")) return;
  const policy = contentPolicy(randomBytes(16).toString("base64"), req.headers["x-forwarded-host"]);
  req.headers["content-security-policy"] = policy;
  res.setHeader("content-security-policy", policy);
  const guests = /^\/(share|shared|check)([/?]|$)/.test(req.url);
  // A form is sent with its origin only where a page may name itself to its own site.
  const quiet = guests && !/^\/shared\/[^/]+\/password([/?]|$)/.test(req.url);
  res.setHeader("referrer-policy", quiet ? "no-referrer" : "same-origin");
  if (guests) res.setHeader("x-robots-tag", "noindex, nofollow, noarchive");
  res.setHeader("x-frame-options", "DENY");
  res.setHeader("cross-origin-opener-policy", "same-origin");
  res.setHeader("cross-origin-resource-policy", "same-origin");
  res.setHeader(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  );
}

function contentPolicy(nonce, name) {
  const script = dev ? "'unsafe-eval'" : "";
  const style = dev ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${script}`.trim(),
    `style-src 'self' ${style}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ws://${name} wss://${name}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Stops accepting, lets go of what is in flight, writes what waits, and goes, within ten seconds. */
async function leave(signal) {
  if (leaving) return;
  leaving = true;
  log.info(`${signal}: closing`);
  setTimeout(() => process.exit(1), 9_500).unref();
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 4_000).unref();
  await hub.close?.();
  await closed;
  releaseLock();
  process.exit(0);
}

/** One process owns the data folder; a lock that a dead process left is taken over. */
function takeLock() {
  mkdirSync(dataDir, { recursive: true });
  const lock = join(dataDir, "azimut.lock");
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n`);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(mine, lock);
        process.on("exit", releaseLock);
        return;
      } catch {
        const owner = Number.parseInt(readLock(lock), 10);
        if (isServer(owner)) {
          // `stop` ends the process, so `finally` below is never reached.
          rmSync(mine, { force: true });
          stop(
            `Another Azimut (process ${owner}) already uses ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
          );
        }
        rmSync(lock, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  stop(`${lock} could not be taken.`);
}

function releaseLock() {
  const lock = join(dataDir, "azimut.lock");
  if (Number.parseInt(readLock(lock), 10) === process.pid) rmSync(lock, { force: true });
}

function readLock(lock) {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return "";
  }
}

/** Whether a process of that number lives and is a server: after a restart of the machine, numbers go round. */
function isServer(pid) {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("server.mjs");
  } catch {
    return process.platform !== "linux";
  }
}

/** The floors of docs/operations: versions below them have known holes. */
function demandVersions() {
  const floors = {
    next: "16.4.5",
    "next-auth": "4.24.15",
    "drizzle-orm": "0.45.2",
    ws: "8.21.0",
    zod: "4.6.7",
    nodemailer: "10.0.10",
  };
  if (below(process.versions.node, "22.14.0"))
    stop(`Azimut needs Node 22.14 or newer and found ${process.versions.node}.`);
  for (const [name, floor] of Object.entries(floors)) {
    const { version } = JSON.parse(
      readFileSync(join(process.cwd(), "node_modules", name, "package.json"), "utf8"),
    );
    if (below(version, floor)) stop(`Azimut needs ${name} ${floor} or newer and found ${version}.`);
  }
}

function below(version, floor) {
  const [have, want] = [version, floor].map((text) =>
    text.split(".").map((part) => Number.parseInt(part, 10)),
  );
  for (let index = 0; index < 3; index += 1)
    if (have[index] !== want[index]) return have[index] < want[index];
  return false;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
