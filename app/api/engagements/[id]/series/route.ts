import { z } from "zod";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { itemId } from "@/lib/engagement/schema";
import { seriesOf } from "@/lib/kpi/dashboard/queries";
import { windows } from "@/lib/kpi/dashboard/rules";

const query = z.object({ kpi: itemId, window: z.enum(windows) });

/** The line of one indicator as the chart draws it, apart from the page so that the page stays light. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/series">,
): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return Response.json({ ok: false, reason: "signed_out" }, { status: 401 });
  const { id } = await params;
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return Response.json({ ok: false, reason: "invalid" }, { status: 422 });
  const { kpi, window } = asked.data;
  const result = attempt(() => seriesOf(viewer, id, kpi, { today: today(), window }));
  return Response.json(result.ok ? result.value : { ok: false, reason: "not_found" }, {
    status: result.ok ? 200 : 404,
    headers: { "cache-control": "private, no-cache" },
  });
}
