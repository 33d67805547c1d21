import { expect, test } from "vitest";
import type { Logo } from "@/lib/practice/logo/rules";
import { renderLetter } from "./render";

const url = "https://cap.example";
const voice = { locale: "fr", practice: "Morvan Conseil", url } as const;
const logo: Logo = { digest: "abc", type: "image/png", width: 800, height: 100 };
const written = (look: { colour: string | null; logo: Logo | null }) =>
  renderLetter({ kind: "test" }, { ...voice, brand: { name: voice.practice, ...look } });

test("a letter carries the practice's logo in its size, named for who holds pictures back, and its colour", async () => {
  const { html, text } = await written({ colour: "#5b6fb5", logo });
  expect(html).toMatch(
    /<img[^>]*alt="Morvan Conseil"[^>]*src="https:\/\/cap.example\/api\/practice\/logo\?v=abc"/,
  );
  expect(html).toMatch(/<img[^>]*height="24"/);
  expect(html).toContain("4px solid #5b6fb5");
  expect(text).not.toContain("logo");
});

test("where the practice has no look, or a picture that mail boxes do not draw, its name stands alone", async () => {
  for (const look of [
    { colour: null, logo: null },
    { colour: null, logo: { ...logo, type: "image/webp" as const } },
  ]) {
    const { html } = await written(look);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("4px solid");
    expect(html).toContain("Morvan Conseil");
  }
});
