import { demandPractice } from "@/lib/access/scope";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { importEngagement } from "@/lib/exchange/engagement/commands";
import { fromText, largestFile } from "@/lib/exchange/engagement/file";
import { readUpload } from "@/lib/kpi/import/upload";

/**
 * Opens an engagement from the bytes of its `*.azimut.json` file, all or nothing; answers `{ id }`. What is refused says why
 * (`reason`) and, in a file of ours that is out of order, where.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return refuse(401, "signed_out");
  if (!attempt(() => demandPractice(viewer)).ok) return refuse(403, "forbidden");
  const bytes = await readUpload(request, largestFile);
  if (bytes === "too_large") return refuse(413, "too_large");
  const text = decoded(bytes);
  if (text === null) return refuse(422, "not_text");
  const opened = attempt(() => importEngagement(viewer, fromText(text)));
  if (opened.ok) return Response.json(opened.value, { status: 201 });
  const { issue, path, id } = opened.detail ?? {};
  return refuse(422, String(issue ?? opened.reason), String(path ?? id ?? ""));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(status: number, reason: string, where = ""): Response {
  return Response.json({ reason, where: where.slice(0, 200) }, { status });
}
