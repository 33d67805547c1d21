import { beforeEach, expect, test } from "vitest";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import {
  bakery,
  claire,
  erwan,
  odile,
  personOf,
  solenn,
  stage,
  stranger,
} from "@/lib/testing/cast";
import { answerCourse } from "./commands";
import { courseOf } from "./rules";

beforeEach(stage);

const solennSaid = () =>
  courseOf(read(loadEngagement(claire, bakery).engagement, "2026-03-12")).readers.find(
    ({ id }) => id === personOf(solenn),
  )?.said;
const asked = { engagementId: bakery, changeId: "course-0001", what: "read" } as const;

test("Solenn asks, then has read: the page shows the last word", () => {
  answerCourse(solenn, { ...asked, what: "question", question: "Et le blog ?" });
  expect(solennSaid()).toMatchObject({ what: "question", question: "Et le blog ?" });
  answerCourse(solenn, { ...asked, changeId: "course-0002" });
  answerCourse(solenn, { ...asked, changeId: "course-0002" });
  const { events } = loadEngagement(claire, bakery).engagement;
  expect(events.filter(({ kind }) => kind === "read")).toHaveLength(1);
  expect(solennSaid()).toMatchObject({ what: "read" });
});

test("observers and suppliers have nothing to tick; for a stranger there is no course", () => {
  expect(() => answerCourse(odile, asked)).toThrow("forbidden");
  expect(() => answerCourse(erwan, asked)).toThrow("forbidden");
  expect(() => answerCourse(stranger, asked)).toThrow("not_found");
  expect(solennSaid()).toBeNull();
});
