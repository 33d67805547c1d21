import { describe, expect, it } from "vitest";
import { doors, loop, type Navigation, shortcuts } from "./navigation";

const bakery: Navigation = {
  engagement: { id: "1", name: "Maison Kerleo", href: "/engagements/1" },
  stages: loop.map((key) => ({ key, state: "solid", href: `/engagements/1/${key}` })),
  filesHref: "/engagements/1/files",
  current: "overview",
};

describe("the frame", () => {
  it("offers a phone the course, the figures, the steps and the questions", () => {
    expect(shortcuts(bakery).map(({ href }) => href)).toEqual([
      "/engagements/1",
      "/engagements/1/measure",
      "/engagements/1/act",
      "/engagements/1/compare",
    ]);
  });

  it("never leads where there is no page yet", () => {
    const young = { ...bakery, stages: bakery.stages.map(({ key, state }) => ({ key, state })) };
    expect(shortcuts(young).map(({ place }) => place)).toEqual(["overview"]);
    expect(doors(bakery).map(({ key }) => key)).toEqual(["files"]);
  });
});
