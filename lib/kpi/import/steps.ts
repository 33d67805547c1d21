import type { Refusal } from "@/lib/errors";
import type { Unread } from "@/lib/exchange/kpi/reading";
import type { ImportPreview } from "./queries";

/** One line of the answer to an upload. */
export type ImportStep =
  | { step: "reading" }
  | { step: "staging"; done: number; total: number }
  | { step: "ready"; preview: ImportPreview }
  | { step: "refused"; reason: Unread["reason"]; detail: Unread["detail"] }
  | { step: "failed"; reason: Refusal | "unavailable" };
