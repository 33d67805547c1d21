import type { Viewer } from "@/lib/access/rules";
import { type ActionResult, attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { changeField } from "@/lib/engagement/edit/commands";
import type { ChangeFieldInput } from "@/lib/engagement/edit/schema";
import type { Refusal } from "@/lib/errors";
import { readBody } from "@/lib/live/body";
import { report } from "@/lib/live/log";
import { editRequest } from "@/lib/live/schema";

type Reason = Refusal | "unavailable";
type Answer =
  | { ok: true; revision: number }
  | { ok: false; reason: Reason; detail?: Record<string, unknown> };

const mostBytes = 512 * 1024;

/**
 * Field autosave. One edit answers `{ ok, revision }` or `{ ok: false, reason, detail }` with its status; a batch of
 * up to 50 answers `{ ok: true, results }`, each its own transaction. An edit counts once by its `changeId`.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return refuse("signed_out");
  const body = await readBody(request, mostBytes);
  if (body === "too_large") return refuse("too_large");
  const parsed = editRequest.safeParse(body);
  if (!parsed.success) return refuse("invalid");
  const asked = parsed.data;
  if (!("edits" in asked)) {
    const answer = edit(viewer, asked);
    return Response.json(answer, { status: answer.ok ? 200 : status[answer.reason] });
  }
  const { engagementId, edits } = asked;
  return Response.json({
    ok: true,
    results: edits.map((one) => edit(viewer, { engagementId, ...one })),
  });
}

function edit(viewer: Viewer, input: ChangeFieldInput): Answer {
  let result: ActionResult<{ revision: number }>;
  try {
    result = attempt(() => changeField(viewer, input));
  } catch (error) {
    // Disk full, file locked: the person is told that it is not saved, and it is sent again later.
    report(error, "an edit could not be written");
    return { ok: false, reason: "unavailable" };
  }
  return result.ok ? { ok: true, revision: result.value.revision } : result;
}

const status: Record<Reason, number> = {
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

function refuse(reason: Reason): Response {
  return Response.json({ ok: false, reason }, { status: status[reason] });
}
