import { engagementPath, expect, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

test("the owner gives the practice its logo and colour: they stand at the door, in the frame and on paper, and go again", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire");
  const overview = await engagementPath(claire, "Maison Kerleo");
  const drawing = await browser.newPage();
  await drawing.setContent(
    '<i id="logo" style="display:block;width:400px;height:100px;background:#5b6fb5"></i>',
  );
  const buffer = await drawing.locator("#logo").screenshot();
  await drawing.close();
  await claire.goto("/practice");
  await claire
    .getByLabel("Choisir un logo")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await expect(claire.getByRole("img", { name: "Logo de Morvan Conseil" })).toBeVisible();
  await claire.getByLabel("Couleur", { exact: true }).fill("#ffee00");
  await claire.getByRole("button", { name: "Enregistrer" }).click();
  await claire.getByRole("button", { name: /^Prendre / }).click();
  await claire.getByRole("button", { name: "Enregistrer" }).click();
  const edge = claire.locator("body > [aria-hidden][style*=background]").first();
  await expect(edge).toBeVisible();
  await sound(claire);

  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const door = wakeFirst(await context.newPage());
  await door.goto("/login");
  const logo = door.getByRole("img", { name: "Morvan Conseil" });
  await expect(logo).toHaveAttribute("width", "192");
  await expect(logo).toHaveAttribute("height", "48");
  const address = (await logo.getAttribute("src")) ?? "";
  const kept = await context.request.get(address);
  expect(kept.headers()["cache-control"]).toContain("immutable");
  const former = await context.request.get(address.replace(/v=.*/, "v=another"));
  expect(former.headers()["cache-control"]).toBe("no-store");
  await sound(door);
  await context.close();

  const yann = await enter("yann", overview);
  await expect(yann.getByRole("img", { name: "Morvan Conseil" }).first()).toBeVisible();
  await yann.setViewportSize({ width: 390, height: 844 });
  await expect(yann.getByRole("banner").getByRole("img", { name: "Morvan Conseil" })).toBeVisible();
  await sound(yann);
  await yann.goto(`${overview}/course`);
  const sheet = yann.getByRole("article");
  await expect(sheet.getByRole("img", { name: "Morvan Conseil" })).toBeVisible();
  await expect(sheet.getByText("Azimut", { exact: true })).toHaveCount(0);

  await claire.getByRole("button", { name: "Retirer", exact: true }).click();
  await expect(claire.getByRole("img", { name: "Logo de Morvan Conseil" })).toHaveCount(0);
  expect((await claire.request.get(address)).status()).toBe(404);
});
