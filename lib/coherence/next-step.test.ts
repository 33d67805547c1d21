import { describe, expect, it } from "vitest";
import type { Engagement } from "@/lib/engagement/schema";
import { photographer } from "@/lib/testing/photographer";
import { changed, plan, unlinked } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { check } from "./check";
import { nextBestStep } from "./next-step";

const next = (engagement: Engagement, role: "consultant" | "decider" = "consultant", day = today) =>
  nextBestStep(check(engagement, {}, day), engagement, day, role);

/** The sound plan with its maturity assessed, so that every stage is begun. */
function assessed(): Engagement {
  const round = {
    id: "r1",
    form: "core" as const,
    version: "1.1.0",
    openedOn: "2026-01-20",
    revealedAt: 1,
    answers: [],
  };
  return { ...soundPlan(), rounds: [round] };
}

describe("the next best step", () => {
  it("is what is critical, before all else, with what the rose would become", () => {
    const step = next(photographer());
    expect(step).toMatchObject({
      why: "finding",
      severity: "critical",
      finding: { id: "wrong-people:blog" },
    });
    if (step.why !== "finding") throw new Error("a finding");
    expect(step.after.sign ?? 0).toBeGreaterThan(step.before.sign ?? 1);
  });

  it("is the first stage not yet begun, on the first day and later", () => {
    expect(next(plan("Café", today).done())).toEqual({ why: "begin", stage: "prepare" });
    expect(next(soundPlan())).toEqual({ why: "begin", stage: "compare" });
  });

  it("is then what is worth watching, a stage out of date, a hint, and else to keep the course", () => {
    expect(next(unlinked(assessed(), "serves", "brevo"))).toMatchObject({
      why: "finding",
      severity: "warning",
    });
    const old = {
      ...assessed(),
      rounds: assessed().rounds.map((round) => ({ ...round, openedOn: "2025-06-01" })),
    };
    expect(next(old)).toEqual({ why: "revisit", stage: "compare" });
    expect(next(unlinked(assessed(), "owner", "customers"))).toMatchObject({
      why: "finding",
      severity: "hint",
    });
    expect(next(assessed())).toEqual({ why: "keep" });
  });

  it("names nothing to the client that was not shared", () => {
    const flawed = unlinked(assessed(), "serves", "brevo");
    expect(next(flawed, "decider")).toEqual({ why: "keep" });
    expect(
      next(changed(flawed, "means", "means", { shareFindings: "all" }), "decider"),
    ).toMatchObject({
      why: "finding",
    });
  });
});
