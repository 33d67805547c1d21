import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { securityLog } from "@/db/tables/account";
import { abilities, type Seen, type Viewer } from "@/lib/access/rules";
import { demand, standingOn } from "@/lib/access/scope";
import { changeRole, removeMember } from "@/lib/account/people/commands";
import { listPeople } from "@/lib/account/people/queries";
import { changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { noteVisit } from "@/lib/engagement/visit/commands";
import { Refused } from "@/lib/errors";
import { readRoom } from "@/lib/live/queries";
import { refreshShown } from "@/lib/portfolio/commands";
import { portfolioOf } from "@/lib/portfolio/queries";
import { askedOfPortfolio } from "@/lib/portfolio/schema";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { beginSeeing } from "./commands";
import { listSeeable, seenNow } from "./queries";

beforeEach(stage);

const through = (seen: Seen, viewer: Viewer = claire): Viewer =>
  ({ ...viewer, as: seen }) as Viewer;
const asYann = { engagementId: bakery, accountId: accountOf(yann) };
const reason = (run: () => unknown) => {
  try {
    run();
    return "let in";
  } catch (error) {
    return error instanceof Refused ? error.reason : error;
  }
};

test("a consultant stands as the person they look as, and with their own eyes everywhere else", () => {
  expect(beginSeeing(claire, asYann)).toEqual(asYann);
  const viewer = through(asYann);
  expect(standingOn(viewer, bakery)).toEqual({ role: "decider", personId: personOf(yann) });
  expect(standingOn(viewer, florist)).toEqual(standingOn(claire, florist));
  expect(seenNow(viewer)).toMatchObject({ role: "decider", engagement: "Maison Kerleo" });
  expect(seenNow(through({ engagementId: bakery, role: "observer" }))?.person).toBeNull();
  expect(listPeople(viewer, bakery).find(({ self }) => self)?.accountId).toBe(accountOf(yann));
  expect(db.select().from(securityLog).all()).toContainEqual(
    expect.objectContaining({ kind: "see-as", engagementId: bakery }),
  );
});

test("all but reading is refused, whatever that person may do", () => {
  for (const ability of abilities.filter((one) => one !== "read"))
    expect(reason(() => demand(through(asYann), bakery, ability))).toBe("forbidden");
  const edit = () =>
    changeField(through({ engagementId: bakery, accountId: accountOf(erwan) }), {
      engagementId: bakery,
      changeId: "seeing-0001",
      itemId: `${bakery}-photos`,
      field: "how",
      from: "",
      to: "En vitrine",
    });
  expect(reason(edit)).toBe("forbidden");
  expect(readRoom(through(asYann), bakery)).toMatchObject({ mayEdit: false });
});

test("as a supplier one sees that supplier's steps alone", () => {
  const seen = { engagementId: bakery, accountId: accountOf(erwan) };
  expect(loadEngagement(through(seen), bakery)).toEqual(loadEngagement(erwan, bakery));
});

test("looking as somebody is no visit of theirs", () => {
  noteVisit(through(asYann), bakery);
  const since = listPeople(claire, bakery).find(({ accountId }) => accountId === accountOf(yann));
  expect(since?.visitedAt).toBeNull();
});

test("it ends with the part of either: who is seen leaves, who sees consults no more", () => {
  const asSolenn = { engagementId: bakery, accountId: accountOf(solenn) };
  expect(standingOn(through(asSolenn), bakery)?.role).toBe("contributor");
  removeMember(claire, { engagementId: bakery, accountId: accountOf(solenn) });
  expect(standingOn(through(asSolenn), bakery)).toBeNull();

  const asOwner = { engagementId: florist, accountId: accountOf(stranger) };
  expect(standingOn(through(asOwner, malo), florist)?.role).toBe("decider");
  changeRole(claire, { engagementId: florist, accountId: accountOf(malo), role: "observer" });
  expect(standingOn(through(asOwner, malo), florist)).toBeNull();
});

test("nobody but a consultant of the engagement looks as anybody, nor as somebody who is not of it", () => {
  expect(reason(() => beginSeeing(malo, asYann))).toBe("not_found");
  expect(reason(() => beginSeeing(stranger, asYann))).toBe("not_found");
  for (const viewer of [yann, odile]) {
    expect(reason(() => beginSeeing(viewer, asYann))).toBe("forbidden");
    expect(reason(() => listSeeable(viewer, bakery))).toBe("forbidden");
    expect(standingOn(through(asYann, viewer), bakery)).toBeNull();
  }
  const elsewhere = { engagementId: bakery, accountId: accountOf(stranger) };
  expect(reason(() => beginSeeing(claire, elsewhere))).toBe("not_found");
  expect(reason(() => beginSeeing(claire, { ...asYann, accountId: accountOf(claire) }))).toBe(
    "not_found",
  );
  expect(listSeeable(claire, bakery).map(({ role }) => role)).not.toContain("consultant");
});

test("a consultant cannot look as somebody through the eyes of somebody", () => {
  expect(beginSeeing(through(asYann), { engagementId: bakery, role: "observer" })).toBeTruthy();
  expect(reason(() => listSeeable(through(asYann), bakery))).toBe("forbidden");
});

test("the portfolio is seen with one's own eyes, and its figures are those of a consultant", () => {
  const asked = askedOfPortfolio.parse({});
  refreshShown(claire, asked);
  const before = portfolioOf(claire, asked);
  const viewer = through({ engagementId: bakery, accountId: accountOf(erwan) });
  changeField(yann, {
    engagementId: bakery,
    changeId: "seeing-0002",
    itemId: `${bakery}-sheet`,
    field: "how",
    from: "",
    to: "En vitrine",
  });
  refreshShown(viewer, asked);
  expect(portfolioOf(viewer, asked)).toEqual(before);
});
