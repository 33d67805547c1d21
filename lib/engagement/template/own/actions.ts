"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { removeTemplate, renameTemplate, saveTemplate } from "./commands";
import { renameTemplateInput, saveTemplateInput, templateInput } from "./schema";

const show = () => revalidatePath("/practice/templates");

/** Keeps the course of an engagement as a template of the practice. */
export const saveTemplateAction = action(saveTemplateInput, saveTemplate);
/** Gives a template another name and line. */
export const renameTemplateAction = action(renameTemplateInput, (viewer, input) => {
  renameTemplate(viewer, input);
  show();
});
/** Takes a template away. */
export const removeTemplateAction = action(templateInput, (viewer, input) => {
  removeTemplate(viewer, input);
  show();
});
