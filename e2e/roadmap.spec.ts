import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

test("a step is dropped in a line, answered by two at once, moved by a week and taken back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const roadmap = `${await engagementPath(claire, "Maison Kerleo")}/roadmap`;
  await claire.goto(`${roadmap}?view=list`);
  await claire.getByLabel("Une étape, en une ligne").fill("Photographier les vitrines");
  await claire.keyboard.press("Enter");
  await expect(said(claire)).toContainText("est sur la feuille de route");
  await claire.getByRole("link", { name: "Ouvrir « Photographier les vitrines »" }).click();
  await claire.waitForURL(/\/roadmap\/[^/]+$/);

  const enora = await enter("enora", claire.url().replace(/#.*/, ""));
  await expect(claire.getByText("Enora lit cette étape")).toBeVisible();
  await enora.getByLabel("Début", { exact: true }).fill("2027-01-11");
  await enora.getByLabel("Fin", { exact: true }).fill("2027-01-20");
  await expect(claire.getByLabel("Fin", { exact: true })).toHaveValue("2027-01-20");
  await claire.getByLabel("De quelle façon").fill("Le matin, avant l’ouverture.");
  await expect(enora.getByLabel("De quelle façon")).toHaveValue("Le matin, avant l’ouverture.");

  await claire.getByRole("button", { name: "Une semaine plus tard" }).click();
  await expect(claire.getByLabel("Fin", { exact: true })).toHaveValue("2027-01-27");
  await expect(enora.getByLabel("Début", { exact: true })).toHaveValue("2027-01-18");
  await said(claire).getByRole("button", { name: "Annuler" }).click();
  await expect(enora.getByLabel("Fin", { exact: true })).toHaveValue("2027-01-20");
});

test("the timeline opens a step under itself, its bar is moved by hand, and it reads as a table", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await engagementPath(claire, "Maison Kerleo")}/roadmap`);
  await claire.getByRole("link", { name: /Corriger les titres des pages/ }).click();
  const chosen = claire.getByRole("region", { name: "Corriger les titres des pages de commande" });
  await expect(chosen.getByText("Attend « Appeler l’agence Iroise")).toBeVisible();
  await sound(claire);

  const id = new URL(claire.url()).searchParams.get("step");
  const bar = claire.locator(`[data-drag="${id}"]`);
  const before = await bar.boundingBox();
  if (!before) throw new Error("the bar is not drawn");
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await claire.mouse.move(x, y);
  await claire.mouse.down();
  await claire.mouse.move(x + before.width / 2, y, { steps: 5 });
  await claire.mouse.up();
  await expect(said(claire)).toContainText("recule");
  await said(claire).getByRole("button", { name: "Annuler" }).click();
  await expect(said(claire)).toContainText("avance");

  await claire.locator("summary", { hasText: "Lire la frise en tableau" }).click();
  const row = claire.getByRole("row", { name: /Corriger les titres/ });
  await expect(row.getByRole("cell").first()).toBeVisible();
});

test("an idea is kept in one gesture, becomes a step, and waits again once the step is set aside", async ({
  enter,
}) => {
  const yann = await enter("yann");
  const claire = await enter("claire");
  await yann.goto(`${await engagementPath(claire, "Maison Kerleo")}/roadmap?view=list`);
  await yann.getByLabel("Une idée, une occasion").fill("Un calendrier de l’avent en pain d’épices");
  await yann.keyboard.press("Enter");
  const ideas = yann.getByRole("region", { name: "Idées et occasions" });
  const kept = ideas.getByRole("listitem").filter({ hasText: "pain d’épices" });
  await kept.getByRole("button", { name: "En faire une étape" }).click();
  await said(yann).getByRole("button", { name: "L’ouvrir" }).click();
  await yann.waitForURL(/\/roadmap\/[^/?]+$/);
  await expect(yann.getByRole("heading", { level: 1 })).toContainText("pain d’épices");
});

test("a supplier has the roadmap as their page, with their steps alone", async ({ enter }) => {
  const claire = await enter("claire");
  const roadmap = `${await engagementPath(claire, "Maison Kerleo")}/roadmap`;
  const agency = await enter("iroise-person", `${roadmap}?view=list`);
  await expect(agency.getByRole("textbox", { name: "Ce qu’il y a à faire" })).toHaveValue(
    "Corriger les titres des pages de commande",
  );
  await expect(agency.getByText("Visiter dix hôtels")).toHaveCount(0);
  await expect(agency.getByRole("region", { name: "Idées et occasions" })).toHaveCount(0);
  await agency.getByRole("link", { name: /^Ouvrir/ }).click();
  await agency.getByLabel("De quelle façon").fill("Page par page, du lundi au mercredi.");
  await expect(agency.getByText("Enregistré")).toBeVisible();
});

test("an observer reads and writes nothing", async ({ enter }) => {
  const claire = await enter("claire");
  const roadmap = `${await engagementPath(claire, "Maison Kerleo")}/roadmap`;
  const odile = await enter("odile", roadmap);
  await expect(odile.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(odile.getByRole("button", { name: "Ajouter une étape" })).toHaveCount(0);
  await odile.goto(`${roadmap}?view=list`);
  await expect(odile.getByRole("checkbox").first()).toBeDisabled();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("Enora opens her task, reads its six answers, finishes it and takes it back", async ({
    enter,
  }) => {
    const claire = await enter("claire");
    const roadmap = `${await engagementPath(claire, "Maison Kerleo")}/roadmap`;
    const enora = await enter("enora", `${roadmap}?who=me`);
    await enora.getByRole("link", { name: /Relire la page/ }).click();
    await expect(enora.getByRole("definition").first()).toContainText("Enora Kerleo");
    await sound(enora);
    await enora.getByRole("button", { name: "C’est fait" }).click();
    await expect(enora.getByText("Cette étape est terminée.")).toBeVisible();
    await said(enora).getByRole("button", { name: "Annuler" }).click();
    await expect(enora.getByRole("button", { name: "C’est fait" })).toBeVisible();
  });
});

/** What the page says in passing. */
function said(page: Page) {
  return page.getByRole("region", { name: "Messages", exact: true });
}
