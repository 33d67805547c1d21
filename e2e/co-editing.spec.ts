import type { Page } from "@playwright/test";
import { cut, engagementPath, expect, mend, test, wakeFirst } from "./fixtures";

const title = (page: Page, number: number) => page.getByLabel(`Titre de l’objectif ${number}`);
const target = (page: Page) => page.getByLabel("Cible").first();
const saved = (page: Page, field: ReturnType<typeof title>) =>
  expect(page.locator("[data-save=saved]").filter({ has: field })).toBeVisible();
const vision = (page: Page) => page.getByRole("textbox", { name: "La vision, en vos mots" });
const visionSaved = (page: Page) =>
  expect(page.locator("[data-prose=vision] [data-save=saved]")).toBeVisible();
const heightOf = (page: Page) =>
  vision(page).evaluate((text) => text.getBoundingClientRect().height);
/** The words of a text, without carets and names. */
const words = (page: Page) =>
  vision(page).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll("[class*=caret]")) caret.remove();
    return copy.innerText.replace(/[\u2060\uFEFF]/g, "").trim();
  });

test("two people on one page: each sees the other, their field, and what they write", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const strategy = `${await engagementPath(claire, "Maison Kerleo")}/strategy`;
  await claire.goto(strategy);
  const yann = await enter("yann", strategy);
  await expect(claire.getByText("Yann · stratégie")).toBeVisible();
  await expect(yann.getByText("Claire · stratégie")).toBeVisible();

  await title(yann, 2).focus();
  await expect(claire.getByText("Yann · objectif 2")).toBeVisible();
  await expect(claire.locator("[data-save]").filter({ has: title(claire, 2) })).toContainText(
    "Yann",
  );

  await title(yann, 2).fill("Faire revenir un client sur deux");
  await saved(yann, title(yann, 2));
  await expect(title(claire, 2)).toHaveValue("Faire revenir un client sur deux");
});

test("two people change the same field: the second is told, sees both values and chooses", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const strategy = `${await engagementPath(claire, "Maison Kerleo")}/strategy`;
  await claire.goto(strategy);
  const yann = await enter("yann", strategy);
  await expect(claire.getByText("Yann · stratégie")).toBeVisible();

  // Claire is cut off and goes on; Yann changes the same target meanwhile.
  await cut(claire);
  await target(claire).fill("90");
  await expect(claire.locator("[data-save=unsent]").filter({ has: target(claire) })).toBeVisible();
  await target(yann).fill("95");
  await target(yann).press("Enter");
  await saved(yann, target(yann));
  await mend(claire);

  const prompt = claire.getByRole("alert").filter({ hasText: "Yann vient d’écrire" });
  await expect(prompt).toContainText("95");
  await expect(prompt).toContainText("90");
  await expect(target(yann)).toHaveValue("95");

  await prompt.getByRole("button", { name: "Garder la mienne" }).click();
  await saved(claire, target(claire));
  await expect(target(yann)).toHaveValue("90");
  await expect(prompt).toBeHidden();

  await cut(claire);
  await target(claire).fill("70");
  await target(yann).fill("85");
  await target(yann).press("Enter");
  await saved(yann, target(yann));
  await mend(claire);
  await prompt.getByRole("button", { name: "Prendre la sienne" }).click();
  await expect(target(claire)).toHaveValue("85");
  await claire.reload();
  await expect(target(claire)).toHaveValue("85");
});

test("what was typed while away survives closing the page, and is sent at the next visit", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const strategy = `${await engagementPath(claire, "Maison Kerleo")}/strategy`;
  await claire.goto(strategy);
  await cut(claire);
  await title(claire, 4).fill("Remplir Fouesnant, même le mardi");
  await expect(
    claire.locator("[data-save=unsent]").filter({ has: title(claire, 4) }),
  ).toBeVisible();
  await claire.close();

  const again = wakeFirst(await claire.context().newPage());
  await mend(again);
  await again.goto(strategy);
  await expect(title(again, 4)).toHaveValue("Remplir Fouesnant, même le mardi");
  await saved(again, title(again, 4));
  await again.reload();
  await expect(title(again, 4)).toHaveValue("Remplir Fouesnant, même le mardi");
});

test("an observer reads what changes and changes nothing", async ({ enter }) => {
  const claire = await enter("claire");
  const strategy = `${await engagementPath(claire, "Maison Kerleo")}/strategy`;
  await claire.goto(strategy);
  const odile = await enter("odile", strategy);
  await expect(odile.getByText("Claire · stratégie")).toBeVisible();
  await expect(title(odile, 3)).toHaveJSProperty("readOnly", true);
  await title(claire, 3).fill("Ouvrir 15 comptes professionnels");
  await saved(claire, title(claire, 3));
  await expect(title(odile, 3)).toHaveValue("Ouvrir 15 comptes professionnels");

  const answer = await odile.evaluate(async (path) => {
    const engagementId = path.split("/")[2];
    const item = document.querySelector("[data-save]")?.id.split(".")[0];
    const body = {
      engagementId,
      changeId: "forged-00001",
      itemId: item,
      field: "title",
      from: "",
      to: "x",
    };
    const response = await fetch("/api/edit", { method: "POST", body: JSON.stringify(body) });
    return [response.status, await response.json()];
  }, strategy);
  expect(answer).toEqual([403, { ok: false, reason: "forbidden" }]);

  // Rows of days and words are read, not shown as fields that are switched off.
  await odile.goto(`${strategy}?section=effects`);
  const fruits = odile.getByRole("group", { name: "Les fruits attendus, au fil du temps" });
  await expect(fruits).toContainText(/\d{1,2}\s\p{L}+\s\d{4}.*La moitié des commandes/u);
  await expect(fruits.locator("input")).toHaveCount(0);
});

test("what is typed in one go is said to be saved once, at rest", async ({ enter }) => {
  const yann = await enter("yann");
  await yann.goto(`${await engagementPath(yann, "Maison Kerleo")}/strategy?section=effects`);
  await visionSaved(yann);
  await vision(yann).click();
  await yann.evaluate(() => {
    const frame = document.querySelector("[data-prose=vision] [data-save]") as HTMLElement;
    const said: (string | undefined)[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(frame.dataset.save)).observe(frame, {
      attributeFilter: ["data-save"],
    });
  });
  await yann.keyboard.type("Le pain, chaque jour.", { delay: 40 });
  const said = () => yann.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect.poll(said).toEqual(["saving", "saved"]);
});

test("two people write in one text at once, one of them goes away and comes back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const effects = `${await engagementPath(claire, "Maison Kerleo")}/strategy?section=effects`;
  await claire.goto(effects);
  const yann = await enter("yann", effects);
  await vision(claire).click();
  await claire.keyboard.press("Control+End");
  await claire.keyboard.type("Le pain vivant. ");
  await visionSaved(claire);
  await expect(vision(yann)).toContainText("Le pain vivant.");
  await expect(vision(yann).getByText("Claire")).toBeVisible();
  // Her caret at the end of the line takes no line of its own: the page would jump at each letter.
  expect(await heightOf(yann)).toBe(await heightOf(claire));

  await vision(yann).click();
  await yann.keyboard.press("Control+End");
  await Promise.all([
    claire.keyboard.type("Pour le bourg. 🥖"),
    yann.keyboard.type("Et les hôtels. مرحبا"),
  ]);
  await expect.poll(async () => (await words(claire)) === (await words(yann))).toBe(true);
  for (const page of [claire, yann]) await visionSaved(page);

  await cut(yann);
  await yann.keyboard.press("Control+End");
  await yann.keyboard.press("Enter");
  await yann.keyboard.type("Écrit dans le train.");
  await expect(yann.locator("[data-prose=vision] [data-save=unsent]")).toBeVisible();
  await claire.keyboard.type(" Écrit au fournil.");
  await visionSaved(claire);
  await mend(yann);
  await visionSaved(yann);
  await expect(vision(claire)).toContainText("Écrit dans le train.");
  await expect(vision(yann)).toContainText("Écrit au fournil.");
  expect(await words(claire)).toBe(await words(yann));

  await claire.reload();
  await expect(vision(claire)).toContainText("Écrit dans le train.");
});
