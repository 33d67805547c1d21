import { describe, expect, it } from "vitest";
import type { Engagement } from "@/lib/engagement/schema";
import { at, changed, unlinked } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { forAudience } from "./audience";
import { check } from "./check";
import { scoresOnceSettled } from "./score";

// Brevo serves nothing; its channel serves nothing either, once asked for.
const flawed = unlinked(soundPlan(), "serves", "brevo");
const id = "tool-before-strategy:brevo";

function told(engagement: Engagement, ...events: [Engagement["events"][number]["kind"], object][]) {
  return {
    ...engagement,
    events: [
      ...engagement.events,
      ...events.map(([kind, data], i) => ({
        id: `t${i}`,
        kind,
        item: null,
        by: "claire",
        at: at("2026-03-10") + i,
        data: data as Record<string, string>,
      })),
    ],
  };
}
const seen = (engagement: Engagement, day = today) => {
  const report = check(engagement, {}, day);
  return { report, one: report.findings[0], client: forAudience(report, "client") };
};

describe("tact", () => {
  it("shows a new finding to the consultants alone, and leaves the client's rose whole", () => {
    const { one, report, client } = seen(flawed);
    expect(one).toMatchObject({ id, state: "new", shared: false });
    expect(report.signs.value.score).toBeLessThan(1);
    expect(client.findings).toEqual([]);
    expect(client.signs.value.score).toBe(1);
  });

  it("shares one by one, by rule, or all from now on", () => {
    const all = changed(flawed, "means", "means", { shareFindings: "all" });
    for (const shared of [
      told(flawed, ["share-finding", { finding: id }]),
      told(flawed, ["share-finding", { rule: "tool-before-strategy" }]),
      all,
    ]) {
      const { one, client, report } = seen(shared);
      expect(one).toMatchObject({ state: "shared", shared: true });
      expect(client.signs.value).toEqual(report.signs.value);
    }
    expect(seen(told(flawed, ["share-finding", { finding: "other" }])).one?.shared).toBe(false);
  });

  it("shares what follows with its cause", () => {
    const idle = unlinked(soundPlan(), "serves", "letter");
    const { client } = seen(
      told(idle, ["share-finding", { finding: "channel-without-objective:letter" }]),
    );
    expect(client.findings.map(({ id }) => id).sort()).toEqual([
      "channel-without-objective:letter",
      id,
    ]);
  });
});

describe("a waiver", () => {
  const key = seen(flawed).one?.evidenceKey ?? "";
  const waived = (data: object = {}) =>
    told(flawed, [
      "waive",
      { finding: id, reason: "On garde.", returnsOn: "2026-04-30", evidenceKey: key, ...data },
    ]);

  it("sets a finding aside with its reason, and it does not fail", () => {
    const { one, report } = seen(waived());
    expect(one).toMatchObject({ state: "waived", waiver: { by: "claire", reason: "On garde." } });
    expect(report.overall).toBe(1);
  });

  it("ends on its day", () => {
    const on = (day: string) =>
      check(waived(), {}, day).findings.find((finding) => finding.id === id)?.state;
    expect(on("2026-04-29")).toBe("waived");
    expect(on("2026-04-30")).toBe("returned");
  });

  it("ends sooner when the evidence changes, not with a new name", () => {
    expect(seen(changed(waived(), "tool", "brevo", { name: "Brevo Pro" })).one?.state).toBe(
      "waived",
    );
    const other = changed(waived(), "tool", "brevo", { state: "considered" });
    expect(check(other, {}, today).findings.find((finding) => finding.id === id)?.state).toBe(
      "returned",
    );
  });

  it("may be taken back", () => {
    const back = told(waived(), ["waive", { finding: id, takenBack: true }]);
    expect(seen(back).one).toMatchObject({ state: "new", waiver: null });
  });

  it("keeps the consultants' reasons from the client", () => {
    const shared = told(waived({ audience: "consultants" }), ["share-finding", { finding: id }]);
    expect(JSON.stringify(seen(shared).client)).not.toContain("On garde.");
  });
});

describe("the rose", () => {
  it("weighs the rules of a sign 3, 2, 1, and costs a rule what fails of what it examined", () => {
    const { report } = seen(flawed);
    const value = report.tallies.filter(({ sign, examined }) => sign === "value" && examined > 0);
    const weight = { critical: 3, warning: 2, hint: 1 };
    const all = value.reduce((sum, { severity }) => sum + weight[severity], 0);
    // one of two tools fails a warning: 2 × 1/2 is lost
    expect(report.signs.value).toEqual({
      score: (all - 1) / all,
      examined: value.reduce((sum, { examined }) => sum + examined, 0),
      failing: 1,
    });
  });

  it("counts what only follows once, under its cause, and never as green", () => {
    const { report } = seen(unlinked(soundPlan(), "serves", "letter"));
    expect(report.findings.map(({ foldedUnder }) => foldedUnder)).toEqual([
      null,
      "channel-without-objective:letter",
    ]);
    expect(report.signs.value.failing).toBe(1);
  });

  it("says what it would be, were a finding settled", () => {
    const { report } = seen(flawed);
    expect(scoresOnceSettled(report, id).overall).toBe(1);
    expect(scoresOnceSettled(report, "other").overall).toBe(report.overall);
  });
});

describe("a practice's settings", () => {
  it("turn a rule off: no finding, no weight", () => {
    const report = check(flawed, { rules: { "tool-before-strategy": { off: true } } }, today);
    expect(report.findings).toEqual([]);
    expect(report.tallies.some(({ rule }) => rule === "tool-before-strategy")).toBe(false);
  });
});
