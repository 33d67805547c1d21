import type { Page } from "@playwright/test";
import { cut, engagementPath, expect, mend, test } from "./fixtures";
import { sound } from "./sound";

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

test("two people write two months of one line of the budget, then the same one; a block from a spreadsheet is pasted and taken back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await strategyOf(claire, "budget");
  await claire.goto(path);
  const yann = await enter("yann", path);
  const amount = (page: Page, month: string) =>
    page.getByLabel(new RegExp(`^Prévu, Réserve pour corriger, ${month} \\d{4}$`));
  const write = async (page: Page, month: string, euros: string) => {
    await amount(page, month).fill(euros);
    await amount(page, month).blur();
  };
  await Promise.all([write(claire, "janvier", "11"), write(yann, "février", "22")]);
  for (const page of [claire, yann]) {
    await expect(amount(page, "janvier")).toHaveValue("11");
    await expect(amount(page, "février")).toHaveValue("22");
    await expect(page.locator("[data-conflict]")).toHaveCount(0);
  }
  await sound(claire);

  await cut(yann);
  await write(yann, "janvier", "33");
  await write(claire, "janvier", "44");
  await expect(
    claire.locator("td[data-save=saved]").filter({ has: amount(claire, "janvier") }),
  ).toBeVisible();
  await mend(yann);
  const prompt = yann.getByRole("region", { name: "Mois par mois" }).getByRole("alert");
  await expect(prompt).toContainText(/un autre montant prévu en janvier \d{4} sur/);
  await expect(prompt).toContainText("44");
  await sound(yann);
  await prompt.getByRole("button", { name: "Prendre la sienne" }).click();
  await expect(amount(yann, "janvier")).toHaveValue("44");
  await expect(amount(yann, "février")).toHaveValue("22");

  await amount(claire, "janvier").evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "1 200\t49,90\n");
    cell.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const preview = claire.getByRole("dialog", { name: "Coller ces montants ?" });
  await expect(preview).toContainText("2 montants");
  await preview.getByRole("button", { name: "Coller", exact: true }).click();
  await expect(amount(yann, "janvier")).toHaveValue("1200");
  await expect(amount(yann, "février")).toHaveValue("49,90");
  await claire.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(amount(yann, "janvier")).toHaveValue("44");
  await expect(amount(yann, "février")).toHaveValue("22");
});

test("a passage is spoken of and stays on its words while the text moves; an observer speaks of the whole text", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await strategyOf(claire, "effects");
  await claire.goto(path);
  const yann = await enter("yann", path);
  const text = (page: Page) => page.locator("[data-prose=vision] [contenteditable=true]");
  const mark = (page: Page) => page.locator("[data-prose=vision] [data-passage]");
  await text(claire).click();
  await claire.keyboard.press("Control+Home");
  for (let word = 0; word < 3; word += 1) await claire.keyboard.press("Control+Shift+ArrowRight");
  await claire.getByRole("button", { name: /^Commenter ce passage, La vision/ }).click();
  await claire.getByLabel("Dire quelque chose").fill("Est-ce vrai partout ?");
  await claire.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(mark(yann).first()).toBeVisible();
  const words = (await mark(yann).allTextContents()).join("");
  await expect(yann.getByText("Est-ce vrai partout ?")).toBeVisible();

  await text(yann).click();
  await yann.keyboard.press("Control+Home");
  await yann.keyboard.type("Aujourd’hui, ");
  await expect(text(claire)).toContainText("Aujourd’hui, ");
  await expect.poll(async () => (await mark(claire).allTextContents()).join("")).toBe(words);
  await sound(claire);

  const odile = await enter("odile", path);
  await odile.getByRole("button", { name: /^Commenter ce texte, La vision/ }).click();
  await odile.getByLabel("Dire quelque chose").fill("Très clair, merci.");
  await odile.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(claire.getByText("Très clair, merci.")).toBeVisible();
});
