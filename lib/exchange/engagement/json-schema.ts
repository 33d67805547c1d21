import { z } from "zod";
import { engagementSchema } from "@/lib/engagement/schema";

/** The engagement's shape as the text of a JSON Schema (draft 2020-12), as published in docs. */
export function engagementJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(engagementSchema, { io: "input" }), null, 1)}\n`;
}
