import { z } from "zod";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { talksAbout } from "@/lib/conversation/queries";
import { itemId } from "@/lib/engagement/schema";

const query = z.object({ item: itemId });

/** What is said about one item, asked for when somebody opens it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/talks">,
): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return Response.json({ ok: false, reason: "signed_out" }, { status: 401 });
  const { id } = await params;
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return Response.json({ ok: false, reason: "invalid" }, { status: 422 });
  const result = attempt(() => talksAbout(viewer, id, asked.data.item));
  return Response.json(result.ok ? result.value : { ok: false, reason: "not_found" }, {
    status: result.ok ? 200 : 404,
    headers: { "cache-control": "private, no-store" },
  });
}
