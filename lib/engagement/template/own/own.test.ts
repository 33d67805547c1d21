import { beforeEach, expect, test } from "vitest";
import { addItem } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { bakery, claire, florist, malo, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { openFromTemplate } from "../commands";
import { removeTemplate, renameTemplate, saveTemplate } from "./commands";
import { listTemplates, ownTemplate } from "./queries";

beforeEach(stage);

const words = { name: "Boulangerie de bourg", about: "Une boutique, des habitués" };
const add = (
  kind: "persona" | "step" | "pillar" | "presence" | "idea",
  data: Record<string, string | number>,
  key: string,
) => addItem(claire, { engagementId: bakery, changeId: `own-${key}-0001`, kind, data });
const save = () => saveTemplate(claire, { engagementId: bakery, ...words });
const textOf = (id: string) => JSON.stringify(ownTemplate(claire, id));

test("the course goes in, marked as a template's; an engagement opened from it is whole and has nobody else in it", () => {
  add("persona", { name: "L’habituée", who: "Passe souvent, connaît les prénoms." }, "a");
  const { id, held } = save();
  expect(held).toBeGreaterThan(1);
  const opened = openFromTemplate(malo, {
    template: id,
    name: "Fournil du Port",
    strapline: "",
    locale: "en",
  });
  const { engagement } = loadEngagement(malo, opened.id);
  expect(engagement.locale).toBe("fr");
  const persona = engagement.items.find(
    ({ kind, data }) => kind === "persona" && "name" in data && data.name === "L’habituée",
  );
  expect(persona?.template).toEqual(["name", "who"]);
  expect(engagement.items.filter(({ kind }) => kind === "person")).toHaveLength(1);
});

test("who, how much, when, where and every word that names them stay out", () => {
  add("step", { what: "Demander à Solenn les photos", why: "Les clients regardent" }, "b");
  add(
    "step",
    {
      what: "Refaire la vitrine",
      how: "Yann d’abord, puis kerleo.example",
      cost: 9900,
      startsOn: "2026-04-01",
    },
    "c",
  );
  add("pillar", { name: "Le pain de Kerleo", description: "x" }, "d");
  add("pillar", { name: "De saison", description: "40 commandes par semaine" }, "e");
  add("presence", { name: "La page", url: "https://example.org" }, "f");
  add("idea", { text: "Une idée à part" }, "g");
  const { id, left } = save();
  const text = textOf(id);
  expect(left).toBeGreaterThanOrEqual(4);
  expect(text).toContain("Refaire la vitrine");
  expect(text).toContain("De saison");
  for (const word of [
    "Solenn",
    "Yann",
    "Kerleo",
    "9900",
    "2026-04",
    "40 commandes",
    "example",
    "idée à part",
    bakery,
  ])
    expect(text).not.toContain(word);
});

test("a consultant of the engagement keeps one; the client and another's consultant do not", () => {
  for (const viewer of [yann, solenn])
    expect(() => saveTemplate(viewer, { engagementId: bakery, ...words })).toThrow("forbidden");
  for (const viewer of [malo, stranger])
    expect(() => saveTemplate(viewer, { engagementId: bakery, ...words })).toThrow("not_found");
  save();
  expect(listTemplates(malo)).toMatchObject([{ ...words, maker: "Claire Morvan", mine: false }]);
  for (const viewer of [yann, stranger]) {
    expect(() => listTemplates(viewer)).toThrow("forbidden");
    expect(() => ownTemplate(viewer, "x")).toThrow("forbidden");
  }
});

test("its maker and the owner rename and remove it; what was opened from it stays", () => {
  const { id } = save();
  const change = { templateId: id, name: "Autre nom", about: "" };
  expect(() => renameTemplate(malo, change)).toThrow("forbidden");
  expect(() => removeTemplate(malo, change)).toThrow("forbidden");
  renameTemplate(claire, change);
  expect(listTemplates(claire)).toMatchObject([{ name: "Autre nom", about: "" }]);
  const input = { template: id, name: "Fournil", strapline: "", locale: "fr" } as const;
  const opened = openFromTemplate(claire, input);
  removeTemplate(claire, change);
  expect(listTemplates(claire)).toEqual([]);
  expect(() => openFromTemplate(claire, input)).toThrow("not_found");
  expect(loadEngagement(claire, opened.id).engagement.name).toBe("Fournil");
  const his = saveTemplate(malo, { engagementId: florist, ...words });
  renameTemplate(claire, { ...change, templateId: his.id });
  expect(listTemplates(malo)).toMatchObject([{ mine: true }]);
});
