import { describe, expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { acceptance, engagementSigned } from "./rules";

const sound = soundPlan();
const of = (engagement: Engagement) => {
  const reading = read(engagement, today);
  return acceptance(reading, reading.item("more-orders") as Item<"objective">);
};
/** As in a file made by hand, where an acceptance carries no copy of the terms. */
const bare = { ...sound, events: sound.events.map((event) => ({ ...event, data: {} })) };

describe("an acceptance", () => {
  it("stands when the decider and the consultant both gave it", () => {
    expect(of(sound)).toEqual({ stands: true, decider: true, consultant: true, changed: [] });
    const half = { ...sound, events: sound.events.filter(({ by }) => by !== "claire") };
    expect(of(half)).toMatchObject({
      stands: false,
      decider: true,
      consultant: false,
      changed: [],
    });
  });

  it("goes out with a term, says which, and comes back with it", () => {
    const moved = changed(sound, "objective", "more-orders", {
      deadline: "2026-07-31",
      target: 70,
    });
    expect(of(moved)).toMatchObject({ stands: false, changed: ["target", "deadline"] });
    expect(of(unlinked(sound, "measures", "more-orders")).changed).toEqual(["indicator"]);
    expect(
      of(changed(moved, "objective", "more-orders", { deadline: "2026-06-30", target: 66 })).stands,
    ).toBe(true);
  });

  it("does not go out for what is no term", () => {
    const other = changed(
      sound,
      "objective",
      "more-orders",
      { offer: "Autre", weeklyHours: 3 },
      "2026-03-01",
    );
    expect(of(other).stands).toBe(true);
  });

  it("without a copy of the terms, stands until the objective changes", () => {
    expect(of(bare).stands).toBe(true);
    expect(of(changed(bare, "objective", "more-orders", {}, "2025-10-01")).stands).toBe(false);
  });

  it("is the leader's, or anyone's of the client where no leader is named", () => {
    const nobody = changed(sound, "person", "yann", { leader: false });
    expect(of(nobody).stands).toBe(true);
    expect(of(changed(nobody, "person", "solenn", { leader: true })).stands).toBe(false);
  });
});

describe("the decision to engage", () => {
  it("is signed once both sides signed one answer", () => {
    expect(engagementSigned(read(sound, today))).toEqual({ answer: "yes", on: "2025-09-10" });
    expect(engagementSigned(read(bare, today))?.answer).toBe("yes");
    const apart = {
      ...sound,
      events: sound.events.map((event) =>
        event.kind === "sign" && event.by === "yann" ? { ...event, data: { answer: "no" } } : event,
      ),
    };
    expect(engagementSigned(read(apart, today))).toBeNull();
  });
});
