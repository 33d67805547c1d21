import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

const panel = (page: Page) => page.getByRole("complementary", { name: "Cohérence" });
const finding = (page: Page, sentence: string) =>
  panel(page).getByRole("article", { name: sentence });
const said = (page: Page) => page.getByRole("region", { name: "Messages" });

const folded = (page: Page, line: RegExp) => panel(page).locator("summary", { hasText: line });

/** Opens a finding's gestures where it stands, unfolded first. */
async function settleHere(page: Page, line: RegExp, sentence: string) {
  await folded(page, line).click();
  await finding(page, sentence).getByRole("button", { name: "Régler ici" }).click();
  return finding(page, sentence).getByRole("group", { name: "Régler ce constat" });
}

test("a finding is settled where it is read, by keyboard: the sign moves as it was said to, and it is taken back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await engagementPath(claire, "Cornouaille Motoculture")}/strategy`);
  const sentence = "Le levier « Facebook » ne sert aucun objectif en cours.";
  const line = /Facebook.*ne sert aucun objectif/;
  const form = await settleHere(claire, line, sentence);
  const outlook = await finding(claire, sentence)
    .getByText(/^Une fois réglé, /)
    .innerText();
  const { from, to } = /de (?<from>[\d,]+\s%?)\s?à (?<to>[\d,]+\s%)/.exec(outlook)?.groups ?? {};
  expect(from).toBeDefined();
  await expect(form.getByLabel("Objectif")).toBeFocused();
  await sound(claire);

  await form.getByRole("button", { name: "Relier" }).press("Enter");
  await expect(form.getByText("Choisissez ou écrivez d’abord.")).toBeVisible();
  await form.getByLabel("Objectif").selectOption({ index: 1 });
  await form.getByRole("button", { name: "Relier" }).press("Enter");
  await expect(said(claire)).toContainText(`C’est réglé : Valeur passe de ${from} à ${to}.`);
  await said(claire).getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(said(claire)).toContainText("Le constat est de nouveau ouvert.");
  await expect(folded(claire, line)).toBeVisible();
});

test("a gesture of several edits is one: settled together, told in one sentence, taken back whole", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const dealer = await engagementPath(claire, "Cornouaille Motoculture");
  const sentence = "Le levier « Facebook » prend 16 % des heures, et ses raisons sont une opinion.";
  const line = /Facebook.*cher pour une opinion/;
  const tryFirst = async (words: string) => {
    await claire.goto(`${dealer}/strategy`);
    const form = await settleHere(claire, line, sentence);
    await form.getByLabel("Ce que l’essai doit montrer").fill(words);
    await form.getByRole("button", { name: "Commencer" }).press("Enter");
    await expect(said(claire)).toContainText("C’est réglé");
  };
  await tryFirst("Dix appels en un mois");
  await said(claire).getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(said(claire)).toContainText("Le constat est de nouveau ouvert.");
  await expect(folded(claire, line)).toBeVisible();

  await tryFirst("Douze appels en un mois");
  await claire.goto(`${dealer}/activity`);
  const told = claire.getByRole("listitem").filter({ hasText: "Douze appels" });
  await expect(told).toContainText(
    "Claire a ajouté « Douze appels en un mois » et modifié « Facebook »",
  );
  const settled = claire
    .getByRole("listitem")
    .filter({ hasText: "Claire a réglé un constat : Opinion qui coûte cher (« Facebook »)" });
  await expect(settled).toHaveCount(1);
  await sound(claire);

  // Bertrand does not see the finding: he reads what was changed, and of no finding.
  const bertrand = await enter("bertrand", `${dealer}/activity`);
  await expect(bertrand.getByRole("listitem").filter({ hasText: "Douze appels" })).toHaveCount(1);
  await expect(bertrand.getByRole("listitem").filter({ hasText: /constat/i })).toHaveCount(0);

  await told.getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(said(claire)).toContainText("C’est annulé.");
  await claire.goto(`${dealer}/strategy`);
  await expect(folded(claire, line)).toBeVisible();
});

test("the rose has a past: the course of each sign, what moved it, and the life of a finding that is open", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(await engagementPath(claire, "Maison Kerleo"));
  await claire.getByRole("link", { name: "Son chemin dans le temps" }).click();
  await expect(claire.getByRole("heading", { level: 1 })).toContainText("La rose");
  const direction = claire.getByRole("figure", { name: "Direction" });
  await expect(
    direction.getByRole("img", { name: /^Direction : de .+ à .+ aujourd’hui/ }),
  ).toBeVisible();
  const moments = claire.getByRole("region", { name: "Ce qui l’a fait bouger" });
  await expect(moments.getByRole("listitem").filter({ hasText: "Réglé" }).first()).toBeVisible();
  await claire.getByText("Les chiffres en tableau").click();
  await expect(claire.getByRole("columnheader", { name: "Synergie" })).toBeVisible();
  const lives = claire.getByRole("region", { name: "Les constats ouverts, depuis le début" });
  await expect(lives.getByText(/^Trouvé /).first()).toBeVisible();
  await sound(claire);
});
