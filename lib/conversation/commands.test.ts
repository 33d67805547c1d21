import { beforeEach, expect, test } from "vitest";
import { createRelativePositionFromTypeIndex, encodeRelativePosition } from "yjs";
import { db } from "@/db/client";
import { outbox } from "@/db/tables/account";
import { changeField } from "@/lib/engagement/edit/commands";
import { historyOf } from "@/lib/history/queries";
import { fromJson } from "@/lib/prose/document";
import { fragmentName } from "@/lib/prose/rules";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { of } from "@/lib/testing/review";
import { openPassage, openTalk, reply, resolveTalk, takeBack } from "./commands";
import { passagesIn, talkCounts, talksAbout } from "./queries";

const objective = `${bakery}-clients`;
const sheet = `${bakery}-sheet`;
const photos = `${bakery}-photos`;
beforeEach(stage);

const open = (by = odile, itemId = objective, mentions: string[] = []) =>
  openTalk(by, { ...of(bakery), itemId, text: "Et les habitués ?", mentions }).threadId;
const letters = () => db.select().from(outbox).all();

test("an observer asks, the decider answers, it is settled, and all of it is remembered", () => {
  const threadId = open();
  reply(yann, { ...of(bakery), threadId, text: "Avec la carte.", mentions: [] });
  expect(talksAbout(claire, bakery, objective)).toMatchObject([
    {
      resolved: false,
      remarks: [
        { text: "Et les habitués ?", by: { name: "Odile Tanguy" }, mine: false },
        { text: "Avec la carte.", by: { name: "Yann Kerleo" } },
      ],
    },
  ]);
  expect(talkCounts(yann, bakery)[objective]).toMatchObject({ open: 1, all: 1 });
  resolveTalk(yann, { ...of(bakery), threadId, resolved: true });
  expect(talkCounts(yann, bakery)[objective]).toMatchObject({ open: 0, all: 1 });
  expect(
    historyOf(claire, bakery, { who: null, page: null, before: null } as never)
      .entries.slice(0, 3)
      .map(({ field }) => field),
  ).toEqual(["remark:settled", "remark", "remark"]);
  // A word more, and it is open again.
  reply(odile, { ...of(bakery), threadId, text: "Merci !", mentions: [] });
  expect(talkCounts(yann, bakery)[objective]).toMatchObject({ open: 1 });
});

/** The two ends of the first word of a text, as an editor would send them. */
const ends = (() => {
  const doc = fromJson({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "Le pain vivant" }] }],
  });
  const root = doc.getXmlFragment(fragmentName);
  const at = (index: number) =>
    Buffer.from(encodeRelativePosition(createRelativePositionFromTypeIndex(root, index))).toString(
      "base64",
    );
  return { from: at(0), to: at(1) };
})();
const passage = (by = odile, prose = "vision") =>
  openPassage(by, {
    ...of(bakery),
    prose,
    ...ends,
    quote: "Le pain",
    text: "Lequel ?",
    mentions: [],
  }).threadId;

test("an observer speaks of a passage without writing in the text; it is answered, settled and remembered", () => {
  const threadId = passage();
  expect(passagesIn(yann, bakery, "vision")).toMatchObject([
    { quote: "Le pain", ...ends, resolved: false, remarks: [{ text: "Lequel ?" }] },
  ]);
  reply(yann, { ...of(bakery), threadId, text: "Le nôtre.", mentions: [] });
  expect(talkCounts(odile, bakery)["prose:vision"]).toMatchObject({ open: 1, all: 1 });
  resolveTalk(odile, { ...of(bakery), threadId, resolved: true });
  expect(talkCounts(odile, bakery)["prose:vision"]).toMatchObject({ open: 0, all: 1 });
  expect(passagesIn(claire, bakery, "positioning")).toEqual([]);
});

test("a passage stands in a text that is spoken of, by positions that are ones", () => {
  expect(() => passage(odile, "notes")).toThrow("not_found");
  expect(() => passage(odile, "__proto__")).toThrow("not_found");
  const wrong = { ...of(bakery), prose: "vision", quote: "x", text: "x", mentions: [] };
  expect(() => openPassage(odile, { ...wrong, from: "/////w==", to: "/////w==" })).toThrow(
    "invalid",
  );
});

test("suppliers and the other client find no passage to speak of", () => {
  const threadId = passage();
  for (const by of [erwan, stranger]) {
    expect(() => passage(by)).toThrow("not_found");
    expect(() => passagesIn(by, bakery, "vision")).toThrow("not_found");
    expect(() => reply(by, { ...of(bakery), threadId, text: "?", mentions: [] })).toThrow(
      "not_found",
    );
  }
});

test("sent twice, said once", () => {
  const asked = { ...of(bakery), itemId: objective, text: "Deux fois ?", mentions: [] };
  expect(openTalk(odile, asked)).toEqual(openTalk(odile, asked));
  expect(talksAbout(odile, bakery, objective)).toHaveLength(1);
  expect(() => openTalk(yann, asked)).toThrow("invalid");
});

test("who is called on gets one letter; who cannot see it gets none, nor does who speaks", () => {
  open(odile, objective, [yann, odile, erwan].map(personOf));
  expect(letters()).toMatchObject([{ kind: "mention", accountId: accountOf(yann) }]);
  open(odile, photos, [personOf(erwan)]);
  expect(letters().map(({ accountId }) => accountId)).toEqual([accountOf(yann), accountOf(erwan)]);
});

test("one takes back one's own words only, and an empty talk is gone", () => {
  const threadId = open();
  const [first] = talksAbout(odile, bakery, objective)[0]?.remarks ?? [];
  const commentId = first?.id ?? "";
  expect(() => takeBack(yann, { ...of(bakery), commentId })).toThrow("forbidden");
  takeBack(odile, { ...of(bakery), commentId });
  expect(talksAbout(odile, bakery, objective)).toEqual([]);
  expect(() => reply(yann, { ...of(bakery), threadId, text: "?", mentions: [] })).toThrow(
    "not_found",
  );
});

test("an observer settles what they began, not what others did, and edits nothing", () => {
  const own = open();
  resolveTalk(odile, { ...of(bakery), threadId: own, resolved: true });
  const others = open(solenn);
  expect(() => resolveTalk(odile, { ...of(bakery), threadId: others, resolved: true })).toThrow(
    "forbidden",
  );
  expect(() =>
    changeField(odile, { ...of(bakery), itemId: objective, field: "title", from: "", to: "x" }),
  ).toThrow("forbidden");
});

test("a supplier speaks about their own steps alone", () => {
  const threadId = open(erwan, photos);
  expect(talksAbout(erwan, bakery, photos)).toHaveLength(1);
  const hidden = open(yann, sheet);
  expect(() => open(erwan, sheet)).toThrow("not_found");
  expect(() => reply(erwan, { ...of(bakery), threadId: hidden, text: "?", mentions: [] })).toThrow(
    "not_found",
  );
  expect(Object.keys(talkCounts(erwan, bakery))).toEqual([photos]);
  resolveTalk(erwan, { ...of(bakery), threadId, resolved: true });
});

test("for the other client there is no talk", () => {
  const threadId = open();
  for (const act of [
    () => open(stranger),
    () => reply(stranger, { ...of(bakery), threadId, text: "?", mentions: [] }),
    () => resolveTalk(stranger, { ...of(bakery), threadId, resolved: true }),
    () => talksAbout(stranger, bakery, objective),
    () => talkCounts(stranger, bakery),
  ])
    expect(act).toThrow("not_found");
});
