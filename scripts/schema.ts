// Writes the engagement's shape as JSON Schema; a test sees that it is current.
import { writeFileSync } from "node:fs";
import { engagementJsonSchema } from "@/lib/exchange/engagement/json-schema";

writeFileSync("docs/engagement.schema.json", engagementJsonSchema());
