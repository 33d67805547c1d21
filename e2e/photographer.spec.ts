import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

const row = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const saved = (page: Page) => expect(page.locator("[data-save=saved]").first()).toBeVisible();
/** The rose as it is read aloud: "Direction 80 %, Audience 40 %, …". */
const rose = (page: Page) => page.getByRole("img", { name: /^Direction .*Moyens/ }).first();
const finding = (page: Page, words: RegExp) => page.getByRole("article", { name: words });

async function percents(page: Page): Promise<Record<string, number>> {
  const read = (await rose(page).getAttribute("aria-label")) ?? "";
  return Object.fromEntries(
    [...read.matchAll(/([^,\d]+?)\s(\d+)\s%/g)].map(([, sign = "", value]) => [
      sign.trim(),
      Number(value),
    ]),
  );
}

async function relate(page: Page, name: string, field: string, to: string): Promise<void> {
  await unfold(page, name);
  await row(page, name).getByLabel(field, { exact: true }).selectOption({ label: to });
  await expect(row(page, name).getByRole("button", { name: new RegExp(to) })).toBeVisible();
}

const unfold = (page: Page, name: string) => row(page, name).locator("summary").first().click();

test("the photographer's engagement, mended field by field, until its rose turns", async ({
  enter,
}) => {
  // Mended on a copy, taken out and brought in as a file: the first one stays as the other stories know it.
  const claire = await enter("claire");
  const first = await engagementPath(claire, "Atelier Lumen");
  const file = await claire.request.get(`/api${first}/export`);
  const text = (await file.text()).replace(
    /"name":\s*"Atelier Lumen"/,
    '"name": "Studio du Steir"',
  );
  await claire.goto("/portfolio/new");
  await claire.getByLabel("Choisir un fichier").setInputFiles({
    name: "a.azimut.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await claire.waitForURL(/\/engagements\/[^/]+$/);
  const path = new URL(claire.url()).pathname;
  const before = await percents(claire);
  expect(before.Audience).toBeLessThan(50);
  expect(before.Valeur).toBeLessThan(50);

  // Whom it is for, before what is published.
  await claire.goto(`${path}/strategy?section=channels`);
  await expect(finding(claire, /80\s% de confrères/).first()).toBeVisible();
  await relate(claire, "Blog technique", "Touche", "Couples qui se marient en Bretagne");
  await relate(claire, "Instagram", "Touche", "Familles avec de jeunes enfants");

  // Who reads it, a season later.
  await claire.goto(`${path}/audience`);
  await row(claire, "Blog technique").getByRole("button", { name: "Compter" }).click();
  const count = claire.getByRole("dialog");
  for (const [group, people] of [
    ["Clients", "9"],
    ["Clients possibles", "16"],
    ["Confrères", "7"],
  ] as const)
    await count.getByLabel(group, { exact: true }).fill(people);
  await count.getByRole("button", { name: "Garder ces nombres" }).click();
  await expect(count).toBeHidden();
  await expect(row(claire, "Blog technique").getByText(/78\s%/)).toBeVisible();

  // The suite that an advertisement sold goes.
  await claire.goto(`${path}/strategy?section=tools`);
  await expect(finding(claire, /./).first()).toBeVisible();
  await expect(finding(claire, /80\s% de confrères/)).toHaveCount(0);
  await unfold(claire, "Ranko Pro");
  await row(claire, "Ranko Pro").getByLabel("Où en est-on").selectOption({ label: "arrêté" });
  await saved(claire);

  await claire.goto(path);
  const after = await percents(claire);
  expect(after.Audience).toBeGreaterThan(60);
  expect(after.Valeur).toBeGreaterThan(before.Valeur ?? 100);
  await sound(claire);
});
