import type { Page } from "@playwright/test";
import { engagementPath, expect, test } from "./fixtures";
import { sound } from "./sound";

const row = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
/** The third objective: "Ouvrir 12 comptes professionnels", whatever another story renamed it to. */
const third = (page: Page) =>
  page.getByRole("article").filter({ has: page.getByLabel("Titre de l’objectif 3") });
const panel = (page: Page) => page.getByRole("complementary", { name: "Cohérence" });
const findings = (page: Page) => panel(page).getByRole("article");

async function doWith(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole("button", { name: `Que faire de « ${name} »`, exact: true }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

async function strategyOf(page: Page, client: string): Promise<string> {
  return `${await engagementPath(page, client)}/strategy`;
}

test("an objective is added with the cursor in its title, taken away, and brought back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(await strategyOf(claire, "Maison Kerleo"));
  await claire.getByRole("button", { name: "Ajouter un objectif" }).click();
  const title = claire.getByLabel("Titre de l’objectif 5");
  await expect(title).toBeFocused();
  await title.fill("Vendre des plateaux le dimanche");
  await title.press("Enter");
  await expect(claire.locator("[data-save=saved]").filter({ has: title })).toBeVisible();

  const added = row(claire, "Vendre des plateaux le dimanche");
  await doWith(claire, "Vendre des plateaux le dimanche", "Retirer");
  await expect(added).toBeHidden();
  await claire.getByRole("button", { name: "Annuler" }).click();
  await expect(added).toBeVisible();
  await doWith(claire, "Vendre des plateaux le dimanche", "Retirer");
  await expect(added).toBeHidden();
});

test("competitors are put in another order by keyboard and by drag, the other sees it; one is copied, and taken back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = `${await strategyOf(claire, "Maison Kerleo")}?section=competitors`;
  await claire.goto(path);
  const yann = await enter("yann", path);
  const names = (page: Page) =>
    page
      .locator("[data-sort]")
      .getByLabel("Nom")
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await expect(claire.getByText("Yann · stratégie")).toBeVisible();
  const before = await names(claire);
  expect(before.length).toBeGreaterThan(1);
  const [first = "", second = ""] = before;
  const turned = [second, first, ...before.slice(2)];

  const grip = (name: string) =>
    claire.getByRole("button", { name: `Déplacer « ${name} »`, exact: true });
  await grip(first).focus();
  await claire.keyboard.press("ArrowDown");
  await expect(grip(first)).toBeFocused();
  await expect.poll(() => names(claire)).toEqual(turned);
  await expect.poll(() => names(yann)).toEqual(turned);

  const from = await grip(first).boundingBox();
  const to = await grip(second).boundingBox();
  if (!from || !to) throw new Error("the handles are not on the page");
  await claire.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await claire.mouse.down();
  await claire.mouse.move(to.x + to.width / 2, to.y - 20, { steps: 6 });
  await claire.mouse.up();
  await expect.poll(() => names(yann)).toEqual(before);

  await doWith(claire, first, "Dupliquer");
  await expect(row(claire, `${first} (copie)`).getByLabel("Nom")).toBeFocused();
  await expect.poll(() => names(yann)).toEqual([first, `${first} (copie)`, ...before.slice(1)]);
  await claire.getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => names(yann)).toEqual(before);
});

test("decider and consultant accept, A lights, and goes out when the deadline changes", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await strategyOf(claire, "Maison Kerleo");
  const yann = await enter("yann", path);
  await claire.goto(path);
  const accept = (page: Page) =>
    third(page).getByRole("button", { name: "J’accepte cet objectif" });
  const lit = (page: Page) => third(page).getByRole("img", { name: /A acquis/ });

  await accept(yann).click();
  await expect(accept(yann)).toBeHidden();
  await expect(third(yann)).toContainText("Claire");
  await accept(claire).click();
  await expect(lit(claire)).toBeVisible();
  await expect(lit(yann)).toBeVisible();

  await third(yann).getByLabel("Échéance").fill("2027-12-31");
  await expect(lit(claire)).toBeHidden();
  await expect(third(claire)).toContainText(/a changé, Yann et Claire l’accepteront à nouveau/);
});

test("a finding is the consultant's first; shared, the client sees it; set aside, it comes back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await strategyOf(claire, "Cornouaille Motoculture");
  await claire.goto(path);
  const bertrand = await enter("bertrand", path);
  const sentence = (await findings(claire).first().getAttribute("aria-label")) ?? "";
  await expect(findings(bertrand).filter({ hasText: sentence })).toHaveCount(0);

  await findings(claire)
    .first()
    .getByRole("button", { name: `Partager ce constat : ${sentence}` })
    .click();
  const seen = findings(bertrand).filter({ hasText: sentence }).first();
  await expect(seen).toBeVisible();

  await seen.getByRole("button", { name: /^Pourquoi/ }).click();
  await expect(seen).toContainText("Ce qui le réglerait");
  await seen.getByRole("button", { name: /^Mettre de côté/ }).click();
  const dialog = bertrand.getByRole("dialog", { name: /Mettre ce constat de côté/ });
  await dialog.getByRole("button", { name: "Mettre de côté" }).click();
  await expect(dialog).toContainText("Dites pourquoi");
  await dialog.getByLabel(/Votre raison/).fill("On attend la fin de la saison.");
  await dialog.getByRole("button", { name: "Mettre de côté" }).click();
  await expect(findings(bertrand).filter({ hasText: sentence })).toHaveCount(0);

  const aside = panel(claire).getByText("1 mis de côté");
  await aside.click();
  await expect(panel(claire)).toContainText("On attend la fin de la saison.");
  await panel(claire)
    .getByRole("button", { name: `Reprendre : ${sentence}` })
    .click();
  await expect(findings(bertrand).filter({ hasText: sentence }).first()).toBeVisible();
});

test("a finding's button leads to the very field", async ({ enter }) => {
  const path = await strategyOf(await enter("claire"), "Maison Kerleo");
  const yann = await enter("yann", `${path}?section=tools`);
  await panel(yann).getByRole("link", { name: "Choisir pour qui publier" }).first().click();
  await expect(row(yann, "Instagram").getByLabel("Touche", { exact: true })).toBeFocused();
});

test("a channel comes out of the catalogue, and the map says the same in a list", async ({
  enter,
}) => {
  const claire = await enter("claire");
  await claire.goto(`${await strategyOf(claire, "Maison Kerleo")}?section=channels`);
  await claire.getByRole("button", { name: "Ajouter un levier" }).click();
  await claire.getByLabel("Chercher un levier").fill("parrain");
  await claire.getByRole("button", { name: /^Parrainage/ }).click();
  await expect(row(claire, "Parrainage").getByLabel("Nom")).toBeFocused();
  await claire.getByRole("button", { name: "Voir en liste" }).click();
  await expect(claire.getByRole("row", { name: /Parrainage/ })).toBeVisible();
  await doWith(claire, "Parrainage", "Retirer");
  await expect(row(claire, "Parrainage")).toBeHidden();
});

test("an observer reads and changes nothing", async ({ enter }) => {
  const path = await strategyOf(await enter("claire"), "Maison Kerleo");
  const odile = await enter("odile", path);
  await expect(third(odile)).toBeVisible();
  await expect(
    odile.getByRole("button", { name: /Ajouter|Que faire|Déplacer|J’accepte|Mettre de côté/ }),
  ).toHaveCount(0);
  await expect(odile.getByLabel("Titre de l’objectif 1")).toHaveAttribute("readonly");
});

// Contrast hangs on the theme, room on the width: the two together are seen in two looks.
for (const [width, colorScheme] of [
  [1440, "light"],
  [390, "dark"],
] as const)
  test(`nothing stands in the way of anybody, ${width} px, ${colorScheme}`, async ({ enter }) => {
    const claire = await enter("claire");
    await claire.setViewportSize({ width, height: 900 });
    await claire.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const path = await strategyOf(claire, "Maison Kerleo");
    for (const section of ["effects", "objectives", "personas", "channels", "budget"]) {
      await claire.goto(`${path}?section=${section}`);
      await claire.locator("details").evaluateAll((all) => {
        for (const each of all.slice(0, 3)) (each as HTMLDetailsElement).open = true;
      });
      await sound(claire);
      const wide = await claire.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
