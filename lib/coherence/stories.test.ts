import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import { sentence } from "@/lib/i18n/coherence";
import { photographer } from "@/lib/testing/photographer";
import { plan } from "@/lib/testing/plan";
import { today } from "@/lib/testing/sound-plan";
import { bigTeam, panic, toolFirst } from "@/lib/testing/stories";
import { check } from "./check";

describe("the photographer", () => {
  const { findings } = check(photographer(), {}, today);
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);

  it("writes for photographers: critical on the blog, and the first thing said", () => {
    expect(findings[0]).toMatchObject({ id: "wrong-people:blog", severity: "critical" });
  });

  it("hears of the growth that brings nobody, the hours, and the people that nothing reaches", () => {
    expect(of("vanity-growth").filter(({ foldedUnder }) => foldedUnder === null)).toHaveLength(1);
    expect(of("time-on-peers")).toHaveLength(1);
    expect(of("persona-unreached").map(({ id }) => id)).toEqual([
      "persona-unreached:couples",
      "persona-unreached:families",
    ]);
  });

  it("is advised content for couples and families, not more traffic", () => {
    const words = findings[0] && sentence(findings[0], "fr");
    expect(words?.settle).toContain("«\u00a0Couples\u00a0» et «\u00a0Familles\u00a0»");
    expect(words?.why).toContain("plus de visites n’y changerait rien");
  });
});

describe("the tool first", () => {
  const { findings } = check(toolFirst(), {}, today);

  it("lacks an objective; the tool before the strategy only follows from that", () => {
    expect(findings.find(({ rule }) => rule === "no-objective")?.severity).toBe("critical");
    expect(findings.find(({ rule }) => rule === "tool-before-strategy")?.foldedUnder).toBe(
      "no-objective",
    );
  });

  it("is a magic tool in its own right", () => {
    expect(findings.find(({ rule }) => rule === "magic-tool")?.foldedUnder).toBeNull();
  });
});

describe("the panic", () => {
  it("hears how many weeks search optimisation takes", () => {
    const found = check(panic(), {}, today).findings.find(
      ({ rule }) => rule === "objective-unrealistic",
    );
    expect(found && sentence(found, "fr").evidence).toContain("au moins 16 semaines");
    expect(found && sentence(found, "en").evidence).toContain("at least 16 weeks");
  });
});

describe("the big team", () => {
  it("hears of each thing done twice once, with names and what it costs a year", () => {
    const { findings } = check(bigTeam(), {}, today);
    const twice = ["keyword-overlap", "same-profile-fed-twice", "duplicate-tools"];
    const told = findings.filter(({ rule }) => twice.includes(rule));
    expect(told.map(({ rule }) => rule).sort()).toEqual([...twice].sort());
    const all = told.map((finding) => sentence(finding, "fr").evidence).join(" ");
    for (const name of ["Léa", "Hugo", "Maud", "Semrush", "Ahrefs", "1\u00a0428\u00a0€ par an"]) {
      expect(all).toContain(name);
    }
  });
});

describe("patience", () => {
  const opened = "2026-03-01";
  const firstDay = plan("Café du Port", opened).done();

  it("finds nothing on the first day: the rose is hollow", () => {
    const report = check(firstDay, {}, opened);
    expect(report.findings).toEqual([]);
    expect(report.overall).toBeNull();
    expect(Object.values(report.signs).map(({ score }) => score)).toEqual(Array(7).fill(null));
  });

  it("ends after thirty days, closures not counted", () => {
    expect(check(firstDay, {}, addDays(opened, 29)).findings).toEqual([]);
    expect(check(firstDay, {}, addDays(opened, 30)).findings.length).toBeGreaterThan(0);
    const p = plan("Café du Port", opened);
    p.set("means", "means", { closures: [{ from: "2026-03-05", to: "2026-03-14", label: "" }] });
    expect(check(p.done(), {}, addDays(opened, 39)).findings).toEqual([]);
    expect(check(p.done(), {}, addDays(opened, 40)).findings.length).toBeGreaterThan(0);
  });

  it("ends for a stage once it is begun", () => {
    const p = plan("Café du Port", opened);
    p.add("channel", "page", { name: "Page" });
    const rules = check(p.done(), {}, opened).findings.map(({ rule }) => rule);
    expect(rules).toContain("no-objective");
    expect(rules).not.toContain("no-competitor");
  });
});
