import { engagementPath, expect, test } from "./fixtures";

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
