import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const conquering = changed(
  changed(sound, "channel", "letter", { purposes: ["conquest"] }),
  "channel",
  "counter",
  { purposes: ["conquest"] },
);

it("fires when every active channel is to win customers", () => {
  expect(said(conquering, "conquest-only")).toEqual([
    "Vos 3 leviers actifs servent seulement à conquérir : aucun ne fait revenir.",
  ]);
});

it("holds with one other purpose, and for a trade that sells once to each customer", () => {
  expect(
    found(
      changed(conquering, "channel", "letter", { purposes: ["conquest", "reputation"] }),
      "conquest-only",
    ),
  ).toEqual([]);
  const once = changed(conquering, "means", "means", { sellsOnce: true });
  expect(found(once, "conquest-only")).toEqual([]);
  expect(examined(once, "conquest-only")).toBe(0);
  expect(examined(conquering, "conquest-only")).toBe(1);
});

it("says nothing of channels that are only planned, nor before each active one says what it is for", () => {
  const planned = changed(conquering, "channel", "counter", {
    purposes: ["retention"],
    state: "planned",
  });
  expect(said(planned, "conquest-only")).toEqual([
    "Vos 2 leviers actifs servent seulement à conquérir : aucun ne fait revenir.",
  ]);
  const silent = changed(conquering, "channel", "counter", { purposes: [] });
  expect(found(silent, "conquest-only")).toEqual([]);
  expect(examined(silent, "conquest-only")).toBe(0);
});
