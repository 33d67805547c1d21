import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { transact } from "@/db/client";
import { engagements, items } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { addItem } from "@/lib/engagement/edit/commands";
import { Refused } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { catalogueQuestion } from "../catalogue/rules";
import type { LiftInput } from "../schema";

/**
 * Puts the first move towards a question's next level on the roadmap, in the engagement's language, without dates or
 * owner: those are people's to choose. Returns the step; one that is still open for this question is given back as it is.
 */
export function makeStepOfLift(viewer: Viewer, input: LiftInput): { stepId: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const question = catalogueQuestion(input.question);
    const lift = question?.lift[input.from];
    if (!question || !lift) throw new Refused("not_found");
    const open = tx
      .select({ id: items.id, state: sql<string>`json_extract(${items.data}, '$.state')` })
      .from(items)
      .where(
        and(
          eq(items.engagementId, input.engagementId),
          eq(items.kind, "step"),
          isNull(items.archivedAt),
          sql`json_extract(${items.data}, '$.maturityQuestion') = ${question.key}`,
        ),
      )
      .all()
      .find((step) => step.state === "planned" || step.state === "started");
    if (open) return { stepId: open.id };
    const locale =
      tx
        .select({ locale: engagements.locale })
        .from(engagements)
        .where(eq(engagements.id, input.engagementId))
        .get()?.locale ?? "fr";
    const t = translator(locale, "maturity");
    const { id } = addItem(viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "step",
      data: {
        what: lift.step[locale],
        why: t("lift.why", {
          question: question.short[locale],
          from: input.from,
          to: input.from + 1,
        }),
        effortHours: lift.hours,
        maturityQuestion: question.key,
      },
    });
    return { stepId: id };
  });
}
