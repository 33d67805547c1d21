import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { securityLog, shares } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { removeMember } from "@/lib/account/people/commands";
import { hashSecret } from "@/lib/auth/secret";
import { at, now } from "@/lib/clock";
import { addItem } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { writeProse } from "@/lib/prose/commands";
import { closeReview } from "@/lib/review/hold/commands";
import { minutesName } from "@/lib/review/rules";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { fresh, letter, of, stageReview } from "@/lib/testing/review";
import { countOpening, createShare, renewShare, revokeShare } from "./commands";
import { findShare, listShares, previewShare, shareable } from "./queries";
import type { Resource } from "./rules";
import type { ShareInput } from "./schema";
import {
  sharedDashboard,
  sharedHead,
  sharedReview,
  sharedRoadmap,
  sharedSeries,
  sharedStrategy,
} from "./shown/queries";

beforeEach(stage);

const asked = (more: Partial<ShareInput> = {}, engagementId = bakery): ShareInput => ({
  engagementId,
  resource: { page: "roadmap" },
  moment: { is: "live" },
  label: "pour l’expert-comptable",
  days: 30,
  passwordHash: null,
  ...more,
});
const show = (resource: Resource, more: Partial<ShareInput> = {}) => {
  const { token } = createShare(claire, asked({ resource, ...more }));
  return guest(token);
};
const guest = (token: string): Viewer => {
  const share = findShare(token);
  if (!share) throw new Error("the link opens nothing");
  return share.viewer;
};
const steps = (viewer: Viewer) =>
  sharedRoadmap(viewer)
    .all("step")
    .map(({ data }) => data.what);
const lines = () => db.select().from(securityLog).all();
const day = 86_400_000;
const text = (words: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

describe("making a link", () => {
  test("who may export makes one; it opens its page, and is remembered without its token", () => {
    for (const viewer of [claire, yann]) {
      const { token } = createShare(viewer, asked());
      expect(steps(guest(token))).toContain("Refaire les photos, Maison Kerleo");
      expect(JSON.stringify(lines())).not.toContain(token);
      expect(JSON.stringify(db.select().from(shares).all())).not.toContain(token);
    }
    expect(lines().map(({ kind }) => kind)).toEqual(["share-made", "share-made"]);
    expect(listShares(yann, bakery)).toMatchObject([
      { label: "pour l’expert-comptable", state: "open", maker: "Yann Kerleo", openedCount: 0 },
      { maker: "Claire Morvan" },
    ]);
  });

  test("who only edits or reads is refused; for another client there is nothing", () => {
    for (const viewer of [solenn, odile, erwan]) {
      expect(() => createShare(viewer, asked())).toThrow("forbidden");
      expect(() => listShares(viewer, bakery)).toThrow("forbidden");
    }
    for (const viewer of [stranger, malo]) {
      expect(() => createShare(viewer, asked())).toThrow("not_found");
      expect(() => listShares(viewer, bakery)).toThrow("not_found");
    }
    expect(db.select().from(shares).all()).toEqual([]);
  });

  test("a frozen state and a review of another client are not there", () => {
    const review = stageReview(florist);
    const { frozen } = closeReview(claire, { ...of(florist), reviewId: review });
    for (const input of [
      asked({ moment: { is: "frozen", id: frozen } }),
      asked({ resource: { page: "review", reviewId: review } }),
    ])
      expect(() => createShare(yann, input)).toThrow("not_found");
  });

  test("a review that was not closed has no frozen day to show", () => {
    const reviewId = stageReview(bakery);
    expect(shareable(claire, bakery).reviews).toEqual([]);
    expect(() => show({ page: "review", reviewId })).toThrow("not_found");
  });
});

describe("a link that is over", () => {
  test("opens nothing from its last moment on, before which it opens", () => {
    const made = now();
    const { token } = at(made, () => createShare(claire, asked({ days: 7 })));
    const viewer = at(made, () => guest(token));
    at(made + 7 * day - 1, () => expect(steps(viewer).length).toBeGreaterThan(0));
    at(made + 7 * day, () => {
      expect(findShare(token)).toBeUndefined();
      expect(() => steps(viewer)).toThrow("not_found");
      expect(() => countOpening(idOf(viewer))).toThrow("not_found");
      expect(listShares(claire, bakery)).toMatchObject([{ state: "expired" }]);
    });
  });

  test("lives again by whoever may hand it out, the same link, and not once it was taken back", () => {
    const made = now();
    const { id, token } = at(made, () => createShare(yann, asked({ days: 7 })));
    const input = { engagementId: bakery, shareId: id, days: 30 } as const;
    at(made + 8 * day, () => {
      expect(findShare(token)).toBeUndefined();
      expect(() => renewShare(solenn, input)).toThrow("forbidden");
      expect(() => renewShare(stranger, input)).toThrow("not_found");
      expect(() => renewShare(stranger, { ...input, engagementId: florist })).toThrow("not_found");
      renewShare(claire, input);
      expect(findShare(token)).toMatchObject({ id, expiresAt: made + 38 * day });
      expect(listShares(claire, bakery)).toMatchObject([{ state: "open", maker: "Claire Morvan" }]);
      revokeShare(claire, input);
      expect(() => renewShare(claire, input)).toThrow("not_found");
    });
  });

  test("taken back by anybody who may, it opens nothing at once, and once only", () => {
    const { id, token } = createShare(claire, asked());
    const viewer = guest(token);
    const input = { engagementId: bakery, shareId: id };
    expect(() => revokeShare(solenn, input)).toThrow("forbidden");
    expect(() => revokeShare(stranger, input)).toThrow("not_found");
    expect(() => revokeShare(stranger, { ...input, engagementId: florist })).toThrow("not_found");
    revokeShare(yann, input);
    expect(findShare(token)).toBeUndefined();
    expect(() => sharedHead(viewer)).toThrow("not_found");
    expect(() => revokeShare(claire, input)).toThrow("not_found");
    expect(lines().map(({ kind }) => kind)).toEqual(["share-made", "share-revoked"]);
  });

  test("goes out with the right of whoever made it, and with its engagement", () => {
    const { token } = createShare(yann, asked());
    const viewer = guest(token);
    removeMember(claire, { engagementId: bakery, accountId: accountOf(yann) });
    expect(findShare(token)).toBeUndefined();
    expect(() => steps(viewer)).toThrow("not_found");
    expect(listShares(claire, bakery)).toMatchObject([{ state: "orphan" }]);

    const other = createShare(claire, asked()).token;
    db.update(engagements).set({ deletedAt: 1 }).where(eq(engagements.id, bakery)).run();
    expect(findShare(other)).toBeUndefined();
  });

  test("unknown, cut or another's, a token is as one that is over", () => {
    const { token } = createShare(claire, asked());
    for (const wrong of ["", token.slice(1), hashSecret(token)])
      expect(findShare(wrong)).toBeUndefined();
  });
});

describe("what is seen", () => {
  test("its one page and nothing else, for a guest who is nobody here", () => {
    const viewer = show({ page: "roadmap" });
    for (const other of [
      () => sharedStrategy(viewer),
      () => sharedDashboard(viewer, "month"),
      () => sharedSeries(viewer, letter, "month"),
      () => sharedReview(viewer),
      () => loadEngagement(viewer, bakery),
      () => listShares(viewer, bakery),
      () => createShare(viewer, asked()),
      () => addItem(viewer, { engagementId: bakery, changeId: fresh(), kind: "step", data: {} }),
    ])
      expect(other).toThrow("not_found");
  });

  test("a forged guest of another engagement, or of no link, sees nothing", () => {
    const viewer = show({ page: "roadmap" });
    const forged = { ...viewer, engagementId: florist } as Viewer;
    expect(() => sharedRoadmap(forged)).toThrow("not_found");
    expect(() => sharedRoadmap({ ...viewer, shareId: "none" } as Viewer)).toThrow("not_found");
    expect(() => sharedRoadmap(claire)).toThrow("not_found");
  });

  test("living, it follows; frozen, it stays as it was", () => {
    const living = show({ page: "roadmap" });
    const frozen = show({ page: "roadmap" }, { moment: { is: "now" } });
    addItem(claire, { ...of(bakery), kind: "step", data: { what: "Une étape de plus" } });
    expect(steps(living)).toContain("Une étape de plus");
    expect(steps(frozen)).not.toContain("Une étape de plus");
    expect(sharedHead(frozen)).toMatchObject({ name: "Maison Kerleo", maker: "Claire Morvan" });
  });

  test("a dashboard with its figures, of followed indicators alone", () => {
    stageReview(bakery);
    addItem(claire, {
      ...of(bakery),
      id: "aside",
      kind: "kpi",
      data: { name: "À part", followed: false },
    });
    const viewer = show({ page: "dashboard" });
    expect(sharedDashboard(viewer, "month").tiles).toMatchObject([{ value: 1010 }]);
    expect(sharedSeries(viewer, letter, "start").points.length).toBe(1);
    for (const kpi of ["aside", "bakery-clients", "none"])
      expect(() => sharedSeries(viewer, kpi, "start")).toThrow("not_found");
  });

  test("a review as it was frozen, its minutes with no address, and the texts of consultants nowhere", () => {
    const reviewId = stageReview(bakery);
    writeProse(claire, bakery, minutesName(reviewId), text("Écrire à enora@kerleo.example."));
    writeProse(claire, bakery, "notes", text("Yann est inquiet."));
    closeReview(claire, { ...of(bakery), reviewId });
    const viewer = show({ page: "review", reviewId });
    const seen = JSON.stringify(sharedReview(viewer));
    expect(seen).toContain("Écrire à ….");
    for (const never of ["inquiet", "@"]) expect(seen).not.toContain(never);
  });

  test("a living strategy with its two texts; no address in them", () => {
    writeProse(claire, bakery, "vision", text("Du pain, yann@kerleo.example, du vrai."));
    const { prose } = sharedStrategy(show({ page: "strategy" }));
    expect(JSON.stringify(prose)).toContain("Du pain, …, du vrai.");
  });
});

describe("being opened", () => {
  test("counts, in the list and in the log, without saying by whom", () => {
    const { id } = createShare(claire, asked());
    countOpening(id);
    countOpening(id);
    expect(listShares(claire, bakery)).toMatchObject([
      { openedCount: 2, openedAt: expect.any(Number) },
    ]);
    const opened = db
      .select()
      .from(securityLog)
      .where(and(eq(securityLog.kind, "share-opened")))
      .all();
    expect(opened.map(({ data, accountId, address }) => ({ data, accountId, address }))).toEqual([
      { data: { share: id, count: 1 }, accountId: null, address: "" },
      { data: { share: id, count: 2 }, accountId: null, address: "" },
    ]);
  });

  test("who may hand the page out looks through the link without being counted; nobody else does", () => {
    const { id } = createShare(claire, asked());
    expect(steps(previewShare(yann, id)).length).toBeGreaterThan(0);
    for (const viewer of [solenn, odile, erwan, stranger, malo, previewShare(claire, id)])
      expect(() => previewShare(viewer, id)).toThrow("not_found");
    expect(listShares(claire, bakery)).toMatchObject([{ openedCount: 0 }]);
  });
});

const idOf = (viewer: Viewer) => (viewer.kind === "share" ? viewer.shareId : "");
