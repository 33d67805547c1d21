import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

// The dealer's: its inventory is in the middle of things, and no other story writes in it.
const client = "Cornouaille Motoculture";
const row = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

test("presences are typed one after the other with Enter, then tested, and what could be freed adds up", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await engagementPath(claire, client)}/diagnostic`);
  await claire.getByRole("button", { name: "Ajouter une présence" }).click();
  const entry = claire.getByRole("form", { name: "Ajouter une présence" });
  const name = entry.getByLabel("Nom");
  await expect(name).toBeFocused();
  await name.fill("Panneau du rond-point");
  await entry.getByLabel("Par mois").fill("160");
  await claire.keyboard.press("Enter");
  await expect(
    entry.getByText("« Panneau du rond-point » est ajouté. À la suivante."),
  ).toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("");
  await claire.keyboard.type("Calendrier mural");
  await claire.keyboard.press("Enter");
  await expect(row(claire, "Calendrier mural")).toBeVisible();

  await row(claire, "Panneau du rond-point")
    .getByRole("button", { name: /jamais testé/ })
    .click();
  await claire.getByRole("radio", { name: /Presque rien/ }).check({ force: true });
  await claire.getByLabel("Ce que vous en dites").fill("On l’a toujours eu.");
  await claire.getByLabel("Dit par").fill("Anne");
  await claire.getByRole("button", { name: "C’est répondu" }).click();
  await expect(row(claire, "Panneau du rond-point").getByText("presque rien")).toBeVisible();
  await expect(claire.getByText("« On l’a toujours eu. »")).toBeVisible();
  await expect(claire.getByText("312 h et 1 920 €")).toBeVisible();

  await claire.getByRole("button", { name: "Qu’en fait-on ?" }).click();
  await expect(
    claire.getByText("La question est posée pour la prochaine revue.").first(),
  ).toBeVisible();
  await sound(claire);
});

test("an account that is nobody's known, and of two tools the one to keep", async ({ enter }) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, client);
  await claire.goto(`${path}/diagnostic?section=accounts`);
  const entry = claire.getByRole("form", { name: "Ajouter un compte" });
  await entry.getByLabel("Nom").fill("Page Facebook de l’atelier");
  await entry.getByLabel("À qui il est").selectOption("unknown");
  await claire.keyboard.press("Tab");
  await entry.getByLabel("Nom").press("Enter");
  await expect(
    row(claire, "Page Facebook de l’atelier").getByText("Personne n’a les clés"),
  ).toBeVisible();
  await sound(claire);

  await claire.goto(`${path}/diagnostic?section=tools`);
  await claire.getByRole("button", { name: "Choisir lequel garder" }).click();
  await claire.getByRole("radio", { name: /Semrank/ }).check();
  await claire.getByRole("button", { name: "Garder celui-ci, arrêter l’autre" }).click();
  await expect(row(claire, "Ahtop").getByText("arrêté, sert Référencement")).toBeVisible();
  await expect(claire.getByText("en double", { exact: true })).toBeHidden();
});

test("a leader answers alone on a phone, keeps a copy, and the consultant alone sees the map", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, client);
  const bertrand = await enter("bertrand", `${path}/diagnostic?section=hindrances`);
  await bertrand.setViewportSize({ width: 390, height: 844 });
  const statement = bertrand.getByRole("group", { name: "J’ai peur des avis négatifs." });
  await statement.getByRole("radio", { name: "Tout à fait moi" }).check({ force: true });
  await expect(bertrand.getByText("Réponse gardée")).toBeVisible();
  const copy = bertrand.waitForEvent("download");
  await bertrand.getByRole("button", { name: "Garder une copie" }).click();
  expect((await copy).suggestedFilename()).toBe("mes-reponses-freins.txt");
  await expect(bertrand.getByRole("heading", { name: "La carte des freins" })).toBeHidden();
  await sound(bertrand);

  await claire.goto(`${path}/diagnostic?section=hindrances`);
  const line = claire.getByRole("listitem").filter({ hasText: "J’ai peur des avis négatifs." });
  await expect(line.getByText("à reprendre ensemble")).toBeVisible();
  await line.getByText("En parler").click();
  await line.getByRole("button", { name: "L’échange avec Bertrand a eu lieu" }).click();
  await expect(line.getByText("prévu")).toBeVisible();
  await sound(claire);
});

test("a pasted list of followers is sorted in the browser, and only numbers leave it", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await engagementPath(claire, client)}/audience`);
  const sent: string[] = [];
  claire.on("request", (request) => sent.push(request.postData() ?? ""));
  const facebook = row(claire, "Facebook");
  await facebook.getByRole("button", { name: "Compter" }).click();
  await claire.getByText("Je colle une liste").click();
  await claire
    .getByLabel("La liste, une personne par ligne")
    .fill("Le Roy Motoculture\nMairie de Plonévez\nFerme de Kerzivin");
  await claire.getByLabel(/Mots qui trahissent/).fill("motoculture");
  await claire.getByRole("button", { name: "Trier la liste" }).click();
  await expect(claire.getByText("Une personne à ranger sur 3")).toBeVisible();
  await claire.getByLabel("Qui est Ferme de Kerzivin ?").selectOption("customers");
  await claire.getByRole("button", { name: "Garder ces nombres" }).click();
  await expect(facebook.getByText("67 %")).toBeVisible();
  await expect(facebook.getByText("33 % de confrères")).toBeVisible();
  expect(sent.join()).not.toMatch(/Kerzivin|Plonévez|Le Roy/);
  await sound(claire);
});

test("an observer reads the inventory and changes nothing; a supplier finds neither page", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, "Maison Kerleo");
  const odile = await enter("odile", `${path}/diagnostic`);
  await expect(row(odile, "Carte de fidélité")).toBeVisible();
  await expect(odile.getByRole("form")).toHaveCount(0);
  await expect(odile.getByRole("button", { name: "Ajouter une présence" })).toBeHidden();
  await odile.goto(`${path}/diagnostic?section=hindrances`);
  await expect(odile.getByText(/visibles que de chaque personne/)).toBeVisible();
  await expect(odile.getByRole("radio")).toHaveCount(0);

  const agency = await enter("iroise-person");
  for (const page of ["diagnostic", "audience"]) {
    const answer = await agency.request.get(`${path}/${page}`);
    expect(answer.status()).toBe(404);
  }
});
