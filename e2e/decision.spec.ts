import { engagementPath, expect, test } from "./fixtures";

test("a decision whose words change is signed anew by both sides", async ({ enter }) => {
  const claire = await enter("claire");
  const base = await engagementPath(claire, "Cornouaille Motoculture");
  const effects = `${base}/strategy?section=effects`;
  await claire.goto(effects);
  const bertrand = await enter("bertrand", effects);
  const decision = claire.getByRole("region", { name: "La décision de s’engager" });
  const reasons = decision.getByRole("textbox");
  await expect(decision.getByRole("button", { name: "Je signe cette décision" })).toHaveCount(0);
  await reasons.fill(`${await reasons.inputValue()} Nous en reparlons au printemps.`);
  await reasons.blur();
  for (const page of [claire, bertrand]) {
    await page.reload();
    const sign = page.getByRole("button", { name: "Je signe cette décision" });
    await sign.click();
    await expect(sign).toHaveCount(0);
  }
  await claire.reload();
  await expect(decision.getByText(/^Il reste/)).toHaveCount(0);
});
