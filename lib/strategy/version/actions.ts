"use server";

import { action } from "@/lib/action";
import { approveVersion, nameVersion } from "./commands";
import { approveVersionInput, nameVersionInput } from "./schema";

export const nameVersionAction = action(nameVersionInput, (viewer, input) =>
  nameVersion(viewer, input),
);

export const approveVersionAction = action(approveVersionInput, (viewer, input) =>
  approveVersion(viewer, input),
);
