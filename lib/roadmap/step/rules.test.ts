import { expect, test } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { itemData } from "@/lib/engagement/schema";
import { answered, countSteps, disorders, fruitsOf, groupOf, lateBy } from "./rules";

const today = "2026-03-12";

test("a step answers what it holds and what it is tied to", () => {
  const { reading, step } = tell(
    { letter: { what: "La lettre", endsOn: "2026-03-20", how: "Une page" } },
    { letter: { owner: "enora", channel: "mail" } },
  );
  expect(answered(reading, step("letter"))).toEqual({
    who: true,
    what: true,
    when: true,
    where: true,
    how: true,
    why: false,
  });
  expect(countSteps(reading, reading.all("step"))).toMatchObject({
    open: 1,
    soon: 0,
    incomplete: 1,
  });
});

test("late is counted in days past the end, for what is still open", () => {
  const { step } = tell({
    behind: { endsOn: "2026-03-10" },
    due: { endsOn: today },
    done: { endsOn: "2026-03-01", state: "done" },
    begun: { startsOn: "2026-03-12" },
    later: { startsOn: "2026-04-01" },
  });
  expect(lateBy(step("behind"), today)).toBe(2);
  expect(lateBy(step("due"), today)).toBe(0);
  expect(lateBy(step("done"), today)).toBe(0);
  const group = (key: string) => groupOf(step(key), today);
  expect(["behind", "due", "done", "begun", "later"].map(group)).toEqual([
    "late",
    "next",
    "done",
    "now",
    "next",
  ]);
});

test("fruits are due a channel's shortest time to effect after the start, unless somebody chose a day", () => {
  const { reading, step } = tell(
    { one: { startsOn: "2026-03-16" }, other: { fruitsOn: "2026-05-01" }, none: {} },
    { one: { channel: "mail" }, none: { channel: "mail" } },
  );
  expect(fruitsOf(reading, step("one"))).toEqual({ on: "2026-03-30", chosen: false });
  expect(fruitsOf(reading, step("other"))).toEqual({ on: "2026-05-01", chosen: true });
  expect(fruitsOf(reading, step("none"))).toBeNull();
});

test("an order that cannot hold is found: a circle, and a start before the end of what is awaited", () => {
  const { reading } = tell(
    {
      a: {},
      b: {},
      count: { endsOn: "2026-03-20" },
      cakes: { startsOn: "2026-03-18" },
      after: { startsOn: "2026-03-21" },
    },
    {
      a: { "depends-on": "b" },
      b: { "depends-on": "a" },
      cakes: { "depends-on": "count" },
      after: { "depends-on": "count" },
    },
  );
  const found = disorders(reading);
  expect([...found].map(([id, { kind }]) => [id, kind]).sort()).toEqual([
    ["a", "circle"],
    ["b", "circle"],
    ["cakes", "early"],
  ]);
});

function tell(
  steps: Record<string, Record<string, unknown>>,
  links: Record<string, Record<string, string>> = {},
) {
  const item = (kind: Item["kind"], id: string, data: object) =>
    ({
      id,
      kind,
      position: 1,
      createdAt: 0,
      changedAt: 0,
      template: [],
      data: itemData[kind].parse(data),
    }) as Item;
  const reading = read(
    {
      format: "azimut.engagement",
      version: 1,
      name: "",
      strapline: "",
      locale: "fr",
      openedOn: "2026-01-12",
      items: [
        item("person", "enora", { name: "Enora" }),
        item("channel", "mail", { name: "Lettre", timeToEffect: 2 }),
        ...Object.entries(steps).map(([id, data]) => item("step", id, data)),
      ],
      links: Object.entries(links).flatMap(([from, ties]) =>
        Object.entries(ties).map(([role, to]) => ({ from, to, role, amount: null }) as never),
      ),
      events: [],
      rounds: [],
      series: [],
      prose: [],
      threads: [],
    },
    today,
  );
  return { reading, step: (id: string) => reading.item(id) as Item<"step"> };
}
