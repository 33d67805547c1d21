import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";

async function strategyOf(page: Page, section: string): Promise<string> {
  return `${await engagementPath(page, "Maison Kerleo")}/strategy?section=${section}`;
}

test("the map ties channels by keyboard, competitors are placed by it, and both are seen by the other", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await strategyOf(claire, "channels");
  await claire.goto(path);
  const yann = await enter("yann", path);
  const channel = (page: Page, said: RegExp) =>
    page.getByRole("group", { name: /^Carte des leviers/ }).getByRole("button", { name: said });
  const visits = (page: Page) => channel(page, /^Visites aux hôtels \d/);
  await expect(visits(yann)).toHaveAccessibleName(/Nourrit Site et commande en ligne\./);

  const tie = async () => {
    await visits(claire).focus();
    await claire.keyboard.press("Enter");
    await channel(claire, /^Visites aux hôtels (ne nourrit plus|nourrit) Instagram$/).focus();
    await claire.keyboard.press("Enter");
    await claire.keyboard.press("Escape");
  };
  await tie();
  await expect(visits(yann)).toHaveAccessibleName(/Nourrit .*Instagram/);
  await tie();
  await expect(visits(yann)).not.toHaveAccessibleName(/Nourrit .*Instagram/);

  for (const page of [claire, yann]) await page.goto(path.replace("channels", "competitors"));
  const halles = (page: Page) =>
    page
      .getByRole("group", { name: /^Carte du positionnement/ })
      .getByRole("button", { name: /^Boulangerie des Halles : / });
  const before = (await halles(yann).getAttribute("aria-label")) ?? "";
  await halles(claire).focus();
  await claire.keyboard.press("ArrowRight");
  await claire.keyboard.press("Tab");
  await expect(halles(yann)).not.toHaveAccessibleName(before);
  await halles(claire).focus();
  await claire.keyboard.press("ArrowLeft");
  await claire.keyboard.press("Tab");
  await expect(halles(yann)).toHaveAccessibleName(before);
});
