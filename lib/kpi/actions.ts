"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { itemId } from "@/lib/engagement/schema";
import { discardImport, publishImport, undoImport } from "./import/commands";
import { previewImport } from "./import/queries";
import { importInput, previewInput, publishInput } from "./import/schema";
import { typeReturn } from "./return/commands";
import { typeReturnInput } from "./return/schema";
import { createKpi } from "./setup/commands";
import { createKpiInput } from "./setup/schema";
import { typeValue } from "./value/commands";
import { typeValueInput } from "./value/schema";

export const createKpiAction = action(createKpiInput, (viewer, input) => createKpi(viewer, input));
export const typeValueAction = action(typeValueInput, typeValue);
export const typeReturnAction = action(typeReturnInput, typeReturn);
export const publishImportAction = action(publishInput, publishImport);
export const undoImportAction = action(importInput, undoImport);
export const previewImportAction = action(
  previewInput,
  (viewer, { engagementId, importId, feeds }) =>
    previewImport(viewer, engagementId, importId, feeds),
);
export const discardImportAction = action(
  z.strictObject({ engagementId: itemId, importId: itemId }),
  (viewer, input) => discardImport(viewer, input),
);
