import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Viewer } from "@/lib/access/rules";
import { Refused } from "@/lib/errors";
import { accepted } from "@/lib/testing/arbitrary";
import { bakery, claire, solenn, stage, yann } from "@/lib/testing/cast";
import { linkValue } from "../links";
import { loadEngagement } from "../queries";
import { itemData } from "../schema";
import { addItem, changeField } from "./commands";
import type { ChangeFieldInput } from "./schema";
import { undoChange } from "./undo/commands";

vi.setConfig({ testTimeout: 60_000 });

const [channel, other] = ["channel-one", "channel-two"];
const objective = `${bakery}-clients`;
const people = [yann, solenn] as const;

const data = ["name", "weeklyHours", "state", "purposes", "reasonNote"] as const;
const toField = fc
  .constantFrom(...data)
  .chain((field) =>
    fc.record({ field: fc.constant(field as string), to: accepted(itemData.channel.shape[field]) }),
  );
const toLinks = fc.tuple(fc.constantFrom("serves", "feeds"), fc.boolean()).map(([role, tied]) => ({
  field: `link:${role}`,
  to: tied ? [{ id: role === "serves" ? objective : other, amount: null }] : [],
}));
const change = fc.oneof(toField, toLinks);
type Wanted = { field: string; to: unknown };

test("two people, in whichever order: other fields both stand, the same field is a conflict that names the other's value", () => {
  fc.assert(
    fc.property(change, change, (a, b) => {
      const outcomes = [
        [0, 1],
        [1, 0],
      ].map((order) => {
        begin();
        const seen = state();
        const asked = [a, b].map((wanted, who) => edit(seen, wanted, `change-000${who}`));
        const said = order.map((who) => attempt(people[who] as Viewer, asked[who]));
        return { said, seen, now: state(), first: [a, b][order[0] as number] as Wanted };
      });
      const [ab, ba] = outcomes as [(typeof outcomes)[0], (typeof outcomes)[0]];
      if (a.field !== b.field) {
        expect([...ab.said, ...ba.said]).toEqual(["done", "done", "done", "done"]);
        expect(ab.now).toEqual(ba.now);
        return;
      }
      for (const { said, seen, now, first } of outcomes) {
        expect(said[0]).toBe("done");
        expect(now).toEqual({ ...seen, [first.field]: first.to });
        // What the first wrote may be what stood there: then nothing moved, and the second is welcome.
        if (JSON.stringify(seen[first.field]) !== JSON.stringify(first.to))
          expect(said[1]).toEqual({ theirs: first.to });
      }
    }),
    {
      numRuns: 20,
      examples: [
        [
          { field: "name", to: "A" },
          { field: "name", to: "B" },
        ],
      ],
    },
  );
});

test("a change asked for again, at once or later, is answered as the first time and made once", () => {
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(5)),
      (all, again) => {
        begin();
        const asked = all.map((wanted, at) => {
          const input = edit(state(), wanted, `change-000${at}`);
          expect(attempt(yann, input)).toBe("done");
          return input;
        });
        const stands = state();
        for (const at of again) expect(attempt(yann, asked[at % asked.length])).toBe("done");
        expect(state()).toEqual(stands);
        for (const input of asked) expect(() => changeField(solenn, input)).toThrow("invalid");
      },
    ),
    { numRuns: 10 },
  );
});

test("what is undone is as it was, or somebody touched it since: then nothing moves and who did is said", () => {
  fc.assert(
    fc.property(change, fc.option(change), (mine, theirs) => {
      begin();
      const seen = state();
      expect(attempt(yann, edit(seen, mine, "change-mine"))).toBe("done");
      if (theirs) attempt(solenn, edit(state(), theirs, "change-theirs"));
      const before = state();
      const undo = { engagementId: bakery, changeId: "change-undo", of: "change-mine" };
      if (theirs?.field === mine.field) {
        expect(() => undoChange(yann, undo)).toThrow("conflict");
        expect(state()).toEqual(before);
      } else {
        undoChange(yann, undo);
        undoChange(yann, undo);
        expect(state()).toEqual({ ...before, [mine.field]: seen[mine.field] });
      }
    }),
    { numRuns: 20 },
  );
});

function begin(): void {
  stage();
  for (const id of [channel, other])
    addItem(claire, {
      engagementId: bakery,
      changeId: `begin-${id}`,
      id,
      kind: "channel",
      data: { name: id },
    });
}

/** The fields that the story plays with, as anybody reads them now. */
function state(): Record<string, unknown> {
  const { engagement } = loadEngagement(claire, bakery);
  const item = engagement.items.find(({ id }) => id === channel);
  const fields = item?.data as Record<string, unknown>;
  return Object.fromEntries([
    ...data.map((field) => [field, fields[field]]),
    ...["serves", "feeds"].map((role) => [
      `link:${role}`,
      linkValue(engagement.links, channel as string, role),
    ]),
  ]);
}

function edit(seen: Record<string, unknown>, { field, to }: Wanted, changeId: string) {
  return {
    engagementId: bakery,
    changeId,
    itemId: channel,
    field,
    from: seen[field],
    to,
  } as ChangeFieldInput;
}

/** Done, or the conflict with the value that stands there; anything else fails the story. */
function attempt(
  viewer: Viewer,
  input: ChangeFieldInput | undefined,
): "done" | { theirs: unknown } {
  try {
    changeField(viewer, input as ChangeFieldInput);
    return "done";
  } catch (error) {
    if (error instanceof Refused && error.reason === "conflict")
      return { theirs: error.detail?.theirs };
    throw error;
  }
}
