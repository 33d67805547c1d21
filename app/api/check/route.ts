import { attempt } from "@/lib/action";
import { countAttempt } from "@/lib/auth/commands";
import { answerCheck } from "@/lib/check/commands";
import { guestCheck } from "@/lib/check/guest";
import { answering } from "@/lib/check/rules";
import { answerCheckInput } from "@/lib/check/schema";
import { readBody } from "@/lib/live/body";
import { report } from "@/lib/live/log";

const mostBytes = 1024;

/** Autosave of one answer of a prospect: `{ ok: true }`, or `{ ok: false, reason }` with its status; `not_found` whatever it is that opens nothing. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, mostBytes);
  const parsed = answerCheckInput.safeParse(body);
  if (!parsed.success) return refuse("invalid");
  const check = await guestCheck(request.headers, parsed.data.checkId);
  if (!check) return refuse("not_found");
  if (countAttempt(`check-answers ${check.id}`, answering.windowMs) > answering.most)
    return refuse("throttled");
  try {
    const answered = attempt(() => answerCheck(parsed.data));
    if (answered.ok) return Response.json({ ok: true });
    return refuse(answered.reason === "invalid" ? "invalid" : "not_found");
  } catch (error) {
    // Disk full, file locked: the browser keeps the answer and sends it again.
    report(error, "an answer of a quick check could not be written");
    return refuse("unavailable");
  }
}

const status = { not_found: 404, invalid: 422, throttled: 429, unavailable: 503 };

function refuse(reason: keyof typeof status): Response {
  return Response.json({ ok: false, reason }, { status: status[reason] });
}
