import type { Page } from "@playwright/test";
import { expect, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

const company = "Cidrerie du Pont";

test("a prospect answers on a phone, goes away, goes on, keeps the result; Claire opens the engagement of it", async ({
  enter,
  browser,
  baseURL,
}) => {
  const claire = await enter("claire", "/portfolio/checks");
  await claire.getByRole("button", { name: "Nouveau diagnostic" }).click();
  await claire.getByLabel("Nom du prospect").fill(company);
  await claire.getByRole("button", { name: "Faire le lien" }).click();
  const link = await claire.locator("input[readonly]").inputValue();
  const { pathname } = new URL(link);

  const phone = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = wakeFirst(await phone.newPage());
  const answer = await page.goto(pathname);
  expect(page.url()).toMatch(/\/check\/ask\/[\w-]+$/);
  expect(await answer?.headerValue("x-robots-tag")).toContain("noindex");
  await sound(page);
  await answerFrom(page, 0, 4);

  // Another day: the same link leads to the question that waits.
  await page.goto(pathname);
  await expect(page.getByText("5 sur 15").first()).toBeVisible();
  await page.getByRole("button", { name: "Retour" }).click();
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await page.getByRole("button", { name: "Suivant" }).click();
  await answerFrom(page, 4, 15);
  await page.getByRole("button", { name: "Voir mon résultat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Cidrerie du Pont/);
  await expect(page.getByRole("heading", { name: /À faire d’abord/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await sound(page);
  const result = new URL(page.url()).pathname;
  const sheet = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // A browser that did not come by the link reads and writes nothing.
  const stranger = await browser.newContext({ baseURL });
  const other = await stranger.newPage();
  await other.goto(result);
  await expect(other).toHaveURL(/\/check\/closed$/);
  const checkId = result.split("/").at(-1);
  const written = await stranger.request.post("/api/check", {
    data: { checkId, question: "direction.goal", value: 0 },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(written.status()).toBe(404);
  await stranger.close();

  await claire.goto("/portfolio/checks");
  await claire.getByRole("link", { name: `Lire le résultat de ${company}` }).click();
  await claire.getByLabel("Métier et lieu, en quelques mots").fill("1 chai, Finistère");
  await claire.getByRole("button", { name: "Ouvrir l’accompagnement" }).click();
  await claire.waitForURL(/\/engagements\/[\w-]+$/);
  const engagement = new URL(claire.url()).pathname;

  // What became an engagement is read, not changed; taken back, the link opens nothing at once.
  await page.reload();
  await expect(page.getByRole("link", { name: "Revoir mes réponses" })).toHaveCount(0);
  await claire.goto("/portfolio/checks");
  await claire.getByRole("button", { name: `Reprendre le lien de ${company}` }).click();
  await claire.getByRole("dialog").getByRole("button", { name: "Reprendre", exact: true }).click();
  await expect(claire.getByRole("dialog")).toHaveCount(0);
  await page.goto(result);
  await expect(page).toHaveURL(/\/check\/closed$/);
  await phone.close();
  await leaveNothing(claire, engagement);
});

test("a link that nobody made, and an answer that is none, open nothing", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto(`/check/${"x".repeat(43)}`);
  await expect(page).toHaveURL(/\/check\/closed$/);
  for (const data of [{}, { checkId: "../x", question: "direction.goal", value: 1 }, [1], null]) {
    const answer = await request.post("/api/check", {
      data: JSON.stringify(data),
      headers: { origin: new URL(baseURL ?? "").origin, "content-type": "application/json" },
    });
    expect(answer.status()).toBe(422);
  }
});

/** Answers each question from one place to another, the second sentence each time. */
async function answerFrom(page: Page, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 1) {
    await expect(page.getByText(`${at + 1} sur 15`).first()).toBeVisible();
    const saved = page.waitForResponse((answer) => answer.url().endsWith("/api/check"));
    await page.getByRole("group").locator("label").nth(1).click();
    expect((await saved).status()).toBe(200);
    if (at < 14) await page.getByRole("button", { name: "Suivant" }).click();
  }
}

/** What the story opened goes, and the answers with it. */
async function leaveNothing(claire: Page, engagement: string): Promise<void> {
  await claire.goto(`${engagement}/settings/data`);
  await claire
    .getByRole("button", { name: /Supprimer/ })
    .first()
    .click();
  const dialog = claire.getByRole("dialog");
  await dialog.getByRole("textbox").fill(company);
  await dialog.getByRole("button", { name: /Supprimer/ }).click();
  await claire.waitForURL(/\/practice\/deleted$/);
  await claire.goto("/portfolio/checks");
  await claire.getByRole("button", { name: `Effacer les réponses de ${company}` }).click();
  await claire.getByRole("dialog").getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(claire.getByText("effacé", { exact: true })).toBeVisible();
}
