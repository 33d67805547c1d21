import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Nothing of this page that axe knows of bars anybody's way. */
export async function sound(page: Page): Promise<void> {
  // Its pages hold no frames, and only what is wrong is asked for: four times as quick as carrying everything across.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" · ")}`),
  ).toEqual([]);
}
