import { z } from "zod";
import { attempt } from "@/lib/action";
import { itemId } from "@/lib/engagement/schema";
import { windows } from "@/lib/kpi/dashboard/rules";
import { sharedSeries } from "@/lib/share/shown/queries";
import { guestOf } from "../guest";

const query = z.object({ kpi: itemId, window: z.enum(windows) });
const nothing = () => Response.json({ ok: false, reason: "not_found" }, { status: 404 });

/** The line of one indicator of a shared dashboard; whatever does not open is not there. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/shared/[shareId]/series">,
): Promise<Response> {
  const guest = await guestOf(request.headers, (await params).shareId);
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!guest || !asked.success) return nothing();
  const { kpi, window } = asked.data;
  const result = attempt(() => sharedSeries(guest, kpi, window));
  if (!result.ok) return nothing();
  return Response.json(result.value, { headers: { "cache-control": "private, no-store" } });
}
