import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { generateSync } from "otplib";
import { expect, plain as test, wakeFirst } from "./fixtures";
import { type Server, serve } from "./server";
import { sound } from "./sound";

test.describe.configure({ mode: "serial" });

const folder = mkdtempSync(join(tmpdir(), "azimut-access-"));
const port = Number(process.env.E2E_PORT ?? 3217) + 2;
let server: Server;
test.beforeAll(async () => {
  server = await serve(folder, port);
});
test.afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const claire = {
  email: "claire@morvan.example",
  password: "un phare sous la pluie",
  /** of the app on her phone */
  secret: "",
};
const solenn = { email: "solenn@cidrerie.example", password: "les pommes de novembre" };
const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

type Person = { email: string; password: string };

/** The code that the app shows now, or so many steps later: a code serves once. */
const codeOf = (secret: string, later = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later * 30 });

async function enrol(page: Page) {
  await press(page, "Commencer");
  await expect(page.getByRole("img", { name: /Code QR/ })).toBeVisible();
  await sound(page);
  const key = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent();
  claire.secret = (key ?? "").replaceAll(" ", "");
  await fill(page, "2. Tapez le code à six chiffres qu’elle montre", codeOf(claire.secret));
  await press(page, "Activer");
  await expect(page.getByRole("listitem").filter({ hasText: /^([a-z2-7]{4} ?){4}$/ })).toHaveCount(
    10,
  );
  await sound(page);
  await page.getByRole("link", { name: "Je les ai gardés, continuer" }).click();
}

async function signIn(page: Page, { email, password }: Person) {
  await page.goto(`${server.url}/login`);
  await fill(page, "Adresse e-mail", email);
  await fill(page, "Mot de passe", password);
  await press(page, "Se connecter");
}

async function signedIn(browser: Browser, who: Person) {
  const page = wakeFirst(await (await browser.newContext()).newPage());
  await signIn(page, who);
  await page.waitForURL(/engagements|portfolio/);
  return page;
}

const settings = async (page: Page) => {
  await page.goto(`${server.url}/portfolio`);
  const href = await page.getByRole("link", { name: /Cidrerie/ }).getAttribute("href");
  return `${server.url}${href}/settings`;
};

test("an empty folder leads to set-up; the console's code opens it once", async ({ page }) => {
  await page.goto(`${server.url}/`);
  await expect(page).toHaveURL(/\/setup$/);
  await sound(page);
  await fill(page, "Code affiché dans la console", "au hasard");
  await fill(page, "Nom du cabinet", "Morvan Conseil");
  await fill(page, "Votre nom", "Claire Morvan");
  await fill(page, "Adresse e-mail", claire.email);
  await fill(page, "Choisissez un mot de passe", claire.password);
  await press(page, "Ouvrir le portail");
  await expect(page.getByText("Ce code n’est plus le bon.")).toBeVisible();
  await expect(page.getByLabel("Nom du cabinet")).toHaveValue("Morvan Conseil");

  const code = /setup et collez ce code\s?: (\S+)/.exec(server.printed())?.[1] ?? "";
  await fill(page, "Code affiché dans la console", code);
  await fill(page, "Choisissez un mot de passe", claire.password);
  await press(page, "Ouvrir le portail");
  await page.waitForURL(/\/account\/second-factor/);
  await sound(page);
  await page.goto(`${server.url}/portfolio`);
  await expect(page).toHaveURL(/\/account\/second-factor\?next=%2Fportfolio$/);
  await enrol(page);
  await page.waitForURL(/\/portfolio$/);
  await sound(page);
  expect((await page.goto(`${server.url}/setup`))?.status()).toBe(404);
});

test("the owner may ask no second factor of the consultants, and do without", async ({ page }) => {
  await signIn(page, claire);
  await page.waitForURL(/\/login\/code$/);
  await page.goto(`${server.url}/practice`);
  await expect(page).toHaveURL(/\/login\?next=%2Fpractice$/);
  await page.goto(`${server.url}/login/code`);
  await fill(page, "Code à six chiffres", codeOf(claire.secret, 1));
  await press(page, "Entrer");
  await page.waitForURL(/\/portfolio$/);
  await page.goto(`${server.url}/practice/sign-in`);
  await sound(page);
  await page.getByText("Non, chacun choisit").click();
  await press(page, "Enregistrer");
  await expect(page.getByText("Qui ne l’a pas encore")).toHaveCount(0);
  await page.goto(`${server.url}/account`);
  const fold = page.locator("details", { hasText: "suffira de nouveau" });
  await fold.locator("summary").click();
  await fold.getByLabel("Votre mot de passe").fill("au hasard");
  await fold.getByRole("button", { name: "Retirer le second facteur" }).click();
  await expect(fold.getByText("Ce n’est pas votre mot de passe.")).toBeVisible();
  await fold.getByLabel("Votre mot de passe").fill(claire.password);
  await fold.getByRole("button", { name: "Retirer le second facteur" }).click();
  await expect(page.getByRole("link", { name: "Activer le second facteur" })).toBeVisible();
});

test("sign-in keeps the address, says the same for everybody, and works without scripts", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${server.url}/account`);
  await expect(page).toHaveURL(/\/login\?next=%2Faccount$/);
  const words = "Ce mot de passe ne correspond pas à cette adresse.";
  for (const email of ["personne@morvan.example", claire.email]) {
    await fill(page, "Adresse e-mail", email);
    await fill(page, "Mot de passe", "au hasard");
    await press(page, "Se connecter");
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue(email);
  }
  await fill(page, "Mot de passe", claire.password);
  await press(page, "Se connecter");
  await expect(page).toHaveURL(/\/account$/);
  await page.goto(`${server.url}/login?next=https://evil.example/`);
  await expect(page).toHaveURL(/\/portfolio$/);
});

test("an invitation is a link to copy that serves once and leaves the address bar", async ({
  browser,
}) => {
  const owner = await signedIn(browser, claire);
  await owner.getByRole("link", { name: "Nouvel accompagnement" }).click();
  await owner
    .getByRole("region", { name: "D’une page blanche" })
    .getByLabel("Nom de l’entreprise")
    .fill("Cidrerie du Pont");
  await press(owner, "Ouvrir l’accompagnement");
  await owner.waitForURL(/engagements\//);
  await owner.goto(await settings(owner));
  await fill(owner, "Adresses e-mail", solenn.email);
  await fill(owner, `Nom de ${solenn.email}`, "Solenn Le Goff");
  await press(owner, "Faire le lien");
  const link = await owner.getByLabel("Lien", { exact: true }).inputValue();
  await expect(owner.getByText("Invitations en attente")).toBeVisible();
  await sound(owner);

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const guest = wakeFirst(await phone.newPage());
  await guest.goto(link);
  await expect(guest).toHaveURL(`${server.url}/invite`);
  await expect(guest.getByText("Cidrerie du Pont vous ouvre son accompagnement")).toBeVisible();
  await sound(guest);
  await fill(guest, "Choisissez un mot de passe", "SolennLeGoff");
  await press(guest, "Monter à bord");
  await expect(guest.getByText("Ce mot de passe ressemble à un nom")).toBeVisible();
  await fill(guest, "Choisissez un mot de passe", solenn.password);
  await press(guest, "Monter à bord");
  await guest.waitForURL(/engagements\/[^/]+\/welcome$/);
  await expect(guest.getByRole("heading", { name: "Bienvenue à bord, Solenn" })).toBeVisible();
  await sound(guest);
  const welcome = guest.url();
  await press(guest, "Dire ce qui freine");
  await guest.waitForURL(/diagnostic\?section=hindrances$/);
  await guest.goto(welcome);
  await guest.waitForURL(/engagements\/[^/]+$/);

  const late = wakeFirst(await (await browser.newContext()).newPage());
  await late.goto(link);
  await expect(late.getByText("Cette invitation a déjà servi.")).toBeVisible();
});

test("a reset link gives a new password and ends what was open", async ({ browser }) => {
  const [owner, before] = [await signedIn(browser, claire), await signedIn(browser, solenn)];
  await owner.goto(await settings(owner));
  await owner.getByRole("button", { name: "Faire un lien de mot de passe pour Solenn" }).click();
  const link = await owner.getByLabel("Lien", { exact: true }).inputValue();
  const guest = wakeFirst(await (await browser.newContext()).newPage());
  await guest.goto(link);
  await expect(guest).toHaveURL(`${server.url}/reset`);
  solenn.password = "le pressoir de grand-père";
  await fill(guest, "Choisissez un mot de passe", solenn.password);
  await press(guest, "Choisir et me connecter");
  await guest.waitForURL(/engagements\//);
  await before.reload();
  await expect(before).toHaveURL(/\/login/);
  await guest.goto(link);
  await expect(guest.getByText("Ce lien ne marche plus")).toBeVisible();
});

test("a role changed or taken away acts on the next page", async ({ browser }) => {
  const [owner, member] = [await signedIn(browser, claire), await signedIn(browser, solenn)];
  const people = await settings(owner);
  await member.goto(people);
  const herself = member.getByRole("row", { name: /Solenn Le Goff/ });
  await expect(herself).toBeVisible();
  await owner.goto(people);
  await owner.getByLabel("Changer le rôle de Solenn Le Goff").selectOption("supplier");
  await expect(owner.getByText("Voit ses propres étapes, et elles seules.")).toBeVisible();
  await member.goto(people);
  await expect(member.getByText("ne se voient qu’avec l’accompagnement entier")).toBeVisible();
  await expect(herself).toHaveCount(0);
  await owner.getByRole("button", { name: "Retirer Solenn Le Goff" }).click();
  await owner.getByRole("dialog").getByRole("button", { name: "Retirer Solenn Le Goff" }).click();
  await expect(owner.getByText(solenn.email)).toHaveCount(0);
  expect((await member.goto(people))?.status()).toBe(404);
});

test("sessions end one by one or all at once; language and theme follow the choice", async ({
  browser,
}) => {
  const [desk, phone] = [await signedIn(browser, claire), await signedIn(browser, claire)];
  await desk.goto(`${server.url}/account`);
  await sound(desk);
  const others = desk.getByRole("listitem").filter({ hasNotText: "cet appareil" });
  const count = await others.count();
  for (let left = count; left > 0; left -= 1) {
    await others.first().getByRole("button", { name: "Déconnecter" }).click();
    await expect(others).toHaveCount(left - 1);
  }
  await phone.goto(`${server.url}/account`);
  await expect(phone).toHaveURL(/\/login/);

  const main = desk.getByRole("main");
  await main.getByRole("button", { name: "Sombre" }).click();
  await expect(desk.locator("html")).toHaveAttribute("data-theme", "dark");
  await sound(desk);
  await main.getByRole("button", { name: "English" }).click();
  await expect(desk.getByRole("heading", { name: "Your account" })).toBeVisible();
  const unsent = "azimut.unsent/claire/cidrerie/one";
  await desk.evaluate((key) => localStorage.setItem(key, "{}"), unsent);
  await main.getByRole("button", { name: "Sign out everywhere, here too" }).click();
  await expect(desk.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => desk.evaluate((key) => localStorage.getItem(key), unsent)).toBeNull();
});

test("next-auth's own routes check the same password and carry its CSRF token", async ({
  playwright,
}) => {
  const browser = await playwright.request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { origin: server.url },
  });
  const send = (csrfToken: string, password: string) =>
    browser.post("/api/auth/callback/credentials", {
      form: { csrfToken, email: claire.email, password, json: "true" },
    });
  const names = async () => (await browser.storageState()).cookies.map(({ name }) => name);
  await send("", claire.password);
  expect(await names()).not.toContain("azimut-session");
  const { csrfToken } = await (await browser.get("/api/auth/csrf")).json();
  expect((await send(csrfToken, "au hasard")).status()).toBe(401);
  expect((await send(csrfToken, claire.password)).status()).toBe(200);
  expect(await names()).toContain("azimut-session");
  expect(await (await browser.get("/account", { maxRedirects: 0 })).text()).toContain(claire.email);
  await browser.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  expect((await browser.get("/account", { maxRedirects: 0 })).status()).toBe(307);
});

test("eight wrong tries make the right one wait, after a restart too", async ({ page }) => {
  for (let tries = 0; tries < 9; tries += 1) {
    await signIn(page, { ...claire, password: `au hasard ${tries}` });
    await expect(page.getByText(/Ce mot de passe ne correspond|Trop d’essais/)).toBeVisible();
  }
  await server.close();
  server = await serve(folder, port);
  await signIn(page, claire);
  await expect(page.getByText("Trop d’essais d’affilée.")).toBeVisible();
});
