"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { answerCourse } from "./commands";
import { answerCourseInput } from "./schema";

export const answerCourseAction = action(answerCourseInput, (viewer, input) => {
  answerCourse(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}/course`);
});
