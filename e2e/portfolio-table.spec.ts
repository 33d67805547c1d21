import { expect, test } from "./fixtures";
import { sound } from "./sound";

test("the list narrows as one types, is gone through by the keyboard, and its state is its address", async ({
  enter,
}) => {
  const claire = await enter("claire", "/portfolio?show=all");
  const search = claire.getByRole("searchbox", { name: /par son nom/ });
  await claire.keyboard.press("/");
  await expect(search).toBeFocused();
  await search.fill("KERLÉO");
  await claire.waitForURL(/q=/);
  const rows = claire.getByRole("rowheader");
  await expect(rows).toHaveCount(1);
  await claire.reload();
  await expect(search).toHaveValue("KERLÉO");

  await search.fill("zzz");
  await expect(claire.getByText("Aucun accompagnement ne répond")).toBeVisible();
  await sound(claire);
  await claire.getByRole("link", { name: "Tout montrer" }).click();
  await expect(rows.filter({ hasText: "Atelier Lumen" })).toBeVisible();

  await claire.getByRole("columnheader", { name: "Étapes en retard" }).getByRole("link").click();
  await claire.waitForURL(/sort=late/);
  await expect(claire.getByRole("columnheader", { name: "Étapes en retard" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await search.focus();
  await claire.keyboard.press("ArrowDown");
  await expect(rows.nth(0).getByRole("link")).toBeFocused();
  await claire.keyboard.press("ArrowDown");
  await expect(rows.nth(1).getByRole("link")).toBeFocused();
  const href = await rows.nth(1).getByRole("link").getAttribute("href");
  await claire.keyboard.press("Enter");
  await claire.waitForURL((url) => url.pathname === href);
});

test("a view is kept under a name, opens first, is renamed and deleted", async ({ enter }) => {
  const claire = await enter("claire", "/portfolio?show=late&sort=visit");
  await claire.getByRole("button", { name: "Garder cette vue" }).click();
  const dialog = claire.getByRole("dialog");
  await dialog.getByRole("button", { name: "Garder" }).click();
  await expect(dialog.getByText("Donnez un nom à cette vue.")).toBeVisible();
  await dialog.getByLabel("Nom de la vue").fill("À relancer");
  await sound(claire);
  await dialog.getByRole("button", { name: "Garder" }).click();
  const view = claire.getByRole("link", { name: /^À relancer/ });
  await expect(view).toHaveAttribute("aria-current", "true");

  const menu = claire.getByRole("button", { name: /Que faire de « À relancer »/ });
  await menu.click();
  await claire.getByRole("menuitem", { name: "Ouvrir en premier" }).click();
  await expect(view).toContainText("s’ouvre en premier");
  await claire.goto("/portfolio");
  await claire.waitForURL(/show=late&sort=visit/);
  await claire.getByRole("link", { name: /^Tous/ }).click();
  await claire.waitForURL(/sort=visit$/);

  await menu.click();
  await claire.getByRole("menuitem", { name: "Renommer" }).click();
  await dialog.getByLabel("Nom de la vue").fill("En retard");
  await dialog.getByRole("button", { name: "Garder" }).click();
  await expect(claire.getByRole("link", { name: /^En retard ?, s’ouvre/ })).toBeVisible();
  await claire.getByRole("button", { name: /Que faire de « En retard »/ }).click();
  await claire.getByRole("menuitem", { name: "Supprimer la vue" }).click();
  await expect(claire.getByRole("list", { name: "Vos vues" })).toBeHidden();
});

test("on a phone the list is cards with full targets", async ({ enter }) => {
  const claire = await enter("claire");
  await claire.setViewportSize({ width: 390, height: 844 });
  await claire.goto("/portfolio?show=all");
  await expect(claire.getByRole("rowheader").first()).toBeVisible();
  await sound(claire);
  const wide = await claire.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
