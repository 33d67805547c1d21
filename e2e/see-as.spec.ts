import { awake, engagementPath, expect, signIn, test, wakeFirst } from "./fixtures";
import { sound } from "./sound";

test("a consultant sees an engagement as its decider does, writes nothing by any way, and comes back", async ({
  enter,
}) => {
  const claire = await enter("claire");
  const path = await engagementPath(claire, "Maison Kerleo");
  await claire.goto(`${path}/settings#see-as`);
  const choice = claire.getByLabel("Comme qui");
  const yann = choice.locator("option", { hasText: "Yann" });
  await choice.selectOption(await yann.getAttribute("value"));
  await claire.getByRole("button", { name: "Voir comme" }).click();
  await claire.waitForURL((url) => url.pathname === path);

  const bar = claire.getByRole("region", { name: "Vous regardez comme quelqu’un d’autre" });
  await expect(bar).toContainText("Lecture seule");
  await expect(bar).toContainText("Yann");
  await sound(claire);

  await claire.goto(`${path}/settings`);
  await expect(bar).toBeVisible();
  await expect(claire.getByRole("heading", { name: "Voir comme un client" })).toBeHidden();
  await claire.goto(`${path}/strategy`);
  await expect(bar).toBeVisible();

  const answer = await claire.request.post("/api/edit", {
    headers: { origin: new URL(claire.url()).origin },
    data: {
      engagementId: path.split("/").at(-1),
      edits: [
        {
          changeId: crypto.randomUUID(),
          itemId: "none",
          field: "what",
          from: "",
          to: "Par un autre",
        },
      ],
    },
  });
  expect(await answer.text()).toMatch(/"reason":"(forbidden|not_found)"/);

  await claire.goto("/portfolio");
  await expect(bar).toBeVisible();
  await expect(claire.getByRole("link", { name: "Atelier Lumen" }).first()).toBeVisible();
  await bar.getByRole("button", { name: "Revenir à ma vue" }).click();
  await expect(bar).toBeHidden();
  await claire.goto(`${path}/settings`);
  await expect(claire.getByRole("heading", { name: "Voir comme un client" })).toBeVisible();
});

test("signing out ends it", async ({ browser, baseURL }) => {
  const page = wakeFirst(await (await browser.newContext({ baseURL })).newPage());
  await signIn(page, "claire");
  const path = await engagementPath(page, "Maison Kerleo");
  await page.goto(`${path}/settings#see-as`);
  await page.getByLabel("Comme qui").selectOption("role:observer");
  await page.getByRole("button", { name: "Voir comme" }).click();
  const bar = page.getByRole("region", { name: "Vous regardez comme quelqu’un d’autre" });
  await expect(bar).toBeVisible();
  await awake(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("deconnecter");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/login/);
  await signIn(page, "claire");
  await page.goto(path);
  await expect(bar).toBeHidden();
  await page.context().close();
});
