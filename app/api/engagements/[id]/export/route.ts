import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { takeFile } from "@/lib/exchange/engagement/commands";

/** The whole engagement as a file to keep: consultants and deciders, each what they may see. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/export">,
): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return new Response(null, { status: 401 });
  const { id } = await params;
  const taken = attempt(() => takeFile(viewer, id));
  if (!taken.ok) return new Response(null, { status: taken.reason === "forbidden" ? 403 : 404 });
  return new Response(taken.value.text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${taken.value.name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}
