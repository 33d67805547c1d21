import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

const wide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const chart = [
  "Date;Clics;Impressions;CTR;Position",
  "02/02/2026;4;100;4 %;12,5",
  "03/02/2026;6;140;4,29 %;11",
  "04/02/2026;5;120;4,17 %;10",
].join("\n");
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

test("figures stand against their course, in tiles and in one large chart with its table", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(`${bakery}/kpis`);
  await expect(claire.getByRole("heading", { level: 1 })).toHaveText("Les chiffres, face au cap");
  await expect(claire.getByRole("img", { name: /^Commandes en ligne/ })).toBeVisible();
  await claire.getByText("Les chiffres en tableau", { exact: true }).click();
  await expect(claire.getByRole("table").getByRole("row").nth(1)).toBeVisible();
  await claire.getByRole("link", { name: /Abonnés à la lettre/ }).click();
  await expect(claire.getByRole("heading", { name: "Abonnés à la lettre" })).toBeVisible();
  await expect(claire.getByRole("img", { name: /^Abonnés à la lettre/ })).toBeVisible();
  await claire.getByRole("link", { name: "Depuis le départ" }).click();
  await expect(claire).toHaveURL(/window=start/);
});

test("a file is shown before it is written, adds nothing the second time, and is taken back in one gesture", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  const drop = async () => {
    await claire.goto(`${bakery}/kpis/import`);
    await claire.getByLabel("Choisir des fichiers").setInputFiles(file("Graphique.csv", chart));
    await expect(claire.getByText("lu", { exact: true })).toBeVisible();
  };
  await drop();
  const use = claire.getByRole("checkbox", { name: "Importer Clics" });
  if (!(await use.isChecked())) await use.check();
  await claire.getByRole("button", { name: "Écrire 3 points" }).click();
  await expect(claire.getByRole("heading", { level: 1 })).toHaveText("C’est écrit");
  await expect(claire.getByRole("status").first()).toContainText("3 points nouveaux");

  await drop();
  await expect(claire.getByText("Ce fichier a déjà été importé")).toBeVisible();
  await expect(claire.getByRole("button", { name: "Rien à écrire" })).toBeDisabled();

  await claire.goto(`${bakery}/kpis/import`);
  await claire.getByRole("button", { name: "Annuler l’import" }).first().click();
  await expect(claire.getByText("annulé").first()).toBeVisible();
  await drop();
  await expect(claire.getByRole("checkbox", { name: "Importer Clics" })).not.toBeChecked();
});

test("what cannot be read is refused in a sentence and nothing is written", async ({ enter }) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(`${bakery}/kpis/import`);
  await claire
    .getByLabel("Choisir des fichiers")
    .setInputFiles([
      file("abîmé.zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(400, 7)])),
      file("énorme.csv", Buffer.alloc(21 * 1024 * 1024, "2026-01-01,3\n")),
      file("vide.csv", ""),
    ]);
  await expect(
    claire.getByText(/archive est abîmée ou protégée.*Rien n’a été écrit/),
  ).toBeVisible();
  await expect(claire.getByText(/dépasse 20\s?Mo.*Rien n’a été écrit/)).toBeVisible();
  await expect(claire.getByText(/Ce fichier est vide.*Rien n’a été écrit/)).toBeVisible();
});

test("a word typed for a figure changes nothing, a figure saves by itself", async ({ enter }) => {
  const enora = await enter("enora");
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  await enora.goto(`${bakery}/kpis/entry?back=1`);
  const field = enora.getByLabel(/^Itinéraires demandés/);
  const before = await field.inputValue();
  await field.fill("six");
  await field.press("Enter");
  await expect(enora.getByText("« six » n’est pas un nombre. Rien n’a été changé.")).toBeVisible();
  await enora.reload();
  await expect(field).toHaveValue(before);
  await field.fill("1 160");
  await field.press("Enter");
  await expect(enora.getByText("Enregistré")).toBeVisible();

  // Claire saw the former figure: she is told, and chooses.
  await claire.goto(`${bakery}/kpis/entry?back=1`);
  const hers = claire.getByLabel(/^Itinéraires demandés/);
  await expect(hers).toHaveValue(/1.160/);
  await field.fill("1 170");
  await field.press("Enter");
  await expect(enora.getByText("Enregistré")).toBeVisible();
  await enora.reload();
  await expect(field).toHaveValue(/1.170/);
  await hers.fill("1 165");
  await hers.press("Enter");
  await expect(claire.getByText(/Entre-temps, la valeur est devenue/)).toBeVisible();
  await claire.getByRole("button", { name: /^Garder/ }).click();
  await expect(hers).toHaveValue(/1.170/);
});

test("who only looks finds figures and no way to change them; a supplier finds nothing", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  const odile = await enter("odile", `${bakery}/kpis`);
  await expect(odile.getByRole("heading", { level: 1 })).toHaveText("Les chiffres, face au cap");
  await expect(odile.getByRole("link", { name: "Importer" })).toHaveCount(0);
  const answer = await odile.request.post(
    `/api${bakery}/imports?name=a.csv&choices=${encodeURIComponent("{}")}`,
    { data: chart, headers: { origin: new URL(odile.url()).origin } },
  );
  expect(answer.status()).toBe(403);
  const iroise = await enter("iroise-person");
  const series = await iroise.request.get(`/api${bakery}/series?kpi=orders&window=month`);
  expect(series.status()).toBe(404);
});

test("what a channel brings is one click from its inputs; a margin typed makes a return of a silence", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(`${bakery}/kpis`);
  const table = claire.getByRole("table", { name: "Coût, marge et retour de chaque levier" });
  const silent = table.getByRole("row", { name: /Comptoir et vitrines/ });
  await expect(table.getByRole("row", { name: /Carte de fidélité/ })).toContainText(/\+\d+\s%/);
  await expect(silent).toContainText("marge à saisir");
  await expect(claire.getByText(/Hors total.*Comptoir et vitrines/)).toBeVisible();
  await silent.getByRole("link").click();
  await expect(claire).toHaveURL(/\/kpis\/return/);
  await expect(
    claire.getByText("Personne n’a saisi ce que ce levier rapporte sur ces mois."),
  ).toBeVisible();

  const amount = claire.getByLabel(/^Marge, Comptoir et vitrines/).first();
  await amount.fill("beaucoup");
  await amount.press("Enter");
  await expect(claire.getByText("« beaucoup » n’est pas un montant.")).toBeVisible();
  await amount.fill("1 500");
  await amount.press("Enter");
  await expect(silent).toContainText(/1\s500\s€/);
  await expect(silent).toContainText("1 mois sur 6");
  await expect(silent).toContainText(/\+\d+\s%/);
  await sound(claire);

  // The inputs, each with the way to its field.
  const card = claire.locator("summary", { hasText: "Carte de fidélité" });
  await card.click();
  const costs = claire.getByRole("table", { name: "Ce que coûte Carte de fidélité" });
  await expect(costs).toContainText(/sem\. × 1\sh × 24\s€/);
  await expect(costs.getByRole("link", { name: "Outil, Fidélio" })).toHaveAttribute(
    "href",
    /section=tools/,
  );

  // Yann saw the former amount: he is told, and chooses.
  const yann = await enter("yann", `${bakery}/kpis/return`);
  await yann.locator("summary", { hasText: "Comptoir et vitrines" }).click();
  const his = yann.getByLabel(/^Marge, Comptoir et vitrines/).nth(1);
  const hers = claire.getByLabel(/^Marge, Comptoir et vitrines/).nth(1);
  await hers.fill("400");
  await his.fill("450");
  await hers.press("Enter");
  await expect(silent).toContainText("2 mois sur 6");
  await his.press("Enter");
  await expect(yann.getByText(/Entre-temps, le montant est devenu 400/)).toBeVisible();
  await yann.getByRole("button", { name: /^Écrire 450/ }).click();
  await expect(yann.getByRole("row", { name: /^Comptoir et vitrines/ })).toContainText(/1\s950/);

  for (const _ of [0, 1]) {
    const typed = yann.getByLabel(/^Marge, Comptoir et vitrines/).nth(_);
    await typed.fill("");
    await typed.press("Enter");
    await expect(yann.getByText("Retiré")).toHaveCount(_ + 1);
  }
  await expect(yann.getByRole("row", { name: /^Comptoir et vitrines/ })).toContainText(
    "marge à saisir",
  );
});

test("what happened on the way is noted on the chart and in its table, mended, removed and brought back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const bakery = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(`${bakery}/kpis`);
  await claire.getByRole("link", { name: "Ouvrir sa fiche" }).click();
  await expect(claire.getByRole("heading", { level: 1 })).toHaveText("Commandes en ligne");
  const list = claire.getByRole("region", { name: "Ce qui s’est passé" });
  await expect(list.getByText("Décision", { exact: true })).toBeVisible();
  await list.getByRole("button", { name: "Annoter" }).click();
  await expect(list.getByText("Dites ce qui s’est passé. Rien n’a été ajouté.")).toBeVisible();
  await list.getByLabel("Ce qui s’est passé", { exact: true }).fill("Panne du four");
  await list.getByRole("button", { name: "Annoter" }).click();
  const note = list.getByRole("listitem").filter({ hasText: "Panne du four" });
  await expect(note).toBeVisible();
  await claire.getByText("Les chiffres en tableau", { exact: true }).click();
  const table = claire.getByRole("table", { name: /Commandes en ligne/ });
  await expect(table.getByText(/Panne du four/)).toBeVisible();
  await expect(table.getByText(/Décision\s: Aussi sur les fiches Google/)).toHaveCount(1);

  // The note of today is the latest, so the first of the list.
  const words = list.getByRole("textbox", { name: /^Annotation du/ }).first();
  await words.fill("Panne du grand four");
  await words.press("Enter");
  await expect(table.getByText(/Panne du grand four/)).toBeVisible();
  await sound(claire);
  await list.getByRole("button", { name: "Retirer « Panne du grand four »" }).click();
  await expect(table.getByText(/Panne du grand four/)).toHaveCount(0);
  await claire.getByRole("button", { name: "Annuler" }).click();
  await expect(table.getByText(/Panne du grand four/)).toBeVisible();
  await list.getByRole("button", { name: "Retirer « Panne du grand four »" }).click();
  await expect(table.getByText(/Panne du grand four/)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("returns and an indicator are read and mended; who only looks changes nothing", async ({
    enter,
  }) => {
    const claire = await enter("claire");
    const bakery = await engagementPath(claire, "Maison Kerleo");
    await claire.goto(`${bakery}/kpis`);
    expect(await wide(claire)).toBe(0);
    await claire.getByRole("link", { name: "Le calcul" }).click();
    await claire.locator("summary", { hasText: "Instagram" }).click();
    await expect(claire.getByLabel(/^Marge, Instagram/).first()).toBeVisible();
    expect(await wide(claire)).toBe(0);
    await sound(claire);
    await claire.goto(`${bakery}/kpis`);
    await claire.getByRole("link", { name: "Ouvrir sa fiche" }).click();
    await expect(claire.getByLabel("Valeur visée")).toBeVisible();
    expect(await wide(claire)).toBe(0);
    await sound(claire);

    const odile = await enter("odile", `${bakery}/kpis/return`);
    await odile.locator("summary", { hasText: "Instagram" }).click();
    await expect(odile.getByRole("table", { name: "Ce que rapporte Instagram" })).toBeVisible();
    await expect(odile.getByLabel(/^Marge, Instagram/)).toHaveCount(0);
    await odile.goto(`${bakery}/kpis`);
    await odile.getByRole("link", { name: "Ouvrir sa fiche" }).click();
    await expect(odile.getByLabel("Valeur visée")).toBeDisabled();
    await expect(odile.getByRole("button", { name: "Retirer l’indicateur" })).toHaveCount(0);
  });
});
