import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { recordEvent } from "@/lib/engagement/commands";
import type { AnswerCourseInput } from "./schema";

/** Says of the course that one has read and understood it, or asks a question about it. Whoever may answer questionnaires. */
export function answerCourse(viewer: Viewer, input: AnswerCourseInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "answer");
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: input.what,
      itemId: null,
      data: input.what === "question" ? { question: input.question } : {},
    });
  });
}
