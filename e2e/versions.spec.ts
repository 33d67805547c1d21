import { engagementPath, expect, test } from "./fixtures";

test("a version is named by one side, approved by the other on a phone, and both read what changed since", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const base = await engagementPath(claire, "Cornouaille Motoculture");
  await claire.goto(`${base}/strategy`);
  await claire.getByRole("button", { name: "Faire approuver" }).click();
  const dialog = claire.getByRole("dialog");
  await dialog.getByRole("button", { name: "Garder cette version" }).click();
  await expect(dialog.getByText("Donnez-lui un nom, pour la retrouver.")).toBeVisible();
  await dialog.getByLabel("Son nom").fill("Le cap de printemps");
  await dialog.getByRole("button", { name: "Garder cette version" }).click();
  await expect(
    claire.getByRole("heading", { name: "La version 1 attend l’accord de l’entreprise" }),
  ).toBeVisible();
  await expect(claire.getByRole("button", { name: /J’approuve/ })).toHaveCount(0);

  const bertrand = await enter("bertrand");
  await bertrand.setViewportSize({ width: 390, height: 844 });
  await bertrand.goto(`${base}/strategy`);
  await bertrand.getByRole("link", { name: "Lire et approuver" }).click();
  await bertrand.getByRole("button", { name: "J’approuve la version 1" }).click();
  await expect(
    bertrand.getByRole("heading", {
      name: "La version 1 est approuvée, et rien n’a changé depuis",
    }),
  ).toBeVisible();

  await bertrand.goto(`${base}/strategy`);
  const title = bertrand.getByRole("textbox", { name: "Titre de l’objectif 1" });
  const before = await title.inputValue();
  await title.fill("Remplir l’atelier tout l’hiver");
  await title.blur();
  await expect(bertrand.locator("[data-save=saved]").filter({ has: title })).toBeVisible();
  await claire.goto(`${base}/strategy/versions`);
  await expect(
    claire.getByText(
      `« Remplir l’atelier tout l’hiver », titre : Remplir l’atelier tout l’hiver au lieu de ${before}.`,
    ),
  ).toBeVisible();
  await claire.getByRole("link", { name: "Tout comparer, côte à côte" }).click();
  await expect(claire).toHaveURL(/from=v1&to=now/);
  await expect(claire.getByRole("definition").filter({ hasText: before })).toBeVisible();

  // The field itself tells who wrote what; the earlier words are put back as a change like another.
  await bertrand.reload();
  await title.focus();
  await bertrand.getByRole("button", { name: /Historique de « Titre de l’objectif 1/ }).click();
  const history = bertrand.getByRole("dialog");
  await expect(history.getByText("Remplir l’atelier tout l’hiver")).toBeVisible();
  await history.getByRole("button", { name: "Remettre" }).first().click();
  await expect(title).toHaveValue(before);
  await expect(bertrand.locator("[data-save=saved]").filter({ has: title })).toBeVisible();
  await claire.goto(`${base}/strategy/versions`);
  await expect(claire.getByRole("heading", { name: /rien n’a changé depuis/ })).toBeVisible();
});

test("the strategy is taken away as a PDF and as tables by whoever reads it, by nobody else", async ({
  enter,
}) => {
  const odile = await enter("odile");
  const claire = await enter("claire");
  const base = await engagementPath(claire, "Maison Kerleo");
  const files = `/api${base}/strategy`;
  await odile.goto(`${base}/strategy/document?of=v1`);
  await expect(odile.getByRole("heading", { name: "La stratégie de Maison Kerleo" })).toBeVisible();
  const budget = odile.getByRole("table", { name: /^Mois par mois/ });
  // Six lines of five months: 145, 25, 60, 160, 60 and 80 € planned in each.
  await expect(budget.getByRole("row", { name: /^Total/ }).last()).toContainText(/2\s650\s€/);
  const pdf = await odile.request.get(`${files}/pdf?of=v1`);
  expect(pdf.status()).toBe(200);
  expect(pdf.headers()["content-disposition"]).toContain("maison-kerleo-strategie-v1.pdf");
  const bytes = (await pdf.body()).toString("latin1");
  expect(bytes.startsWith("%PDF-")).toBe(true);
  for (const part of ["/StructTreeRoot", "/Outlines", "/Lang (fr)"]) expect(bytes).toContain(part);

  const tables = await odile.request.get(`${files}/tables`);
  expect((await tables.body()).subarray(0, 2).toString()).toBe("PK");

  const nolwenn = await enter("nolwenn");
  for (const path of [`${files}/pdf`, `${files}/tables`, `${base}/strategy/document`])
    expect((await nolwenn.request.get(path)).status()).toBe(404);
  expect((await odile.request.get(`${files}/pdf?of=v9`)).status()).toBe(404);
});
