import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { frozen } from "@/db/tables/engagement";
import { at, now } from "@/lib/clock";
import { changeField } from "@/lib/engagement/edit/commands";
import { loadFrozen } from "@/lib/engagement/freeze/queries";
import { writeProse } from "@/lib/prose/commands";
import { finishStep } from "@/lib/roadmap/finish/commands";
import { bakery, claire, erwan, odile, solenn, stage, stranger, yann } from "@/lib/testing/cast";
import { letter, of, stageReview } from "@/lib/testing/review";
import { planReview } from "../plan/commands";
import { readReview } from "../queries";
import { minutesName } from "../rules";
import { beginReview, closeReview, reopenReview, signReview } from "./commands";

let review = "";
beforeEach(() => {
  stage();
  review = stageReview(bakery);
});
const about = () => ({ ...of(bakery), reviewId: review });
const seen = (by = yann) => readReview(by, bakery, review);
const day = 86_400_000;

describe("beginning", () => {
  test("the agenda finds the gap and the late step, and stays as it was when the review began", () => {
    expect(seen().agenda.map(({ kind }) => kind)).toEqual(["since", "gap", "late", "sign"]);
    beginReview(claire, about());
    finishStep(solenn, { ...of(bakery), itemId: "late-step" });
    expect(seen().begun).toMatchObject({ agenda: expect.any(Array) });
    const late = seen().agenda.find(({ kind }) => kind === "late");
    expect(late?.about).toMatchObject({ is: "late", steps: [{ state: "done", late: false }] });
  });

  test("who only reads does not open it; for another client it does not exist", () => {
    for (const viewer of [solenn, odile])
      expect(() => beginReview(viewer, about())).toThrow("forbidden");
    for (const viewer of [stranger, erwan])
      expect(() => beginReview(viewer, about())).toThrow("not_found");
    expect(seen().begun).toBeNull();
  });
});

describe("closing and signing", () => {
  test("the day is frozen, both sign it, and what changes later changes nothing of it", () => {
    writeProse(claire, bakery, minutesName(review), text("On relance la lettre."));
    writeProse(claire, bakery, "notes", text("Yann est inquiet."));
    const { frozen: id } = closeReview(claire, about());
    signReview(claire, { ...about(), frozen: id });
    signReview(yann, { ...about(), frozen: id });
    expect(seen()).toMatchObject({
      state: "held",
      intact: true,
      signatures: { consultant: { name: "Claire Morvan" }, decider: { name: "Yann Kerleo" } },
    });

    const bytes = rows()[0]?.gz;
    rename("Abonnés à la lettre", "Lecteurs");
    expect(rows()[0]?.gz.equals(bytes ?? Buffer.alloc(0))).toBe(true);
    const gap = seen(odile).agenda.find(({ kind }) => kind === "gap");
    expect(gap?.about).toMatchObject({ gap: { name: "Abonnés à la lettre" } });

    const state = loadFrozen(yann, bakery, id).engagement;
    expect(state.prose.map(({ name }) => name)).toEqual([minutesName(review)]);
    expect(JSON.stringify(state)).not.toContain("inquiet");
  });

  test("before anybody signs it may be opened again; what is signed then is the new state", () => {
    const first = closeReview(yann, about());
    reopenReview(claire, about());
    rename("Abonnés à la lettre", "Lecteurs");
    const second = closeReview(claire, about());
    expect(() => signReview(yann, { ...about(), frozen: first.frozen })).toThrow("conflict");
    signReview(yann, { ...about(), frozen: second.frozen });
    expect(() => signReview(yann, { ...about(), frozen: second.frozen })).toThrow("conflict");
    expect(() => reopenReview(claire, about())).toThrow("conflict");
    expect(() => closeReview(claire, about())).toThrow("conflict");
  });

  test("contributors and observers neither close nor sign; to a stranger nothing is there", () => {
    for (const viewer of [solenn, odile]) {
      expect(() => closeReview(viewer, about())).toThrow("forbidden");
      expect(() => reopenReview(viewer, about())).toThrow("forbidden");
    }
    const { frozen: id } = closeReview(claire, about());
    for (const viewer of [solenn, odile])
      expect(() => signReview(viewer, { ...about(), frozen: id })).toThrow("forbidden");
    for (const viewer of [stranger, erwan]) {
      expect(() => signReview(viewer, { ...about(), frozen: id })).toThrow("not_found");
      expect(() => closeReview(viewer, about())).toThrow("not_found");
      expect(() => loadFrozen(viewer, bakery, id)).toThrow("not_found");
      expect(() => readReview(viewer, bakery, review)).toThrow("not_found");
    }
    expect(seen().signatures).toEqual({ consultant: null, decider: null });
  });

  test("a state that somebody touched behind the product’s back is no longer the one that was signed", () => {
    const { frozen: id } = closeReview(claire, about());
    signReview(yann, { ...about(), frozen: id });
    const kept = gunzipSync(rows()[0]?.gz as Buffer).toString();
    const gz = gzipSync(kept.replace("Abonnés à la lettre", "Autre chose"));
    db.update(frozen).set({ gz }).run();
    expect(seen().intact).toBe(false);
  });
});

test("the next review opens with what was decided and what changed since, in plain facts", () => {
  at(now() - 30 * day, () => {
    stage();
    review = stageReview(bakery);
    closeReview(claire, about());
  });
  rename("Abonnés à la lettre", "Lecteurs de la lettre");
  finishStep(solenn, { ...of(bakery), itemId: "late-step" });
  const { reviewId } = planReview(claire, { ...of(bakery), on: "2999-01-01", time: "10:00" });
  const { since } = readReview(yann, bakery, reviewId);
  expect(since.previous).toMatchObject({ id: review });
  expect(since.changes).toEqual([
    { says: "done", names: ["Compter les commandes"] },
    { says: "edited", names: ["Lecteurs de la lettre"] },
  ]);
});

function rename(from: string, to: string) {
  changeField(claire, { ...of(bakery), itemId: letter, field: "name", from, to });
}

function rows() {
  return db.select({ id: frozen.id, gz: frozen.gz }).from(frozen).all();
}

function text(words: string) {
  return {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  };
}
