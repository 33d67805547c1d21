import type { Page } from "@playwright/test";
import { expect, signIn, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

const needs = (page: Page) => page.getByRole("region", { name: "A besoin de vous cette semaine" });
const lines = (page: Page) =>
  page.getByRole("table", { name: "Vos accompagnements" }).getByRole("rowheader");

test("a consultant's home says who needs them this week, why, and what to do about it", async ({
  enter,
}) => {
  const claire = await enter("claire", "/portfolio");
  await expect(claire.getByRole("heading", { level: 1 })).toContainText("Bonjour Claire");
  const lumen = needs(claire).getByRole("listitem").filter({ hasText: "Atelier Lumen" });
  await expect(lumen).toContainText(/Revue .* à 10\sh/);
  const dealer = needs(claire).getByRole("listitem").filter({ hasText: "Cornouaille Motoculture" });
  await expect(dealer).toContainText("Critique :");
  await sound(claire);
  await lumen.getByRole("link", { name: "Ouvrir l’ordre du jour" }).click();
  await claire.waitForURL(/\/reviews$/);
  await claire.goBack();
  await dealer.getByRole("link", { name: "Voir le constat" }).click();
  await claire.waitForURL(/\/engagements\/[^/]+\/.*#/);
});

test("the lines are put in order both ways, what is not known last, and picked by what they need", async ({
  enter,
}) => {
  const claire = await enter("claire", "/portfolio");
  const head = claire.getByRole("columnheader", { name: "Maturité, sur 4" });
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const upwards = await lines(claire).allInnerTexts();
  expect(at(upwards, "Cornouaille")).toBeLessThan(at(upwards, "Maison Kerleo"));
  expect(at(upwards, "Maison Kerleo")).toBeLessThan(at(upwards, "Atelier Lumen"));
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(lines(claire).first()).toContainText("Maison Kerleo");
  const downwards = await lines(claire).allInnerTexts();
  expect(at(downwards, "Cornouaille")).toBeLessThan(at(downwards, "Atelier Lumen"));

  await claire.getByRole("link", { name: /^En retard/ }).click();
  await expect(claire).toHaveURL(/show=late/);
  await expect(lines(claire).filter({ hasText: "Maison Kerleo" })).toBeVisible();
  await expect(lines(claire).filter({ hasText: "Cornouaille" })).toHaveCount(0);
  await sound(claire);
});

test("a client lands in their own engagement and hears of no other", async ({
  browser,
  baseURL,
}) => {
  const phone = { baseURL, viewport: { width: 390, height: 844 } };
  const yann = wakeFirst(await (await browser.newContext(phone)).newPage());
  await signIn(yann, "yann");
  await expect(yann).toHaveURL(/\/engagements\/[^/]+$/);
  await expect(yann.getByRole("heading", { level: 1 })).toContainText("Bonjour Yann");
  await sound(yann);
  for (const name of ["Atelier Lumen", "Cornouaille"])
    await expect(yann.getByText(name)).toHaveCount(0);
  await yann.context().close();
});

const at = (list: string[], name: string) => list.findIndex((text) => text.includes(name));
