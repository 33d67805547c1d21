import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/rules";
import { currentViewer } from "@/lib/auth/session";
import { type Refusal, Refused } from "@/lib/errors";

export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; reason: Refusal; detail?: Record<string, unknown> };

type Settled<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * The one way in from a browser: prove who asks, parse, run, answer an expected no as a value. `run` is synchronous,
 * as the verbs are.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Settled<T>,
) {
  return async (raw: z.input<S>): Promise<ActionResult<T>> => {
    const viewer = await currentViewer();
    if (!viewer) return { ok: false, reason: "signed_out" };
    const parsed = schema.safeParse(raw);
    if (!parsed.success)
      return {
        ok: false,
        reason: "invalid",
        detail: { fields: z.flattenError(parsed.error).fieldErrors },
      };
    return attempt(() => run(viewer, parsed.data));
  };
}

/** Runs a verb; its expected no becomes a value, anything else stays an error. */
export function attempt<T>(run: () => Settled<T>): ActionResult<T> {
  try {
    return { ok: true, value: run() as T };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, reason: error.reason, detail: error.detail };
  }
}
