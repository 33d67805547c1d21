import { beforeEach, describe, expect, test } from "vitest";
import { check } from "@/lib/coherence/check";
import { historyOf } from "@/lib/history/queries";
import { bakery, claire, malo, stage, stranger, yann } from "@/lib/testing/cast";
import { changeField } from "../edit/commands";
import { listEngagements, loadEngagement } from "../queries";
import { mayLink } from "../rules";
import { openFromTemplate } from "./commands";
import { shippedKeys, shippedTemplate, shippedTemplates } from "./rules";
import { openFromTemplateInput } from "./schema";

const asked = { template: "shop", name: "Cidrerie du Pont", strapline: "", locale: "fr" } as const;

describe.each(shippedKeys.flatMap((key) => (["fr", "en"] as const).map((l) => [key, l] as const)))(
  "the template %s in %s",
  (key, locale) => {
    const held = shippedTemplate(key, locale);
    const kinds = new Map(held.items.map(({ id, kind }) => [id, kind]));

    test("has the published shape, ties what may be tied, and marks each text as its own", () => {
      expect(held.locale).toBe(locale);
      for (const { role, from, to } of held.links) {
        const [a, b] = [kinds.get(from), kinds.get(to)];
        expect([role, from, to, a && b && mayLink(role, a, b)]).toEqual([role, from, to, true]);
      }
      for (const { kind, data, template } of held.items) {
        for (const field of template) expect(data).toHaveProperty(field);
        if (!["kpi", "means"].includes(kind)) expect(template).not.toEqual([]);
      }
    });

    test("holds nobody, no figure and no day", () => {
      expect(held.items.filter(({ kind }) => kind === "person")).toEqual([]);
      expect([held.series, held.rounds, held.events, held.threads]).toEqual([[], [], [], []]);
      expect(JSON.stringify(held.items)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    });

    test("says the same things in both languages", () => {
      const other = shippedTemplate(key, locale === "fr" ? "en" : "fr");
      const bones = ({ items, links }: typeof held) => [items.map(({ id }) => id), links];
      expect(bones(held)).toEqual(bones(other));
    });
  },
);

describe("an engagement from a template", () => {
  beforeEach(stage);

  test("is opened with its texts marked, its consultant in it, and that is remembered; a rewritten text is one’s own", () => {
    const { id } = openFromTemplate(claire, asked);
    const { engagement, standing } = loadEngagement(claire, id);
    expect(engagement).toMatchObject({ name: "Cidrerie du Pont", locale: "fr" });
    expect(standing.personId).not.toBeNull();
    expect(engagement.items.filter(({ kind }) => kind === "person")).toHaveLength(1);
    expect(historyOf(claire, id, {}).entries[0]).toMatchObject({ field: "engagement" });

    const seen = engagement.items.find(({ id: one }) => one === "ambition");
    expect(seen?.template).toEqual(["text"]);
    changeField(claire, {
      engagementId: id,
      changeId: "rewritten-1",
      itemId: "ambition",
      field: "text",
      from: seen?.kind === "ambition" ? seen.data.text : "",
      to: "La cidrerie où l’on vient en famille.",
    });
    const after = loadEngagement(claire, id).engagement;
    expect(after.items.find(({ id: one }) => one === "ambition")?.template).toEqual([]);
    expect(check(after, {}, "2026-03-12").findings.length).toBeGreaterThan(0);
  });

  test("opens twice without meeting; a member opens their own and is its consultant", () => {
    openFromTemplate(claire, asked);
    const { id } = openFromTemplate(malo, { ...asked, template: "craft", locale: "en" });
    expect(loadEngagement(malo, id).standing).toMatchObject({ role: "consultant" });
    expect(listEngagements(malo).map((one) => one.name)).toContain("Cidrerie du Pont");
  });

  test("is for the practice alone: clients open none, and see none of it", () => {
    for (const viewer of [yann, stranger])
      expect(() => openFromTemplate(viewer, asked)).toThrow("forbidden");
    const { id } = openFromTemplate(claire, asked);
    for (const viewer of [yann, stranger, malo])
      expect(() => loadEngagement(viewer, id)).toThrow("not_found");
    expect(loadEngagement(yann, bakery).engagement.name).toBe("Maison Kerleo");
  });

  test("is asked for in plain words: no other template, no broken name", () => {
    for (const wrong of [
      { ...asked, template: "../shop" },
      { ...asked, template: "__proto__" },
      { ...asked, name: " " },
      { ...asked, locale: "de" },
    ])
      expect(openFromTemplateInput.safeParse(wrong).success).toBe(false);
    expect(shippedTemplates("en").map(({ key }) => key)).toEqual([...shippedKeys]);
  });
});
