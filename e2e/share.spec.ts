import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { engagementPath, expect, test, wakeFirst } from "./fixtures";
import { place } from "./place";
import { sound } from "./sound";

const password = "la jetée de Concarneau";

test("a dashboard behind a password, on the accountant’s phone: that page, nothing to edit, nothing else", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  const link = await share(claire, `${bakery}/kpis`, async () => {
    await claire.getByLabel("Pour qui").fill("l’expert-comptable");
    await claire.getByLabel("Mot de passe").fill("court");
    await claire.getByRole("button", { name: "Faire le lien" }).click();
    await expect(claire.getByText("Il faut 8 caractères au moins.")).toBeVisible();
    await claire.getByLabel("Mot de passe").fill(password);
  });
  expect(new URL(link).pathname).toMatch(/^\/share\/[\w-]{43}$/);

  const guest = await phone(browser, baseURL);
  const sockets: string[] = [];
  guest.on("websocket", (socket) => sockets.push(socket.url()));
  await guest.goto(link);
  await expect(guest).toHaveURL(/\/shared\/[\w-]+\/password$/);
  await guest.getByLabel("Mot de passe", { exact: true }).fill("le phare de Penmarc’h");
  await guest.getByRole("button", { name: "Ouvrir la page" }).click();
  await expect(guest.getByText("Ce n’est pas le bon mot de passe.")).toBeVisible();
  await guest.getByLabel("Mot de passe", { exact: true }).fill(password);
  await guest.getByRole("button", { name: "Ouvrir la page" }).click();
  await expect(guest.getByRole("heading", { name: "Les chiffres, face au cap" })).toBeVisible();
  const url = new URL(guest.url());
  expect(url.pathname).toMatch(/^\/shared\/[\w-]+$/);
  await expect(guest.getByText(/En lecture seule, situation du/)).toBeVisible();
  await expect(guest.getByRole("figure").first()).toBeVisible();

  const answer = await guest.reload();
  expect(answer?.headers()).toMatchObject({
    "x-robots-tag": expect.stringContaining("noindex"),
    "referrer-policy": "no-referrer",
  });
  await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(guest.locator("main").locator("input, textarea, select, form")).toHaveCount(0);
  expect(await guest.content()).not.toMatch(/[\w.]+@[\w-]+\.example/);
  expect(sockets).toEqual([]);
  await sound(guest);

  // Its cookie is worth nothing anywhere else.
  for (const path of [bakery, `${bakery}/kpis`, `${bakery}/strategy`, "/portfolio", "/account"]) {
    await guest.goto(path);
    await expect(guest).toHaveURL(/\/login/);
  }
  const ask = guest.request;
  expect((await ask.get(`/api${bakery}/series?kpi=x&window=month`)).status()).toBe(401);
  const origin = url.origin;
  expect((await ask.post("/api/edit", { data: {}, headers: { origin } })).status()).toBe(401);
  expect((await ask.get("/shared/another")).status()).toBe(404);

  await guest.goto(url.pathname);
  await guest.getByRole("button", { name: "EN", exact: true }).click();
  await expect(guest.getByText(/Read only, as of/)).toBeVisible();
  // The link speaks the engagement's language to a new browser; what was chosen on this one stands.
  await guest.goto(link);
  await expect(guest.getByText(/Read only, as of/)).toBeVisible();
  await guest.context().close();
});

test("two links in one browser do not mix, and each ends in its own way, all of them alike", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  const roadmap = await share(claire, `${bakery}/roadmap`, async () => {
    await claire
      .getByLabel("Ce qui est montré")
      .selectOption({ label: "L’état d’aujourd’hui, figé" });
    await claire.getByLabel("Pour qui").fill("la banque");
  });
  const strategy = await share(claire, `${bakery}/strategy`, async () => {
    await claire.getByLabel("Pour qui").fill("l’agence");
  });
  const guest = await phone(browser, baseURL);
  await guest.goto(roadmap);
  await expect(guest.getByText(/En lecture seule, figée le/)).toBeVisible();
  const first = new URL(guest.url()).pathname;
  await guest.goto(strategy);
  await expect(guest.getByRole("heading", { name: /^La stratégie/ })).toBeVisible();
  const second = new URL(guest.url()).pathname;
  await sound(guest);
  await guest.goto(first);
  await expect(guest.getByRole("heading", { level: 1 })).not.toHaveText(/^La stratégie/);

  // One runs out while the page is open, the other is taken back in the settings.
  const file = new Database(join(place().folder, "azimut.db"));
  file.prepare("update share set expires_at = ? where label = ?").run(Date.now(), "la banque");
  file.close();
  await claire.goto(`${bakery}/settings/sharing`);
  await expect(claire.getByText("l’agence", { exact: true })).toBeVisible();
  await expect(claire.getByText(/ouvert une fois/).first()).toBeVisible();
  await claire.getByRole("button", { name: "Reprendre le lien « l’agence »" }).click();
  await claire.getByRole("dialog").getByRole("button", { name: "Reprendre", exact: true }).click();
  await expect(claire.getByRole("button", { name: "Reprendre le lien « l’agence »" })).toHaveCount(
    0,
  );

  const answers = [];
  for (const path of [
    first,
    second,
    roadmap,
    strategy,
    `/share/${"x".repeat(43)}`,
    "/shared/none",
  ]) {
    const response = await guest.request.get(path);
    expect(response.status()).toBe(404);
    await guest.goto(path);
    answers.push(await guest.locator("main").innerText());
  }
  expect(answers[0]).toContain("Ce lien n’ouvre plus rien");
  expect(new Set(answers).size).toBe(1);
  expect((await guest.request.get(`${first}/series?kpi=x&window=month`)).status()).toBe(404);
  await guest.context().close();
});

/** Makes a link on a page, by its own button; the words that it is given are the caller's. */
async function share(page: Page, path: string, fill: () => Promise<void>): Promise<string> {
  await page.goto(path);
  await page.getByRole("button", { name: "Partager", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await fill();
  await page.getByRole("button", { name: "Faire le lien" }).click();
  await expect(page.getByText("Le lien est prêt")).toBeVisible();
  return page.getByLabel("Lien", { exact: true }).inputValue();
}

async function phone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  return wakeFirst(await context.newPage());
}
