import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

test("the palette opens by its keys, narrows pages with accents folded, and leads to the very thing that was found", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(path);
  await claire.keyboard.press("Control+k");
  const field = claire.getByRole("combobox");
  await expect(field).toBeFocused();
  await expect(claire.getByRole("option", { name: /Feuille de route/ })).toBeVisible();
  await field.fill("strategie");
  await expect(claire.getByRole("option", { name: /Stratégie/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await sound(claire);
  await claire.keyboard.press("Escape");
  await expect(claire.getByRole("dialog")).toBeHidden();

  await claire.getByRole("button", { name: "Chercher" }).click();
  await field.fill("Yann");
  const found = claire.getByRole("group", { name: "Trouvé" }).getByRole("option").first();
  await expect(found).toContainText("Yann");
  await expect(found).toHaveAttribute("aria-selected", "true");
  await claire.keyboard.press("Enter");
  await claire.waitForURL(/\/diagnostic\?.*#/);
  await expect(claire.getByRole("dialog")).toBeHidden();
});

test("from one engagement the palette leads to another by its name, and what is unknown is said kindly", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(await engagementPath(claire, "Maison Kerleo"));
  await claire.keyboard.press("Control+k");
  const field = claire.getByRole("combobox");
  await field.fill("zzzz");
  await expect(claire.getByText("Rien de tel")).toBeVisible();
  await field.fill("atelier lum");
  await expect(claire.getByRole("option", { name: /Atelier Lumen/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await claire.keyboard.press("Enter");
  await expect(claire.getByRole("button", { name: /Atelier Lumen/ }).first()).toBeVisible();
});

test("a client finds nothing beside their own engagement, on a phone too", async ({ enter }) => {
  const yann = await enter("yann", "/portfolio");
  await yann.setViewportSize({ width: 390, height: 844 });
  await yann.goto("/portfolio");
  await yann.getByRole("button", { name: "Chercher partout" }).click();
  const field = yann.getByRole("combobox");
  await field.fill("lumen");
  await expect(yann.getByText("Rien de tel")).toBeVisible();
  await field.fill("kerleo");
  await expect(yann.getByRole("option", { name: /Kerleo/ }).first()).toBeVisible();
  await sound(yann);
});
