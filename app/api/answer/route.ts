import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import type { Refusal } from "@/lib/errors";
import { readBody } from "@/lib/live/body";
import { report } from "@/lib/live/log";
import { answerQuestion } from "@/lib/maturity/commands";
import { answerInput } from "@/lib/maturity/schema";

const mostBytes = 4096;

/** Autosave of one answer: `{ ok: true }`, or `{ ok: false, reason }` with its status. It counts once by its `changeId`. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return refuse("signed_out");
  const body = await readBody(request, mostBytes);
  if (body === "too_large") return refuse("too_large");
  const parsed = answerInput.safeParse(body);
  if (!parsed.success) return refuse("invalid");
  try {
    const result = attempt(() => answerQuestion(viewer, parsed.data));
    return result.ok ? Response.json({ ok: true }) : refuse(result.reason);
  } catch (error) {
    // Disk full, file locked: the browser keeps the answer and sends it again.
    report(error, "an answer could not be written");
    return refuse("unavailable");
  }
}

const status: Record<Refusal | "unavailable", number> = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  expired: 410,
  too_large: 413,
  invalid: 422,
  throttled: 429,
  unavailable: 503,
};

function refuse(reason: keyof typeof status): Response {
  return Response.json({ ok: false, reason }, { status: status[reason] });
}
