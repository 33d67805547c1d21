import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/rules";
import { currentViewer, viewerFromHeaders } from "@/lib/auth/session";
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

/**
 * The one way in of a route that a page reads from after it is drawn: prove who asks, parse the query, run. JSON that nobody
 * else keeps; 401 without a session, 422 for what is no question, 404 for what the viewer may not see.
 */
export async function answer<S extends z.ZodType, T>(
  request: Request,
  schema: S,
  run: (viewer: Viewer, asked: z.output<S>) => Settled<T>,
): Promise<Response> {
  const say = (body: unknown, status: number) =>
    Response.json(body, { status, headers: { "cache-control": "private, no-cache" } });
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return say({ ok: false, reason: "signed_out" }, 401);
  const asked = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return say({ ok: false, reason: "invalid" }, 422);
  const result = attempt(() => run(viewer, asked.data));
  return result.ok ? say(result.value, 200) : say({ ok: false, reason: "not_found" }, 404);
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
