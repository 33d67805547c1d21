import type { Browser, Page } from "@playwright/test";
import { engagementPath, expect, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

test.describe.configure({ mode: "serial" });

const company = "Cidrerie du Port";
const enora = { email: "enora@cidrerie.example", password: "les pommes de novembre" };
const nolwenn = { email: "nolwenn@morvan.example", password: "la marée de septembre" };
const secret = "Il hésite encore à vendre la cidrerie.";
let place = "";
let link = "";

async function phone(browser: Browser, baseURL = "") {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  return wakeFirst(await context.newPage());
}

async function signIn(page: Page) {
  await page.goto("/login");
  await page.getByLabel("Adresse e-mail").fill(enora.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(enora.password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/engagements\//);
}

test("several are invited at once: a wrong address is named, the right ones get their link", async ({
  enter,
}) => {
  const claire = await enter("claire", "/portfolio/new");
  const blank = claire.getByRole("region", { name: "D’une page blanche" });
  await blank.getByLabel("Nom de l’entreprise").fill(company);
  await blank.getByRole("button", { name: "Ouvrir l’accompagnement" }).click();
  await claire.waitForURL(/engagements\//);
  place = await engagementPath(claire, company);
  await claire.goto(`${place}/settings`);
  await claire
    .getByLabel("Adresses e-mail")
    .fill(`Enora Le Roux <${enora.email}>, odile@cidrerie.example; enora@cidrerie`);
  await expect(claire.getByText("« enora@cidrerie » n’est pas une adresse e-mail.")).toBeVisible();
  await expect(claire.getByLabel(`Nom de ${enora.email}`)).toHaveValue("Enora Le Roux");
  await sound(claire);
  await claire.getByRole("button", { name: "Faire 2 liens" }).click();
  link = await claire.getByLabel(`Enora Le Roux, ${enora.email}`).inputValue();
  await expect(claire.getByLabel("Adresses e-mail")).toHaveValue("enora@cidrerie");
  await claire.getByRole("button", { name: "Faire un nouveau lien pour Enora Le Roux" }).click();
  const renewed = claire.getByRole("dialog").getByLabel("Lien", { exact: true });
  await expect(renewed).toBeVisible();
  const former = link;
  link = await renewed.inputValue();
  expect(link).not.toBe(former);
  await claire.goto(former);
  await expect(claire.getByText("Cette invitation a été annulée ou remplacée.")).toBeVisible();
});

test("whoever is invited reads what will happen, joins on a phone and answers the questionnaire", async ({
  browser,
  baseURL,
}) => {
  const guest = await phone(browser, baseURL);
  await guest.goto(link);
  await expect(guest.getByText("Vous répondez à deux questionnaires courts")).toBeVisible();
  await sound(guest);
  await guest.getByLabel("Choisissez un mot de passe").fill(enora.password);
  await guest.getByRole("button", { name: "Monter à bord" }).click();
  await guest.waitForURL(/engagements\//);
  await guest.goto(`${place}/maturity/answer`);
  await expect(guest.getByRole("main")).toBeVisible();
  await sound(guest);
  await guest.context().close();
});

test("a private note is the consultants' alone: not a byte of it reaches the client", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire", place);
  await claire.getByRole("button", { name: /^Cohérence/ }).click();
  const notes = claire.getByRole("region", { name: "Vos notes privées" });
  await notes.getByLabel("Une note sur l’accompagnement").fill(secret);
  await notes.getByRole("button", { name: "Garder" }).click();
  await expect(notes.getByRole("paragraph").filter({ hasText: secret })).toBeVisible();
  await sound(claire);

  const guest = await phone(browser, baseURL);
  await signIn(guest);
  for (const page of ["", "/activity", "/roadmap", "/settings", "/settings/data"]) {
    const answer = await guest.goto(`${place}${page}`);
    expect(await answer?.text()).not.toContain("hésite encore");
  }
  const file = await claire.request.get(`/api${place}/export`);
  expect(file.headers()["content-disposition"]).toContain("cidrerie-du-port.azimut.json");
  expect(await file.text()).not.toContain("hésite encore");
  await guest.context().close();
});

test("who is removed sees the open page close, and finds nothing any more", async ({
  enter,
  browser,
  baseURL,
}) => {
  const guest = await phone(browser, baseURL);
  await signIn(guest);
  await guest.goto(`${place}/activity`);
  const claire = await enter("claire", `${place}/settings`);
  await claire.getByRole("button", { name: "Retirer Enora Le Roux" }).click();
  await claire.getByRole("dialog").getByRole("button", { name: "Retirer Enora Le Roux" }).click();
  await expect(guest.getByText("Cette page n’existe pas", { exact: false })).toBeVisible({
    timeout: 5_000,
  });
  expect((await guest.goto(`${place}/activity`))?.status()).toBe(404);
  await guest.context().close();
});

test("a deleted engagement is gone at once, comes back as it was, and both are in the log", async ({
  enter,
}) => {
  const claire = await enter("claire", `${place}/settings/data`);
  await sound(claire);
  await claire.getByRole("button", { name: "Supprimer…" }).click();
  const dialog = claire.getByRole("dialog");
  await dialog.getByLabel(`Pour confirmer, écrivez : ${company}`).fill("Cidrerie");
  await dialog.getByRole("button", { name: "Supprimer l’accompagnement" }).click();
  await expect(dialog.getByText("Ce n’est pas le nom de l’accompagnement.")).toBeVisible();
  await dialog.getByLabel(`Pour confirmer, écrivez : ${company}`).fill(company);
  await dialog.getByRole("button", { name: "Supprimer l’accompagnement" }).click();
  await claire.waitForURL(/practice\/deleted$/);
  await sound(claire);
  expect((await claire.request.get(place)).status()).toBe(404);
  await claire.goto("/practice/deleted");
  await claire.getByRole("button", { name: `Rétablir ${company}` }).click();
  await expect(claire.getByRole("button", { name: `Rétablir ${company}` })).toHaveCount(0);
  expect((await claire.request.get(place)).status()).toBe(200);
  await claire.goto("/practice/log");
  await expect(claire.getByText("Claire Morvan a rétabli un accompagnement").first()).toBeVisible();
  await expect(claire.getByText("Claire Morvan a retiré Enora Le Roux").first()).toBeVisible();
  await sound(claire);
});

test("somebody joins the practice by a link, keeps the house, and erases themselves for good", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire", "/practice/members");
  await expect(claire.getByText("Vous êtes le seul propriétaire")).toBeVisible();
  await claire.getByLabel("Nom", { exact: true }).fill("Nolwenn Abgrall");
  await claire.getByLabel("Adresse e-mail").fill(nolwenn.email);
  await claire.getByRole("button", { name: "Faire le lien" }).click();
  const joining = await claire.getByLabel("Lien", { exact: true }).inputValue();
  await expect(claire.getByText("Invitations en attente")).toBeVisible();
  await sound(claire);

  const guest = await phone(browser, baseURL);
  await guest.goto(joining);
  await expect(guest.getByText("vous ouvre son cabinet, comme membre")).toBeVisible();
  await sound(guest);
  await guest.getByLabel("Choisissez un mot de passe").fill(nolwenn.password);
  await guest.getByRole("button", { name: "Monter à bord" }).click();
  await guest.waitForURL(/\/portfolio$/);
  await guest.goto("/practice/members");
  await expect(guest.getByRole("heading", { name: "2 personnes dans le cabinet" })).toBeVisible();
  await expect(guest.getByText("Inviter quelqu’un dans le cabinet")).toHaveCount(0);
  await sound(guest);

  await claire.reload();
  await claire.getByLabel("Changer la place de Nolwenn Abgrall").selectOption("owner");
  await expect(claire.getByText("Voit tous les accompagnements")).toHaveCount(2);
  await guest.reload();
  await expect(guest.getByText("Inviter quelqu’un dans le cabinet")).toBeVisible();

  await guest.goto("/account");
  await guest.getByRole("button", { name: "Effacer mon compte…" }).click();
  const dialog = guest.getByRole("dialog");
  const typed = dialog.getByLabel(`Pour confirmer, écrivez votre adresse : ${nolwenn.email}`);
  await typed.fill("nolwenn");
  await dialog.getByLabel("Votre mot de passe").fill(nolwenn.password);
  await dialog.getByRole("button", { name: "Effacer pour de bon" }).click();
  await expect(dialog.getByText("Ce n’est pas votre adresse. Rien n’a été effacé.")).toBeVisible();
  await sound(guest);
  await typed.fill(nolwenn.email);
  await dialog.getByLabel("Votre mot de passe").fill(nolwenn.password);
  await dialog.getByRole("button", { name: "Effacer pour de bon" }).click();
  await expect(guest.getByText("Votre compte est effacé.")).toBeVisible();
  await guest.goto("/account");
  await expect(guest).toHaveURL(/\/login/);
  await guest.context().close();

  await claire.goto("/practice/log");
  await expect(claire.getByText("Une personne partie a effacé son compte").first()).toBeVisible();
  await expect(claire.getByText(/Abgrall/)).toHaveCount(0);
  await claire.goto("/practice/members");
  await expect(claire.getByRole("heading", { name: "Une personne dans le cabinet" })).toBeVisible();
});
