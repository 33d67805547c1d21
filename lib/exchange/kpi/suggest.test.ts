import { expect, test } from "vitest";
import catalogue from "@/lib/kpi/catalogue/kpis.json";
import { sources } from "./sources/registry";
import { feeds, suggestKpi } from "./suggest";

test("a series feeds the indicator that counts the same, or none", () => {
  expect(suggestKpi({ source: "search_console", measure: "clicks" })).toBe("search_clicks");
  expect(suggestKpi({ source: "ga4", measure: "active_users" })).toBe("visitors");
  expect(suggestKpi({ source: "bank", measure: "net" })).toBeNull();
  expect(suggestKpi({ source: "constructor", measure: "name" })).toBeNull();
});

test("every suggestion is an indicator of the catalogue, every source one that is read", () => {
  const keys = new Set(catalogue.kpis.map((kpi) => kpi.key));
  const known = new Set(sources.map((source) => source.key));
  for (const [source, measures] of Object.entries(feeds)) {
    expect(known).toContain(source);
    for (const key of Object.values(measures)) expect(keys).toContain(key);
  }
});
