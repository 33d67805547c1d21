import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { importRows, imports, points } from "@/db/tables/kpi";
import { newId } from "@/lib/engagement/ids";
import { loadEngagement } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import { read } from "@/lib/exchange/kpi/read";
import type { Reading, Series } from "@/lib/exchange/kpi/reading";
import {
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
} from "@/lib/testing/cast";
import { createKpi } from "../setup/commands";
import { typeValue } from "../value/commands";
import { discardImport, publishImport, stageImport, undoImport } from "./commands";
import { listImports, previewImport } from "./queries";

const chart = [
  "Date,Clicks,Impressions,CTR,Position",
  "2026-02-02,4,100,4%,12.5",
  "2026-02-03,6,140,4.29%,11",
  "2026-02-04,5,120,4.17%,10",
].join("\n");
const french = [
  "Date;Clics;Impressions;CTR;Position",
  "02/02/2026;4;100;4 %;12,5",
  "03/02/2026;9;140;6,43 %;11",
  "05/02/2026;5;120;4,17 %;10",
].join("\n");

const clicks = "clicks";
const position = "position";

beforeEach(() => {
  stage();
  for (const [id, catalogue] of [
    [clicks, "search_clicks"],
    [position, "search_position"],
  ] as const)
    createKpi(claire, {
      engagementId: bakery,
      changeId: newId(),
      id,
      catalogue,
      data: { grain: "weekly" },
    });
});

function reading(text: string): Reading {
  const result = read(new TextEncoder().encode(text), {
    fileName: "Chart.csv",
    today: "2026-03-12",
  });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const staged = async (text: string | Reading, viewer = solenn, engagementId = bakery) =>
  (
    await stageImport(viewer, {
      engagementId,
      fileName: "Chart.csv",
      digest: String(text).slice(0, 200),
      reading: typeof text === "string" ? reading(text) : text,
      choices: {},
    })
  ).importId;

const published = async (text: string | Reading, onChange: "take" | "keep" = "take") => {
  const importId = await staged(text);
  const feeds = [
    { series: 0, kpiId: clicks, onChange },
    ...(typeof text === "string" ? [{ series: 3, kpiId: position, onChange }] : []),
  ];
  const total = publishImport(solenn, { engagementId: bakery, changeId: newId(), importId, feeds });
  return { importId, total };
};

const stored = () => db.select().from(points).all();
const typed = (day: string, from: number | null, to: number | null) =>
  typeValue(solenn, { engagementId: bakery, changeId: newId(), kpiId: clicks, day, from, to });
const undo = (importId: string, viewer = solenn) =>
  undoImport(viewer, { engagementId: bakery, changeId: newId(), importId });
const refusal = async (run: () => unknown) => {
  try {
    await run();
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
};

describe("a file of figures", () => {
  it("is shown before anything is written, with the indicators that it feeds", async () => {
    const preview = previewImport(solenn, bakery, await staged(chart));
    expect(stored()).toEqual([]);
    expect(preview.totals).toEqual({ fresh: 6, changed: 0, known: 0 });
    expect(
      preview.series.map(({ metric, kpiId, create, points, sum }) => [
        metric,
        kpiId,
        create,
        points,
        sum,
      ]),
    ).toEqual([
      ["Clicks", clicks, null, 3, 15],
      ["Impressions", null, "search_impressions", 3, 360],
      ["CTR", null, "search_ctr", 3, expect.closeTo(12.46)],
      ["Position", position, null, 3, 33.5],
    ]);
  });

  it("adds nothing the second time, and says so", async () => {
    expect((await published(chart)).total).toEqual({ fresh: 6, changed: 0, known: 0 });
    const once = stored();
    const again = previewImport(solenn, bakery, await staged(chart));
    expect(again.totals).toEqual({ fresh: 0, changed: 0, known: 6 });
    expect(again.seenBefore).not.toBeNull();
    expect((await published(chart)).total).toEqual({ fresh: 0, changed: 0, known: 6 });
    expect(stored()).toEqual(once);
  });

  it("says who typed the week that it would change, and takes or leaves it as told", async () => {
    typed("2026-02-02", null, 12);
    const importId = await staged(chart);
    const [series] = previewImport(solenn, bakery, importId).series;
    expect(series).toMatchObject({
      counts: { fresh: 0, changed: 3, known: 0 },
      changes: [
        {
          from: "2026-02-02",
          to: "2026-02-08",
          before: 12,
          after: 15,
          who: { door: "typed", name: "Solenn Le Goff" },
        },
      ],
    });
    await published(chart, "keep");
    expect(stored().filter(({ kpiId }) => kpiId === clicks)).toMatchObject([{ numerator: 12 }]);
    await published(chart, "take");
    expect(
      stored()
        .filter(({ kpiId }) => kpiId === clicks)
        .map(({ numerator }) => numerator),
    ).toEqual([4, 6, 5]);
  });

  it("leaves a typed week alone when its days come to the same", async () => {
    typed("2026-02-02", null, 15);
    expect((await published(chart)).total).toEqual({ fresh: 3, changed: 0, known: 3 });
    expect(stored().filter(({ kpiId }) => kpiId === clicks)).toMatchObject([{ numerator: 15 }]);
  });

  it("weighs a mean position by what it is a mean of", async () => {
    await published(chart);
    expect(stored().filter(({ kpiId }) => kpiId === position)).toMatchObject([
      { numerator: 12.5, denominator: 100 },
      { numerator: 11, denominator: 140 },
      { numerator: 10, denominator: 120 },
    ]);
  });

  it("is taken back in one gesture, former values returning with their origin", async () => {
    await published(chart);
    typed("2026-02-09", null, 30);
    const before = stored();
    const second = await published(french);
    expect(second.total).toEqual({ fresh: 2, changed: 1, known: 3 });
    expect(undo(second.importId)).toEqual({ removed: 3, restored: 1, kept: 0 });
    expect(stored()).toEqual(before);
    expect(await refusal(() => undo(second.importId))).toBe("conflict");
    expect(listImports(solenn, bakery).map(({ state }) => state)).toEqual(["undone", "published"]);
  });

  it("leaves alone what somebody typed over it since", async () => {
    typed("2026-02-02", null, 12);
    const { importId } = await published(chart);
    typed("2026-02-02", 15, 99);
    expect(undo(importId)).toEqual({ removed: 3, restored: 0, kept: 1 });
    expect(stored()).toMatchObject([{ kpiId: clicks, numerator: 99 }]);
  });

  it("feeds next time what it was made to feed", async () => {
    const { id } = createKpi(claire, {
      engagementId: bakery,
      changeId: newId(),
      data: { name: "Vus sur Google", grain: "weekly" },
    });
    const importId = await staged(chart);
    publishImport(solenn, {
      engagementId: bakery,
      changeId: newId(),
      importId,
      feeds: [{ series: 1, kpiId: id, onChange: "keep" }],
    });
    const next = previewImport(solenn, bakery, await staged(french));
    expect(next.series[1]).toMatchObject({ kpiId: id, onChange: "keep" });
  });

  it("brings indicators into being when it is written, not before, and takes them along when it is undone", async () => {
    const importId = await staged(chart);
    const kpis = () =>
      loadEngagement(solenn, bakery).engagement.items.filter(({ kind }) => kind === "kpi").length;
    const before = kpis();
    publishImport(solenn, {
      engagementId: bakery,
      changeId: newId(),
      importId,
      feeds: [
        { series: 1, kpiId: "seen", onChange: "take" },
        { series: 2, kpiId: "rate", onChange: "take" },
      ],
      creates: [
        { id: "seen", catalogue: "search_impressions", data: {} },
        {
          id: "rate",
          catalogue: null,
          data: { name: "Taux", unit: "percent", aggregation: "ratio_of_sums" },
        },
      ],
    });
    expect(kpis()).toBe(before + 2);
    expect(stored().filter(({ kpiId }) => kpiId === "rate")).toMatchObject([
      { numerator: 4, denominator: 100 },
      { numerator: 6, denominator: 140 },
      { numerator: 5, denominator: 120 },
    ]);
    undo(importId);
    expect(kpis()).toBe(before);
    expect(stored()).toEqual([]);
  });

  it("is all or nothing: two series cannot feed one indicator, and a stranger's indicator none", async () => {
    const importId = await staged(chart);
    const publish = (kpiId: string) =>
      publishImport(solenn, {
        engagementId: bakery,
        changeId: newId(),
        importId,
        feeds: [
          { series: 0, kpiId: clicks, onChange: "take" },
          { series: 1, kpiId, onChange: "take" },
        ],
      });
    expect(await refusal(() => publish(clicks))).toBe("invalid");
    expect(await refusal(() => publish("nowhere"))).toBe("not_found");
    expect(stored()).toEqual([]);
  });

  it("is refused to who only looks, and does not exist for the other client", async () => {
    const importId = await staged(chart);
    const feeds = [{ series: 0, kpiId: clicks, onChange: "take" as const }];
    for (const [viewer, reason] of [
      [odile, "forbidden"],
      [erwan, "forbidden"],
      [malo, "not_found"],
      [stranger, "not_found"],
    ] as const) {
      const where = { engagementId: bakery, changeId: newId(), importId };
      expect(await refusal(() => staged(chart, viewer))).toBe(reason);
      expect(await refusal(() => previewImport(viewer, bakery, importId))).toBe(reason);
      expect(await refusal(() => publishImport(viewer, { ...where, feeds }))).toBe(reason);
      expect(await refusal(() => undoImport(viewer, where))).toBe(reason);
      expect(await refusal(() => discardImport(viewer, where))).toBe(reason);
      expect(await refusal(() => listImports(viewer, bakery))).toBe(reason);
    }
    expect(await refusal(() => previewImport(malo, florist, importId))).toBe("not_found");
    expect(stored()).toEqual([]);
  });

  it("can be dropped before it is written", async () => {
    const importId = await staged(chart);
    discardImport(solenn, { engagementId: bakery, importId });
    expect(db.select().from(imports).all()).toEqual([]);
    expect(db.select().from(importRows).all()).toEqual([]);
  });
});

describe("any list of figures", () => {
  const grain = fc.constantFrom("daily", "weekly", "monthly");
  const list = fc.uniqueArray(
    fc.record({ offset: fc.integer({ min: 0, max: 80 }), value: fc.integer({ min: 0, max: 900 }) }),
    { selector: ({ offset }) => offset, maxLength: 30 },
  );
  const file = fc.tuple(grain, list).map(([grain, points]): Reading => {
    const series: Series = {
      source: "search_console",
      metric: "Clicks",
      measure: "clicks",
      label: "Clicks",
      grain,
      kind: "additive",
      unit: "count",
      first: null,
      last: null,
      sum: 0,
      points: points.map(({ offset, value }) => ({
        day: new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10),
        value,
      })),
    };
    return { ...reading(chart), series: [series] };
  });
  const hands = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 99 })),
    {
      maxLength: 4,
    },
  );
  const play = (weeks: [number, number][]) => {
    stage();
    createKpi(claire, {
      engagementId: bakery,
      changeId: newId(),
      id: clicks,
      catalogue: "search_clicks",
      data: { grain: "weekly" },
    });
    for (const [week, value] of new Map(weeks))
      typed(new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10), null, value);
  };

  it("comes to the same imported twice as once, and undone leaves what was before, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(
        hands,
        file,
        file,
        fc.constantFrom("take" as const, "keep" as const),
        async (weeks, first, second, onChange) => {
          play(weeks);
          await published(first);
          const before = stored();
          const { importId, total } = await published(second, onChange);
          const after = stored();
          const again = await published(second, onChange);
          expect(stored()).toEqual(after);
          expect(again.total.fresh + again.total.changed).toBe(0);
          expect(total.fresh).toBeGreaterThanOrEqual(0);
          undo(again.importId);
          expect(stored()).toEqual(after);
          expect(undo(importId).kept).toBe(0);
          expect(stored()).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
