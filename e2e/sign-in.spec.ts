import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { generateSync } from "otplib";
import { demoPassword } from "@/lib/demo/cast";
import { openMailServer } from "@/lib/testing/mail-server";
import { expect, plain as test, wakeFirst } from "./fixtures";
import { type Server, serve } from "./server";
import { sound } from "./sound";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "azimut-sign-in-"));
const port = Number(process.env.E2E_PORT ?? 3217) + 3;
const yann = "yann@maisonkerleo.example";
let server: Server;
let mail: Awaited<ReturnType<typeof openMailServer>>;

test.beforeAll(async () => {
  mail = await openMailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${mail.port}`;
  const loaded = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/azimut.ts", "demo"],
    { env: { ...process.env, DATA_DIR: folder }, encoding: "utf8" },
  );
  expect(loaded.stderr).toBe("");
  server = await serve(folder, port);
});
test.afterAll(async () => {
  delete process.env.SMTP_URL;
  await server?.close();
  await mail?.close();
  rmSync(folder, { recursive: true, force: true });
});

const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const guest = async (browser: Browser, options?: BrowserContextOptions) =>
  wakeFirst(await (await browser.newContext({ locale: "fr-FR", ...options })).newPage());

/** The link inside the latest letter to somebody, once there are so many. */
async function linkTo(address: string, count: number): Promise<string> {
  const theirs = () => mail.letters.filter(({ envelopeTo }) => envelopeTo.includes(address));
  await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(count);
  const text = theirs().at(-1)?.text ?? "";
  return /http:\/\/localhost:\d+\/\S+/.exec(text)?.[0] ?? "";
}

async function byPassword(page: Page, email: string, password = demoPassword) {
  await page.goto(`${server.url}/login?by=password`);
  await fill(page, "Adresse e-mail", email);
  await fill(page, "Mot de passe", password);
  await press(page, "Se connecter");
}

test("a link by mail is the first choice: asked on a phone, one page, one button, once", async ({
  browser,
}) => {
  const phone = await guest(browser, { viewport: { width: 390, height: 844 } });
  await phone.goto(`${server.url}/login?next=%2Faccount`);
  await sound(phone);
  for (const address of ["personne@maisonkerleo.example", yann]) {
    await phone.goto(`${server.url}/login?next=%2Faccount`);
    await fill(phone, "Adresse e-mail", address);
    await press(phone, "Recevoir un lien par e-mail");
    await expect(phone.getByText(`Si ${address} a un compte ici`)).toBeVisible();
    await expect(phone.getByRole("heading", { name: "Regardez votre boîte e-mail" })).toBeFocused();
  }
  await sound(phone);
  const link = await linkTo(yann, 1);
  expect(mail.letters).toHaveLength(1);

  // A mail scanner opens every link, several times; nothing is used up by looking.
  for (let n = 0; n < 3; n += 1) expect((await fetch(link)).ok).toBe(true);
  await phone.goto(link);
  await expect(phone).toHaveURL(`${server.url}/login/link`);
  await expect(phone.getByRole("heading", { name: "Bonjour Yann" })).toBeVisible();
  await sound(phone);
  await press(phone, "Entrer");
  await phone.waitForURL(/\/account$/);

  const late = await guest(browser);
  await late.goto(link);
  await expect(late.getByText("Ce lien ne marche plus")).toBeVisible();
});

test("the fourth letter in a quarter of an hour does not leave, after a restart too", async ({
  browser,
}) => {
  const page = await guest(browser);
  const ask = async () => {
    await page.goto(`${server.url}/login`);
    await fill(page, "Adresse e-mail", "odile@cabinet-tanguy.example");
    await press(page, "Recevoir un lien par e-mail");
  };
  for (let n = 0; n < 3; n += 1) {
    await ask();
    await expect(page.getByText("Regardez votre boîte e-mail")).toBeVisible();
  }
  await server.close();
  server = await serve(folder, port);
  await ask();
  await expect(page.getByText("Plusieurs liens sont déjà partis à cette adresse.")).toBeVisible();
});

test("a forgotten password is chosen anew by a letter", async ({ browser }) => {
  const page = await guest(browser);
  await page.goto(`${server.url}/login?by=password`);
  await sound(page);
  await page.getByRole("link", { name: "Oublié" }).click();
  await page.waitForURL(/\/login\/forgotten$/);
  await sound(page);
  await fill(page, "Adresse e-mail", yann);
  await press(page, "Recevoir le lien");
  await expect(page.getByText("Regardez votre boîte e-mail")).toBeVisible();
  await page.goto(await linkTo(yann, 2));
  await expect(page).toHaveURL(`${server.url}/reset`);
  await fill(page, "Choisissez un mot de passe", "le levain du vendredi");
  await press(page, "Choisir et me connecter");
  await page.waitForURL(/\/engagements\//);
});

test("a second factor: turned on after the password, asked at the next sign-in, a recovery code in its place", async ({
  browser,
}) => {
  const page = await guest(browser);
  await byPassword(page, yann, "le levain du vendredi");
  await page.waitForURL(/\/engagements\//);
  await page.goto(`${server.url}/account/second-factor`);
  await sound(page);
  await fill(page, "Votre mot de passe, pour être sûr que c’est vous", "au hasard");
  await press(page, "Commencer");
  await expect(page.getByText("Ce n’est pas votre mot de passe.")).toBeVisible();
  await fill(page, "Votre mot de passe, pour être sûr que c’est vous", "le levain du vendredi");
  await press(page, "Commencer");
  const square = page.getByRole("img", { name: /Code QR/ });
  await expect(square).toBeVisible();
  // Dark on white in the dark theme too, or no camera reads it.
  await expect(square).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await sound(page);
  const key = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent();
  const secret = (key ?? "").replaceAll(" ", "");
  const code = (later: number) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later * 30 });
  await fill(page, "2. Tapez le code à six chiffres qu’elle montre", "000000");
  await press(page, "Activer");
  await expect(page.getByText("Ce code ne convient pas.")).toBeVisible();
  await fill(page, "2. Tapez le code à six chiffres qu’elle montre", code(0));
  await press(page, "Activer");
  const codes = page.getByRole("listitem").filter({ hasText: /^([a-z2-7]{4} ?){4}$/ });
  await expect(codes).toHaveCount(10);
  await sound(page);
  const recovery = (await codes.first().textContent()) ?? "";
  const file = page.waitForEvent("download");
  await press(page, "Télécharger");
  expect((await file).suggestedFilename()).toBe("codes-de-secours-azimut.txt");
  await page.getByRole("link", { name: "Je les ai gardés, continuer" }).click();
  await expect(page.getByText("Il reste 10 codes de secours.")).toBeVisible();
  await sound(page);

  const phone = await guest(browser, { viewport: { width: 390, height: 844 } });
  await byPassword(phone, yann, "le levain du vendredi");
  await phone.waitForURL(/\/login\/code$/);
  await sound(phone);
  await fill(phone, "Code à six chiffres", "000 000");
  await press(phone, "Entrer");
  await expect(phone.getByText("Ce code ne convient pas.")).toBeVisible();
  await fill(phone, "Code à six chiffres", code(1));
  await press(phone, "Entrer");
  await phone.waitForURL(/\/engagements\//);

  const other = await guest(browser);
  await byPassword(other, yann, "le levain du vendredi");
  await other.waitForURL(/\/login\/code$/);
  await other.getByRole("link", { name: "Je n’ai pas mon téléphone" }).click();
  await fill(other, "Code de secours", recovery);
  await press(other, "Entrer");
  await other.waitForURL(/\/engagements\//);
  await other.goto(`${server.url}/account`);
  await expect(other.getByText("Il reste 9 codes de secours.")).toBeVisible();
});

test("next-auth's own route does not pass by the second factor", async ({ playwright }) => {
  const client = await playwright.request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { origin: server.url },
  });
  const { csrfToken } = await (await client.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: yann, password: "le levain du vendredi", json: "true" };
  expect((await client.post("/api/auth/callback/credentials", { form })).status()).toBe(401);
  const { cookies } = await client.storageState();
  expect(cookies.map(({ name }) => name)).not.toContain("azimut-session");
});

test("an address changes once the new one confirms it, and the old one is told", async ({
  browser,
}) => {
  const page = await guest(browser);
  const [before, after] = ["solenn@maisonkerleo.example", "solenn@levain.example"];
  await byPassword(page, before);
  await page.waitForURL(/\/engagements\//);
  await page.goto(`${server.url}/account`);
  await fill(page, "Nouvelle adresse", after);
  await page
    .locator("form", { hasText: "Changer d’adresse" })
    .getByLabel("Votre mot de passe")
    .fill(demoPassword);
  await press(page, "Changer d’adresse");
  await expect(page.getByText(`Vous avez demandé ${after}.`)).toBeVisible();
  await sound(page);
  const link = await linkTo(after, 1);
  await page.goto(link);
  await expect(page).toHaveURL(`${server.url}/account/address`);
  await sound(page);
  await press(page, "Confirmer cette adresse");
  await expect(page.getByRole("heading", { name: "C’est changé" })).toBeVisible();
  await expect
    .poll(() => mail.letters.filter(({ envelopeTo }) => envelopeTo.includes(before)).length)
    .toBe(1);
  const again = await guest(browser);
  await byPassword(again, after);
  await again.waitForURL(/\/engagements\//);
});
