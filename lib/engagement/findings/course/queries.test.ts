import { beforeEach, expect, test } from "vitest";
import { at } from "@/lib/clock";
import { typeValue } from "@/lib/kpi/value/commands";
import {
  bakery,
  claire,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { addItem, changeField } from "../../edit/commands";
import { newId } from "../../ids";
import { loadEngagement } from "../../queries";
import { shareAllFindings, shareFinding, waiveFinding } from "../commands";
import { loadChecked } from "../queries";
import { findingsSince, roseCourse, turnsBetweenMoments } from "./queries";
import { livesOf } from "./rules";

// A bakery with one bare objective, and what became of its missing indicator over some weeks.
const day = 86_400_000;
const start = Date.parse("2026-03-02T10:00:00Z");
const on = <T>(days: number, run: () => T): T => at(start + days * day, run);
const finding = `objective-without-kpi:${bakery}-clients`;
const asked = () => ({ engagementId: bakery, changeId: newId(), finding });
beforeEach(() => on(0, stage));

/** Found on the first day, shared on the 10th, settled by Solenn on the 20th; seen on the 30th. */
function story() {
  share();
  settle();
}
/** Claire alone sets it aside for two days. */
function waive() {
  on(5, () =>
    waiveFinding(claire, { ...asked(), reason: "Trop tôt pour Yann.", returnsOn: "2026-03-09" }),
  );
}
function share() {
  on(10, () => shareFinding(claire, asked()));
}
function settle() {
  on(20, () => {
    const { id } = addItem(claire, {
      engagementId: bakery,
      changeId: newId(),
      kind: "kpi",
      data: { name: "Commandes" },
    });
    changeField(solenn, {
      engagementId: bakery,
      changeId: newId(),
      itemId: `${bakery}-clients`,
      field: "link:measures",
      from: [],
      to: [{ id, amount: null }],
    });
  });
}
const told = (viewer: typeof claire, days: number) =>
  on(days, () =>
    livesOf(roseCourse(viewer, bakery).stretches)
      .get(finding)
      ?.map(({ turn, until, by }) => [turn, until, by?.split(" ")[0] ?? null]),
  );

const since = (viewer: typeof claire, from: string, days: number) =>
  on(days, () =>
    findingsSince(viewer, bakery, from).map(({ turn, finding: { id } }) => [turn, id]),
  );

test("the life of a finding is read back from what was remembered, with whose doing each turn was", () => {
  story();
  const life = told(claire, 30) ?? [];
  expect(life.slice(-2)).toEqual([
    ["shared", "2026-03-12", "Claire"],
    ["settled", "2026-03-22", "Solenn"],
  ]);
});

test("a turn is told on the day it was for people here, late in the evening too", () => {
  on(10.55, () => shareFinding(claire, asked()));
  // 2026-03-12, 23:12 UTC: past midnight in France.
  expect(told(yann, 30)?.[0]).toEqual(["found", "2026-03-13", "Claire"]);
});

test("the last point is the rose of every page, and each earlier one is as it was seen that day", () => {
  const seen = new Map<number, number | null>();
  const look = (days: number) =>
    seen.set(
      days,
      on(days, () => loadChecked(claire, bakery).report.signs.optimisation.score),
    );
  story();
  look(30);
  const { points } = on(30, () => roseCourse(claire, bakery));
  expect(points.at(-1)?.signs.optimisation).toBe(seen.get(30));
  const before = points.findLast((point) => point.at < start + 20 * day);
  const after = points.find((point) => point.at >= start + 20 * day);
  expect(before?.signs.optimisation ?? 0).toBeLessThan(after?.signs.optimisation ?? 0);
});

test("others see what was shared from when it was, and never why the consultant set aside what nobody knew of", () => {
  waive();
  story();
  expect(told(yann, 30)?.[0]).toEqual(["found", "2026-03-12", "Claire"]);
  for (const viewer of [yann, solenn, odile]) {
    const course = on(30, () => roseCourse(viewer, bakery));
    const all = JSON.stringify(course, (_, value) => (value instanceof Map ? [...value] : value));
    expect(all).not.toContain("Trop tôt");
    expect(all).not.toContain("low-motivation");
  }
  expect(told(claire, 30)?.map(([turn]) => turn)).toContain("returned");
});

test("a supplier and another client have no course here", () => {
  expect(() => roseCourse(malo, bakery)).toThrow("not_found");
  expect(() => roseCourse(stranger, bakery)).toThrow("not_found");
  expect(loadEngagement(claire, bakery).id).toBe(bakery);
});

test("around a table one hears what became of findings since a day: what came, what was settled, nothing that was not shared", () => {
  share();
  for (const viewer of [claire, yann, odile])
    expect(since(viewer, "2026-03-05", 15)).toEqual([["found", finding]]);
  settle();
  for (const viewer of [claire, yann, odile]) {
    expect(since(viewer, "2026-03-15", 30)).toEqual([["settled", finding]]);
    expect(since(viewer, "2026-03-25", 30)).toEqual([]);
  }
  expect(() => since(malo, "2026-03-05", 30)).toThrow("not_found");
  expect(() => since(stranger, "2026-03-05", 30)).toThrow("not_found");
});

/** Everything is shared on the 5th day, and from the 12th on one by one again. */
function sharedForAWhile() {
  on(5, () => shareAllFindings(claire, { engagementId: bakery, changeId: newId() }));
  on(12, () => {
    const { items } = loadEngagement(claire, bakery).engagement;
    changeField(claire, {
      engagementId: bakery,
      changeId: newId(),
      itemId: items.find(({ kind }) => kind === "means")?.id ?? "",
      field: "shareFindings",
      from: "all",
      to: "one-by-one",
    });
  });
}

test("what only left the client's sight is not told as settled, neither on their rose's course nor at a review", () => {
  sharedForAWhile();
  expect(told(yann, 30)).toEqual([["found", "2026-03-07", "Claire"]]);
  expect(told(claire, 30)?.map(([turn]) => turn)).not.toContain("settled");
  const { report } = on(15, () => loadChecked(yann, bakery));
  expect(report.findings).toEqual([]);
  for (const viewer of [claire, yann, odile]) expect(since(viewer, "2026-03-08", 15)).toEqual([]);
  // Settled where they do not see it, it is nothing to them either; the consultant is told.
  settle();
  expect(told(yann, 30)?.map(([turn]) => turn)).toEqual(["found"]);
  expect(told(claire, 30)?.at(-1)).toEqual(["settled", "2026-03-22", "Solenn"]);
  for (const viewer of [claire, yann]) expect(since(viewer, "2026-03-15", 30)).toEqual([]);
});

const anyTime = { from: null, to: null };
const toldIn = (
  viewer: typeof claire,
  days: number,
  span: { from: number | null; to: number | null },
) =>
  on(days, () =>
    turnsBetweenMoments(viewer, bakery, span).flatMap(({ turn, until, account, findings }) =>
      findings.some(({ id }) => id === finding) ? [[turn, until, account]] : [],
    ),
  );

test("among the changes, a finding is told as found, back and settled; what somebody said of it has its own line", () => {
  waive();
  story();
  expect(toldIn(claire, 30, anyTime).slice(-2)).toEqual([
    // Nobody was there that day: it was back at the next look.
    ["returned", "2026-03-11", null],
    ["settled", "2026-03-22", "solenn"],
  ]);
  // To the client it came with the consultant's word, which is a line already.
  for (const viewer of [yann, solenn, odile])
    expect(toldIn(viewer, 30, anyTime)).toEqual([["settled", "2026-03-22", "solenn"]]);
});

test("what was not shared is told to the consultant alone, and what rests on their eyes never to others", () => {
  settle();
  expect(toldIn(claire, 30, anyTime).at(-1)).toEqual(["settled", "2026-03-22", "solenn"]);
  for (const viewer of [yann, solenn, odile])
    expect(on(30, () => turnsBetweenMoments(viewer, bakery, anyTime))).toEqual([]);
});

test("while all is shared, a finding that comes is told to everybody, and nothing when that is taken back", () => {
  sharedForAWhile();
  for (const viewer of [yann, odile])
    expect(toldIn(viewer, 30, anyTime)).toEqual([["found", "2026-03-07", "claire"]]);
});

test("the pages of the history tell each turn once, on whichever page it falls", () => {
  waive();
  story();
  const edge = start + 15 * day;
  const whole = toldIn(claire, 30, anyTime);
  expect([
    ...toldIn(claire, 30, { from: null, to: edge }),
    ...toldIn(claire, 30, { from: edge, to: null }),
  ]).toEqual(whole);
  expect(toldIn(claire, 30, { from: edge, to: null })).toEqual([whole.at(-1)]);
});

test("no turn is told to a supplier or to another client", () => {
  share();
  settle();
  for (const viewer of [malo, stranger])
    expect(() => turnsBetweenMoments(viewer, bakery, anyTime)).toThrow("not_found");
});

test("what is kept of earlier looks tells what looking again would, a figure corrected meanwhile and a new name too", () => {
  const kpi = on(1, () =>
    addItem(claire, {
      engagementId: bakery,
      changeId: newId(),
      kind: "kpi",
      data: { name: "Visites", grain: "monthly" },
    }),
  ).id;
  const value = (from: number | null, to: number | null) =>
    typeValue(claire, {
      engagementId: bakery,
      changeId: newId(),
      kpiId: kpi,
      day: "2026-03-02",
      from,
      to,
    });
  const course = () => roseCourse(claire, bakery);
  const acts = [
    share,
    () => on(12, () => value(null, 40)),
    settle,
    // The figure of a past month goes: every look since rests on it.
    () => on(150, () => value(40, null)),
    () =>
      on(151, () =>
        changeField(claire, {
          engagementId: bakery,
          changeId: newId(),
          itemId: personOf(solenn),
          field: "name",
          from: personNamed(solenn),
          to: "Solenn Autrement",
        }),
      ),
  ];
  for (const act of acts) {
    act();
    on(152, course);
  }
  const kept = on(152, course);
  const memory = globalThis as { azimutLooks?: unknown; azimutRoses?: unknown };
  memory.azimutLooks = undefined;
  memory.azimutRoses = undefined;
  expect(kept).toEqual(on(152, course));
});

function personNamed(viewer: typeof claire): string {
  const { items } = loadEngagement(claire, bakery).engagement;
  const person = items.find(({ id }) => id === personOf(viewer));
  return person?.kind === "person" ? person.data.name : "";
}
