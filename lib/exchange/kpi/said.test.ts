import { expect, test } from "vitest";
import fr from "@/lib/i18n/fr/exchange.json";
import { locales } from "@/lib/i18n/locale";
import type { SkipReason, WarningKey } from "./reading";
import { saidRefusal, saidRemark } from "./said";

const values = {
  count: 2,
  day: "2026-03-02",
  column: "Total",
  text: "12.50",
  metric: "Clics",
  grain: "weekly",
  name: "a.jpg",
  year: "2026",
  line: 214,
};

test("every warning is a whole sentence in both languages", () => {
  const keys = Object.keys(fr.warning).filter((key) => key !== "skipped") as WarningKey[];
  for (const locale of locales) {
    for (const key of keys) {
      expect(saidRemark({ key, values }, locale)).toMatch(/^[^{}]+\.$/);
      expect(saidRemark({ key, values }, locale)).not.toContain("warning.");
    }
  }
});

test("a day that does not exist is named with its line", () => {
  const reason: SkipReason = "impossible_date";
  const skipped = { reason, count: 1, line: 214, text: "31/02/2026" };
  expect(saidRemark({ key: "skipped", values: skipped }, "fr")).toBe(
    "Une date qui n’existe pas\u00a0: ligne 214, «\u00a031/02/2026\u00a0».",
  );
});

test("a refusal says what to do", () => {
  const large = { ok: false, reason: "too_large", detail: { why: "input", limit: 20 } } as const;
  expect(saidRefusal(large, "fr")).toBe(
    "Ce fichier dépasse 20\u00a0Mo\u00a0: exportez une période plus courte.",
  );
  expect(saidRefusal(large, "en")).toBe("This file is over 20 MB: export a shorter period.");
});
