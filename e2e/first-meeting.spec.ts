import type { Browser, Page } from "@playwright/test";
import { engagementPath, expect, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

// One client from the first line typed to the page they leave with; each story goes on where the last one ended.
test.describe.configure({ mode: "serial" });

const client = "Biscuiterie du Steïr";
const phone = { width: 390, height: 844 };
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });
/** The line of the checklist that speaks of this. */
const asked = (page: Page, text: string) =>
  page
    .getByRole("region", { name: "Premier rendez-vous" })
    .getByRole("listitem")
    .filter({ hasText: text });
let path = "";

test("day one: a hollow rose, no reproach, and each empty page says what it is for and how to begin", async ({
  enter,
}) => {
  const claire = await enter("claire", "/portfolio/new");
  const blank = claire.getByRole("region", { name: "D’une page blanche" });
  await blank.getByLabel("Nom de l’entreprise").fill(client);
  await blank.getByLabel("Métier et lieu, en quelques mots").fill("Biscuits, Quimper");
  await blank.getByRole("button", { name: "Ouvrir l’accompagnement" }).click();
  await claire.waitForURL(/\/engagements\/[^/]+$/);
  path = new URL(claire.url()).pathname;

  await expect(title(claire)).toContainText("premier rendez-vous");
  const signs = ["Direction", "Audience", "Valeur", "Synergie", "Sans doublon", "Optimisation"];
  const rose = [...signs, "Moyens"].map((sign) => `${sign} sans donnée`).join(", ");
  await expect(claire.getByRole("img", { name: rose }).first()).toBeVisible();
  for (const thing of ["Cinq présences", "Trois outils", "Un client type", "Un objectif"])
    await expect(asked(claire, thing)).toContainText("0 sur");
  await expect(asked(claire, "Le cap en une page")).toContainText("après l’objectif");
  await expect(claire.getByRole("article")).toHaveCount(0);
  await sound(claire);

  const pages = [
    "diagnostic",
    "diagnostic?section=tools",
    "audience",
    "audience?section=personas",
    "maturity",
    "course",
    "strategy",
    "strategy?section=channels",
    "roadmap",
    "kpis",
    "reviews",
  ];
  const sounded = ["diagnostic", "strategy?section=channels", "roadmap"];
  for (const page of pages) {
    await claire.goto(`${path}/${page}`);
    const empty = claire.locator("[data-empty]").first();
    await expect(empty, page).toContainText(/\S.{20,}/);
    // Purpose and example.
    expect(await empty.locator("p").count(), page).toBeGreaterThanOrEqual(2);
    const begin = empty.getByRole("button").or(empty.getByRole("link"));
    await expect(begin.first(), page).toBeVisible();
    if (sounded.includes(page)) await sound(claire);
  }
});

test("five presences, three tools, one client type and one objective, at the keyboard", async ({
  enter,
}) => {
  const claire = await enter("claire", path);
  await asked(claire, "Cinq présences").getByRole("link").click();
  const presences = claire.getByRole("form", { name: "Ajouter une présence" });
  await type(claire, presences, [
    "La boutique",
    "Le site",
    "La page Facebook",
    "Le marché du samedi",
    "La fiche Google",
  ]);
  await claire.goto(path);
  await expect(asked(claire, "Cinq présences")).toContainText("5 sur 5");
  await asked(claire, "Trois outils").getByRole("link").click();
  await claire.waitForURL(/diagnostic/);
  await claire.goto(`${path}/diagnostic?section=tools`);
  const tools = claire.getByRole("form", { name: "Ajouter un outil" });
  await type(claire, tools, ["Brevo", "Canva", "Le cahier de commandes"]);
  await claire.goto(path);
  await expect(asked(claire, "Trois outils")).toContainText("3 sur 3");

  await asked(claire, "Un client type").getByRole("link").click();
  await press(claire, "Ajouter un client type");
  const persona = claire.getByLabel("Nom", { exact: true }).last();
  await expect(persona).toBeFocused();
  await persona.fill("Les vacanciers gourmands");
  await persona.press("Enter");
  await expect(claire.locator("[data-save=saved]").filter({ has: persona })).toBeVisible();
  await claire.goto(path);
  await asked(claire, "Un objectif").getByRole("link").click();
  await press(claire, "Ajouter un objectif");
  const title = claire.getByLabel("Titre de l’objectif 1");
  await expect(title).toBeFocused();
  await title.fill("Vendre 200 coffrets pour Noël");
  await title.press("Enter");
  await expect(claire.locator("[data-save=saved]").filter({ has: title })).toBeVisible();
  await claire.goto(path);
  await expect(asked(claire, "Un client type")).toContainText("1 sur 1");
  await expect(asked(claire, "Un objectif")).toContainText("1 sur 1");
  await expect(asked(claire, "Le cap en une page")).not.toContainText("après l’objectif");
});

test("the leader comes by the invitation and answers sixteen questions on a phone", async ({
  enter,
  browser,
}) => {
  const claire = await enter("claire", `${path}/settings`);
  const email = "yann@biscuiterie-du-steir.example";
  await claire.getByLabel("Adresses e-mail").fill(email);
  await claire.getByLabel(`Nom de ${email}`).fill("Yann Cadiou");
  await claire.getByLabel("Rôle", { exact: true }).selectOption("decider");
  await press(claire, "Faire le lien");
  const link = await claire.getByLabel("Lien", { exact: true }).inputValue();
  const yann = await onAPhone(browser);
  await yann.goto(link);
  await yann.getByLabel("Choisissez un mot de passe").fill("palets et galettes du mardi");
  await press(yann, "Monter à bord");
  await yann.waitForURL(/\/welcome$/);
  await expect(title(yann)).toContainText("Bienvenue à bord, Yann");
  await sound(yann);
  await yann.goto(path);

  await asked(yann, "Seize questions").getByRole("link").click();
  await press(yann, "Commencer par les 16 questions du premier rendez-vous");
  for (let at = 1; at <= 16; at += 1) {
    await expect(yann.getByText(`${at} sur 16`, { exact: true })).toBeVisible();
    await yann.keyboard.press(String(at % 3));
    await expect(yann.getByText("Réponse gardée, vous pouvez fermer")).toBeVisible();
    if (at < 16) await press(yann, "Question suivante");
  }
  await yann.getByRole("link", { name: "Terminer" }).click();
  await yann.waitForURL(/\/maturity$/);
  await sound(yann);
  await yann.goto(path);
  await expect(asked(yann, "Seize questions")).toContainText("16 sur 16");
  await asked(yann, "Le cap en une page").getByRole("link").click();
  await expect(yann.getByText("Vendre 200 coffrets pour Noël").first()).toBeVisible();
  await press(yann, "J’ai lu et compris");
  await expect(yann.getByRole("button", { name: "J’ai lu et compris" })).toBeDisabled();
  await yann.context().close();
});

test("they leave with one page: read, ticked, and printed on one sheet", async ({ enter }) => {
  // He has read it: nothing is left of the first meeting, and the next best step takes its place.
  const claire = await enter("claire", path);
  await expect(title(claire)).toBeVisible();
  await expect(claire.getByRole("region", { name: "Premier rendez-vous" })).toHaveCount(0);
  await sound(claire);

  await claire.getByRole("link", { name: "Le cap en une page" }).first().click();
  await expect(claire.getByText("Vendre 200 coffrets pour Noël").first()).toBeVisible();
  await sound(claire);
  await claire.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await press(claire, "Imprimer");
  await expect(claire.locator("body")).toHaveAttribute("data-printed");
  expect(await sheets(claire)).toBe(1);
  // A plan that is full fits too.
  const full = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(`${full}/course`);
  expect(await sheets(claire)).toBe(1);
});

/** Sheets of paper that the page takes. */
async function sheets(page: Page): Promise<number> {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Line after line, Enter after each. */
async function type(page: Page, form: ReturnType<Page["getByRole"]>, names: string[]) {
  for (const name of names) {
    await form.getByLabel("Nom").fill(name);
    await form.getByLabel("Nom").press("Enter");
    await expect(page.getByRole("article", { name, exact: true })).toBeVisible();
  }
}

async function onAPhone(browser: Browser): Promise<Page> {
  return wakeFirst(await (await browser.newContext({ viewport: phone })).newPage());
}
