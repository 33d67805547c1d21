import { type Engagement, engagementSchema } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";

/** The largest engagement file that is read, in bytes. */
export const largestFile = 40_000_000;

/** An engagement as the text of its `*.azimut.json` file. The same engagement gives the same bytes. */
export function toText(engagement: Engagement): string {
  return `${JSON.stringify(engagementSchema.parse(engagement), null, 1)}\n`;
}

/**
 * Reads the text of a `*.azimut.json` file. Refuses with `too_large`, or `invalid` and where and why:
 * `detail` is `{ issue: "not_json" | "not_azimut" | "newer" | "shape", path?, message? }`.
 */
export function fromText(text: string): Engagement {
  if (text.length > largestFile) throw new Refused("too_large", { limit: largestFile });
  const parsed = engagementSchema.safeParse(upcast(parseJson(text)));
  if (parsed.success) return parsed.data as Engagement;
  const issue = parsed.error.issues[0];
  throw new Refused("invalid", {
    issue: "shape",
    path: issue?.path.join(".") ?? "",
    message: issue?.message ?? "",
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Refused("invalid", { issue: "not_json" });
  }
}

const newestVersion = 1;

// One upcaster for each shape version goes here, for files and rows alike; there is one version so far.
function upcast(raw: unknown): unknown {
  const head = raw as { format?: unknown; version?: unknown } | null;
  if (typeof head !== "object" || head === null || head.format !== "azimut.engagement")
    throw new Refused("invalid", { issue: "not_azimut" });
  if (typeof head.version === "number" && head.version > newestVersion)
    throw new Refused("invalid", { issue: "newer", version: head.version });
  return raw;
}
