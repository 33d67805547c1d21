import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/engagement/days/rules";
import { historyOf } from "@/lib/history/queries";
import { bakery, claire, malo, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { addItem, archiveItem, changeField } from "../edit/commands";
import { undoChange } from "../edit/undo/commands";
import { loadEngagement } from "../queries";
import {
  settleFinding,
  shareAllFindings,
  shareFinding,
  takeWaiverBack,
  waiveFinding,
} from "./commands";
import { loadChecked } from "./queries";

// A bakery with one bare objective: it has no indicator, which is critical and follows from nothing.
const finding = `objective-without-kpi:${bakery}-clients`;
beforeEach(stage);

let count = 0;
const changeId = () => `finding-${count++}`;
const about = (id = finding) => ({ engagementId: bakery, changeId: changeId(), finding: id });
const inAMonth = () => addDays(today(), 30);
const sees = (viewer: Viewer, id = finding) =>
  loadChecked(viewer, bakery).report.findings.find((one) => one.id === id);
const lastChange = () => db.select().from(changes).all().at(-1);

test("a new finding is first seen by the consultant alone; shared, the client sees it and their rose counts it", () => {
  expect(sees(claire)).toMatchObject({ state: "new", shared: false });
  expect(sees(yann)).toBeUndefined();
  expect(sees(odile)).toBeUndefined();
  const before = loadChecked(yann, bakery).report.signs.optimisation.score;

  shareFinding(claire, about());
  expect(sees(yann)).toMatchObject({ state: "shared", shared: true });
  expect(sees(odile)).toBeDefined();
  expect(loadChecked(yann, bakery).report.signs.optimisation.score).toBeLessThan(before ?? 1);
  expect(lastChange()).toMatchObject({ field: "event:share-finding", by: "claire" });
});

test("sharing is the consultant's: the decider may not, and for another client the finding does not exist", () => {
  expect(() => shareFinding(yann, about())).toThrow("forbidden");
  expect(() => shareFinding(stranger, about())).toThrow("not_found");
  expect(() => shareFinding(malo, about())).toThrow("not_found");
  expect(() => shareFinding(claire, about("no-such-rule"))).toThrow("not_found");
  expect(sees(yann)).toBeUndefined();
});

test("all are shared from now on, by the consultant's word only, whatever door is tried", () => {
  expect(() => shareAllFindings(yann, { engagementId: bakery, changeId: changeId() })).toThrow(
    "forbidden",
  );
  const means = loadEngagement(yann, bakery).engagement.items.find(({ kind }) => kind === "means");
  const edit = {
    engagementId: bakery,
    itemId: means?.id ?? "",
    field: "shareFindings",
    from: "one-by-one",
    to: "all",
  };
  expect(() => changeField(yann, { ...edit, changeId: changeId() })).toThrow("forbidden");
  expect(sees(yann)).toBeUndefined();

  shareAllFindings(claire, { engagementId: bakery, changeId: changeId() });
  expect(sees(yann)).toMatchObject({ shared: true });
  expect(lastChange()).toMatchObject({ field: "shareFindings", after: "all", by: "claire" });
  expect(() => shareAllFindings(stranger, { engagementId: bakery, changeId: changeId() })).toThrow(
    "not_found",
  );
});

test("a shared finding is set aside with a reason and a day, does not fail meanwhile, and can be taken back", () => {
  shareFinding(claire, about());
  const before = loadChecked(yann, bakery).report.signs.optimisation.score;
  waiveFinding(yann, { ...about(), reason: "On attend le nouveau site.", returnsOn: inAMonth() });
  expect(sees(claire)).toMatchObject({
    state: "waived",
    waiver: { reason: "On attend le nouveau site.", returnsOn: inAMonth() },
  });
  expect(loadChecked(yann, bakery).report.signs.optimisation.score).toBeGreaterThan(before ?? 1);
  expect(lastChange()).toMatchObject({ field: "event:waive", by: "yann", audience: "all" });

  takeWaiverBack(solenn, about());
  expect(sees(yann)).toMatchObject({ state: "shared", waiver: null });
  expect(() => takeWaiverBack(solenn, about())).toThrow("conflict");
});

test("settled meanwhile it is gone; as it was before, it is still set aside", () => {
  shareFinding(claire, about());
  waiveFinding(claire, { ...about(), reason: "Plus tard.", returnsOn: inAMonth() });
  const { id: other } = addItem(claire, {
    engagementId: bakery,
    changeId: changeId(),
    kind: "kpi",
    data: { name: "Commandes" },
  });
  changeField(claire, {
    engagementId: bakery,
    changeId: changeId(),
    itemId: `${bakery}-clients`,
    field: "link:measures",
    from: [],
    to: [{ id: other, amount: null }],
  });
  expect(sees(claire)).toBeUndefined();
  archiveItem(claire, { engagementId: bakery, changeId: changeId(), itemId: other });
  expect(sees(claire)).toMatchObject({ state: "waived" });
});

test("a day that is not to come is refused, and so is an observer", () => {
  shareFinding(claire, about());
  const waiver = { reason: "Non.", returnsOn: today() };
  expect(() => waiveFinding(claire, { ...about(), ...waiver })).toThrow("invalid");
  expect(() => waiveFinding(odile, { ...about(), ...waiver, returnsOn: inAMonth() })).toThrow(
    "forbidden",
  );
  expect(() => takeWaiverBack(odile, about())).toThrow("forbidden");
});

test("nobody sets aside what they do not see, and the consultant's reasons for it stay among consultants", () => {
  const waiver = { reason: "Trop tôt pour en parler à Yann.", returnsOn: inAMonth() };
  expect(() => waiveFinding(yann, { ...about(), ...waiver })).toThrow("not_found");
  expect(() => waiveFinding(stranger, { ...about(), ...waiver })).toThrow("not_found");
  expect(() => takeWaiverBack(stranger, about())).toThrow("not_found");

  waiveFinding(claire, { ...about(), ...waiver });
  expect(sees(claire)).toMatchObject({ state: "waived" });
  for (const viewer of [yann, solenn, odile])
    expect(JSON.stringify(loadEngagement(viewer, bakery).engagement)).not.toContain("Trop tôt");
  expect(lastChange()).toMatchObject({ audience: "consultants" });
});

/** A second indicator, so that there is one to choose. */
const addKpi = () =>
  addItem(claire, {
    engagementId: bakery,
    changeId: changeId(),
    kind: "kpi",
    data: { name: "Appels" },
  }).id;

test("a gesture in the panel settles: one edit, remembered, told with what the sign became, taken back like any other", () => {
  const kpi = addKpi();
  shareFinding(claire, about());
  const score = () => loadChecked(solenn, bakery).report.signs.optimisation.score;
  const before = score();
  const made = { ...about(), gesture: "choose-kpi", choice: kpi };
  const { settled, signs } = settleFinding(solenn, made);
  expect(settled).toBe(true);
  expect(sees(claire)).toBeUndefined();
  expect(signs).toContainEqual({ sign: "optimisation", from: before, to: score() });
  expect(lastChange()).toMatchObject({
    changeId: made.changeId,
    itemId: `${bakery}-clients`,
    field: "link:measures",
    by: "solenn",
    door: solenn.door,
  });

  const count = db.select().from(changes).all().length;
  expect(settleFinding(solenn, made).settled).toBe(true);
  expect(db.select().from(changes).all()).toHaveLength(count);
  expect(() => settleFinding(claire, made)).toThrow("invalid");

  undoChange(solenn, { engagementId: bakery, changeId: changeId(), of: made.changeId });
  expect(sees(solenn)).toBeDefined();
});

test("nobody settles what they do not see, an observer nothing, and for another client there is nothing", () => {
  const kpi = addKpi();
  const asked = () => ({ ...about(), gesture: "choose-kpi", choice: kpi });
  expect(() => settleFinding(solenn, asked())).toThrow("not_found");
  expect(() => settleFinding(stranger, asked())).toThrow("not_found");
  shareFinding(claire, about());
  expect(() => settleFinding(odile, asked())).toThrow("forbidden");
  expect(() => settleFinding(malo, asked())).toThrow(/forbidden|not_found/);
  expect(sees(claire)).toBeDefined();
});

test("only what was offered is done: not with another's thing, not by a gesture that the rule does not know", () => {
  const kpi = addKpi();
  for (const wrong of [
    { gesture: "choose-kpi", choice: `${bakery}-clients` },
    { gesture: "choose-kpi", choice: null },
    { gesture: "stop-tool", choice: kpi },
  ])
    expect(() => settleFinding(claire, { ...about(), ...wrong })).toThrow("invalid");
  expect(sees(claire)).toBeDefined();
});

/** A channel that takes all the hours on the strength of an opinion, which everybody may know of. */
function opinion() {
  const { id } = addItem(claire, {
    engagementId: bakery,
    changeId: changeId(),
    kind: "channel",
    data: { name: "Facebook", weeklyHours: 4, reasonStatus: "opinion", reasonNote: "Il en faut." },
  });
  const dear = `dear-opinion:${id}`;
  shareFinding(claire, about(dear));
  const now = () => {
    const { items } = loadEngagement(claire, bakery).engagement;
    const channel = items.find((item) => item.id === id);
    const tries = items.filter(({ kind }) => kind === "experiment");
    return { ...(channel?.data as { reasonStatus: string; reasonNote: string }), tries };
  };
  const evidence = () => sees(claire, dear)?.evidenceKey ?? "";
  return { id, dear, now, evidence };
}
const told = (viewer: Viewer = solenn, asked = {}) => historyOf(viewer, bakery, asked).entries;

test("a gesture of several edits settles: remembered as one, replayed as none, taken back as one", () => {
  const { id, dear, now, evidence } = opinion();
  const made = { ...about(dear), gesture: "try-first", choice: "Dix visites ?", seen: evidence() };
  const lines = told().length;
  expect(settleFinding(solenn, made).settled).toBe(true);
  expect(now()).toMatchObject({ reasonStatus: "hypothesis", tries: [{}] });
  expect(told()).toHaveLength(lines + 1);
  expect(told()[0]).toMatchObject({
    changeId: made.changeId,
    by: { id: "solenn" },
    item: { kind: "experiment" },
    parts: [{ item: { name: "Facebook" }, field: "reasonStatus", after: "hypothesis" }],
    undoable: true,
  });
  // It is found by each page that it touched.
  for (const page of ["adapt", "correct"] as const)
    expect(told(solenn, { page })[0]?.changeId).toBe(made.changeId);
  expect(settleFinding(solenn, made).settled).toBe(true);
  expect(told()).toHaveLength(lines + 1);

  const back = { engagementId: bakery, changeId: changeId(), of: made.changeId };
  undoChange(solenn, back);
  undoChange(solenn, back);
  expect(now()).toMatchObject({ reasonStatus: "opinion", tries: [] });
  expect(sees(solenn, dear)).toBeDefined();
  expect(told()).toHaveLength(lines + 2);
  expect(told()[0]).toMatchObject({ changeId: back.changeId, parts: [{ after: "opinion" }] });
  expect(id).toBeDefined();
});

test("where one of several edits meets another's word nothing is written, and where one was changed since nothing is taken back", () => {
  const { id, dear, now } = opinion();
  const fact = { gesture: "note-fact", choice: "40 clients comptés en mai." };
  expect(() =>
    settleFinding(solenn, { ...about(dear), ...fact, seen: "Ce qui était là avant." }),
  ).toThrow("conflict");
  expect(now()).toMatchObject({ reasonStatus: "opinion", reasonNote: "Il en faut." });

  const made = { ...about(dear), ...fact, seen: "Il en faut." };
  settleFinding(solenn, made);
  expect(now()).toMatchObject({ reasonStatus: "fact", reasonNote: fact.choice });
  changeField(yann, {
    engagementId: bakery,
    changeId: changeId(),
    itemId: id,
    field: "reasonNote",
    from: fact.choice,
    to: "41 clients.",
  });
  expect(told()[1]).toMatchObject({ changeId: made.changeId, undoable: false });
  // Whichever of its parts is asked for, it is the whole that is meant.
  for (const of of [made.changeId, `${made.changeId}-and-1`])
    expect(() =>
      undoChange(solenn, { engagementId: bakery, changeId: changeId(), of }),
    ).toThrowError(
      expect.objectContaining({
        reason: "conflict",
        detail: expect.objectContaining({ by: "yann" }),
      }),
    );
  expect(now()).toMatchObject({ reasonStatus: "fact", reasonNote: "41 clients." });
});

test("several edits are for those who edit and see the finding, on the evidence that they saw", () => {
  const { dear, now, evidence } = opinion();
  const asked = (seen: string) => ({
    ...about(dear),
    gesture: "try-first",
    choice: "Dix visites ?",
    seen,
  });
  expect(() => settleFinding(odile, asked(evidence()))).toThrow("forbidden");
  expect(() => settleFinding(malo, asked(evidence()))).toThrow(/forbidden|not_found/);
  expect(() => settleFinding(stranger, asked(evidence()))).toThrow("not_found");
  expect(() => settleFinding(solenn, asked("what it was yesterday"))).toThrow("conflict");
  expect(now()).toMatchObject({ reasonStatus: "opinion", tries: [] });

  const made = asked(evidence());
  settleFinding(solenn, made);
  expect(() =>
    undoChange(yann, { engagementId: bakery, changeId: changeId(), of: made.changeId }),
  ).toThrow("forbidden");
  expect(() =>
    undoChange(stranger, { engagementId: bakery, changeId: changeId(), of: made.changeId }),
  ).toThrow("not_found");
});

test("what one edit adds, the next ones may point at: a new supplier takes a channel over, and all of that is taken back", () => {
  const { id } = addItem(claire, {
    engagementId: bakery,
    changeId: changeId(),
    kind: "channel",
    data: { name: "Vidéo", skills: ["video"] },
  });
  const missing = `skill-missing:${id}`;
  const made = {
    ...about(missing),
    gesture: "delegate-outside",
    choice: "Studio Ar Mor",
    seen: sees(claire, missing)?.evidenceKey ?? "",
  };
  const now = () => {
    const { items, links } = loadEngagement(claire, bakery).engagement;
    const hands = links.filter(({ role, from }) => role === "worker" && from === id);
    const names = hands.map(({ to }) => items.find((item) => item.id === to)?.data);
    return { mode: items.find((item) => item.id === id)?.data, names };
  };
  expect(settleFinding(claire, made).settled).toBe(true);
  expect(now()).toMatchObject({
    mode: { mode: "delegate" },
    names: [{ name: "Studio Ar Mor", side: "supplier" }],
  });
  undoChange(claire, { engagementId: bakery, changeId: changeId(), of: made.changeId });
  expect(now()).toMatchObject({ mode: { mode: "do" }, names: [] });
  expect(sees(claire, missing)).toBeDefined();
});
