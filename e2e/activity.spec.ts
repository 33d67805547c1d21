import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

const line = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

test("who changed what, in plain sentences; one takes back one's own last change, nobody another's", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, "Cornouaille Motoculture");
  const bertrand = await enter("bertrand", `${path}/strategy`);
  const title = bertrand.getByLabel("Titre de l’objectif 1");
  const before = await title.inputValue();
  await title.fill("Vendre cent tondeuses");
  await title.press("Enter");
  await expect(bertrand.locator("[data-save=saved]").filter({ has: title })).toBeVisible();

  const said = "Bertrand a modifié « Vendre cent tondeuses » (titre)";
  for (const page of [claire, bertrand]) {
    await page.goto(`${path}/activity`);
    await expect(line(page, said)).toBeVisible();
  }
  const undo = { name: "Annuler", exact: true };
  await expect(line(claire, said).getByRole("button", undo)).toHaveCount(0);
  await sound(claire);
  await bertrand.setViewportSize({ width: 390, height: 844 });
  await sound(bertrand);

  await line(bertrand, said).getByRole("button", undo).click();
  await expect(bertrand.getByText("C’est annulé.")).toBeVisible();
  await expect(line(bertrand, `Bertrand a remis « ${before} » comme avant (titre)`)).toBeVisible();
  await bertrand.goto(`${path}/strategy`);
  await expect(title).toHaveValue(before);

  // By person and by page, in an address that can be sent.
  await claire.getByRole("link", { name: "Bertrand Quéré", exact: true }).click();
  await expect(claire).toHaveURL(/who=/);
  await expect(line(claire, "Claire a ")).toHaveCount(0);
  await expect(line(claire, "Bertrand a ").first()).toBeVisible();
});

test("what two wrote in one field is no longer the first one's to take back", async ({ enter }) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, "Cornouaille Motoculture");
  const bertrand = await enter("bertrand", `${path}/strategy`);
  const field = (page: Page) => page.getByLabel("Titre de l’objectif 1");
  const write = async (page: Page, text: string) => {
    await field(page).fill(text);
    await field(page).press("Enter");
    await expect(page.locator("[data-save=saved]").filter({ has: field(page) })).toBeVisible();
  };
  const before = await field(bertrand).inputValue();
  await write(bertrand, "Vendre deux cents tondeuses");
  await claire.goto(`${path}/strategy`);
  await write(claire, before);
  await bertrand.goto(`${path}/activity`);
  const told = bertrand.getByRole("listitem").filter({ hasText: /^\D*Bertrand a modifié/ });
  await expect(told.first()).toBeVisible();
  await expect(told.first().getByRole("button", { name: "Annuler", exact: true })).toHaveCount(0);
});
