import { demoPassword, demoSignIns } from "@/lib/demo/cast";
import { expect, test } from "./fixtures";
import { sound } from "./sound";

// Told in French on a phone, where the questionnaire is answered.
test.use({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });

test("a leader answers on a phone, loses the connection, and nothing is lost", async ({
  page,
  context,
}) => {
  const leader = demoSignIns.find((each) => each.key === "nolwenn");
  await page.goto("/login");
  await page.getByLabel("Adresse e-mail").fill(leader?.email ?? "");
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/engagements\/[^/]+$/);
  await page.goto(`${page.url()}/maturity`);
  await page.getByRole("button", { name: "Commencer le bilan" }).click();
  await expect(page.getByText("1 sur 42")).toBeVisible();

  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { checked: true })).toHaveValue("2");
  await expect(page.getByText("Réponse gardée, vous pouvez fermer")).toBeVisible();
  await page.getByRole("button", { name: "Question suivante" }).click();
  await expect(page.getByText("2 sur 42")).toBeVisible();

  await context.setOffline(true);
  await page.keyboard.press("3");
  await expect(page.getByText(/Pas encore envoyée/)).toBeVisible();
  await page.getByRole("button", { name: "Question suivante" }).click();
  await page.keyboard.press("1");
  await expect(page.getByText(/2 réponses pas encore envoyées/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Réponse gardée, vous pouvez fermer")).toBeVisible();

  await page.reload();
  await expect(page.getByText("4 sur 42")).toBeVisible();
  await sound(page);
  await page.getByRole("link", { name: "Fermer, reprendre plus tard" }).click();
  await expect(page.getByRole("link", { name: "Reprendre mes réponses" })).toBeVisible();
});
