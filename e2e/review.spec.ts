import type { Page } from "@playwright/test";
import { cut, engagementPath, expect, mend, test } from "./fixtures";
import { sound } from "./sound";

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const minutes = (page: Page) => page.getByRole("textbox", { name: "Compte rendu de la revue" });
const words = "La fiche revient au comptoir, Solenn la tient.";
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true });

test("from the agenda to both signatures, on a projector that a phone follows", async ({
  enter,
}) => {
  test.setTimeout(120_000);
  const claire = await enter("claire");
  await claire.setViewportSize({ width: 1920, height: 1080 });
  const reviews = `${await engagementPath(claire, "Maison Kerleo")}/reviews`;
  await claire.goto(reviews);
  await sound(claire);
  await claire.getByRole("link", { name: "Revue de saison" }).click();
  await expect(claire.getByText("Une étape faite", { exact: false })).toBeVisible();
  await claire.getByPlaceholder("De quoi voulez-vous parler").fill("Les horaires d’hiver");
  await button(claire, "Ajouter").click();
  await expect(claire.getByText("Les horaires d’hiver")).toBeVisible();
  await sound(claire);

  await claire.getByRole("link", { name: "Ouvrir la revue" }).click();
  await button(claire, "Présenter").click();
  await expect(claire.getByText("Vous présentez.")).toBeVisible();
  const yann = await enter("yann", new URL(claire.url()).pathname);
  await yann.setViewportSize({ width: 390, height: 844 });
  await expect(yann.getByText("Claire présente.")).toBeVisible();

  await claire.keyboard.press("ArrowRight");
  await expect(title(yann, "Abonnés à la lettre")).toBeVisible();
  // Some twenty per cent behind, to the day on which the story is told.
  await expect(yann.getByText(/^−[12]\d\s%$/)).toBeVisible();
  await sound(yann);
  await sound(claire);

  // Yann chooses and writes on his phone; the projector shows it as it comes.
  await button(yann, /^Changer le plan/).click();
  await yann.getByLabel("La raison").fill("Remettre la fiche au comptoir");
  const reason = claire.locator("textarea");
  await expect(reason).toHaveValue("Remettre la fiche au comptoir");
  await expect(claire.getByText("Yann écrit la raison")).toBeVisible();
  await claire.getByLabel("À qui").selectOption({ label: "Solenn Le Gall" });
  await button(claire, "Décider").click();
  const becomes = /devient une étape de Solenn/;
  await expect(claire.getByText(becomes)).toBeVisible();
  await expect(yann.getByText(becomes)).toBeVisible();

  // He looks around, she goes on, he comes back to her screen.
  await button(yann, "Point suivant").click();
  await expect(title(yann, "Commandes en ligne")).toBeVisible();
  await claire.keyboard.press("End");
  await expect(title(claire, "Revue de saison")).toBeVisible();
  await expect(title(yann, "Commandes en ligne")).toBeVisible();
  await button(yann, "Rejoindre Claire").click();
  await expect(title(yann, "Revue de saison")).toBeVisible();

  // The line breaks and mends: he follows again by himself.
  await cut(yann);
  await claire.keyboard.press("Home");
  await mend(yann);
  await expect(title(yann, "Depuis la revue du")).toBeVisible();
  await claire.keyboard.press("End");

  // What was said is written while one talks, by whoever holds the pen.
  const sheet = await enter("yann", new URL(claire.url()).pathname.replace(/\/present$/, ""));
  await minutes(sheet).click();
  await sheet.keyboard.type(words);
  await expect(sheet.locator("[data-prose] [data-save=saved]")).toBeVisible();

  await button(claire, "Clore et figer la journée").click();
  await button(claire, "Signer").click();
  await expect(claire.getByText("Vous avez signé.")).toBeVisible();
  await button(yann, "Signer").click();
  await expect(yann.getByText("Vous avez signé.")).toBeVisible();
  await claire.keyboard.press("Escape");
  await expect(title(claire, "Revue de saison, une décision")).toBeVisible();
  await expect(claire.getByText(/^Yann Kerleo, le/)).toBeVisible();
  await expect(claire.getByText(words)).toBeVisible();
  await expect(minutes(claire)).toHaveCount(0);
  await sound(claire);
});

test("the decision is a step of hers, and the next review opens with what became of it", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const kerleo = await engagementPath(claire, "Maison Kerleo");
  const solenn = await enter("solenn", `${kerleo}/roadmap?view=list&who=me`);
  const step = solenn.getByRole("checkbox", { name: /Remettre la fiche au comptoir/ });
  await step.click();
  // What is done leaves the list of what is to do.
  await expect(step).toHaveCount(0);

  await claire.goto(`${kerleo}/reviews`);
  await button(claire, "Prévoir une revue").click();
  await claire.getByRole("dialog").getByLabel("Titre").fill("Revue d’après");
  await button(claire, "Prévoir la revue").click();
  await expect(title(claire, /^Revue d’après/)).toBeVisible();
  await claire.getByRole("link", { name: "Ouvrir la revue" }).click();
  await expect(title(claire, "Depuis la revue du")).toBeVisible();
  const decided = claire.getByRole("region", { name: "Ce qui avait été décidé" });
  await expect(decided).toContainText("Remettre la fiche au comptoir");
  await expect(decided).toContainText("faite le");
  await expect(claire.getByRole("region", { name: "Ce qui a changé depuis" })).toContainText(
    "Une étape faite",
  );
  await sound(claire);
});

test("who observes reads and follows, and decides nothing; whoever supplies finds no review", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const reviews = `${await engagementPath(claire, "Maison Kerleo")}/reviews`;
  const odile = await enter("odile", reviews);
  await odile.getByRole("link", { name: "Deuxième revue" }).click();
  await expect(odile.getByText(/^Claire Morvan, le/)).toBeVisible();
  await expect(button(odile, /Signer|Rouvrir/)).toHaveCount(0);
  await odile.goto(reviews);
  await expect(button(odile, "Prévoir une revue")).toHaveCount(0);
  const iroise = await enter("iroise-person");
  expect((await iroise.request.get(reviews)).status()).toBe(404);
});
