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

it("fires when every channel is to win customers", () => {
  expect(said(conquering, "conquest-only")).toEqual([
    "Vos 3 leviers servent seulement à conquérir : aucun ne fait revenir.",
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
