import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { request } from "@playwright/test";
import { demoPassword, demoSignIns } from "@/lib/demo/cast";
import { demo, place, sessions } from "./place";
import { serve } from "./server";

/** Loads the demo and signs its people in, once: each file of stories begins on a copy of this. */
export default async function setup(): Promise<void> {
  const { status } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "demo"],
    { env: { ...process.env, DATA_DIR: demo() }, stdio: "inherit" },
  );
  if (status !== 0) throw new Error("the demo could not be loaded");
  const server = await serve(demo(), place(0).port);
  const found = await Promise.all(
    demoSignIns.map(async ({ key, email }) => [key, await cookiesOf(server.url, email)]),
  );
  writeFileSync(sessions(), JSON.stringify(Object.fromEntries(found)));
  await server.close();
}

async function cookiesOf(url: string, email: string) {
  const browser = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const { csrfToken } = await (await browser.get("/api/auth/csrf")).json();
  const answer = await browser.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: demoPassword, json: "true" },
  });
  if (!answer.ok()) throw new Error(`${email} may not come in`);
  const { cookies } = await browser.storageState();
  await browser.dispose();
  return cookies;
}
