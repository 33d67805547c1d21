import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a skill that nobody has at level 2", () => {
  const lost = changed(sound, "person", "solenn", { skills: [] });
  expect(said(lost, "skill-missing")).toEqual([
    "« Site et commande » demande des savoir-faire que personne n’a encore : gestion du site et rédaction.",
    "« Lettre “Le Fournil” » demande des savoir-faire que personne n’a encore : rédaction et gestion du fichier clients.",
  ]);
});

it("holds when a supplier has it, and for a channel that is handed over, which is not examined", () => {
  const lost = changed(sound, "person", "solenn", { skills: [] });
  const skills = ["web", "writing", "crm"].map((key) => ({ key, level: 2, wish: false }));
  expect(
    found(
      changed(changed(lost, "person", "enora", { skills }), "person", "enora", {
        side: "supplier",
      }),
      "skill-missing",
    ),
  ).toEqual([]);
  const handed = changed(
    changed(lost, "channel", "site", { mode: "delegate" }),
    "channel",
    "letter",
    { mode: "delegate" },
  );
  expect(found(handed, "skill-missing")).toEqual([]);
  expect(examined(handed, "skill-missing")).toBe(1);
});
