import { z } from "zod";
import { answer } from "@/lib/action";
import { today } from "@/lib/clock";
import { itemId } from "@/lib/engagement/schema";
import { seriesOf } from "@/lib/kpi/dashboard/queries";
import { windows } from "@/lib/kpi/dashboard/rules";

const question = z.object({ kpi: itemId, window: z.enum(windows) });

/** The line of one indicator as the chart draws it, apart from the page so that the page stays light. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/series">,
): Promise<Response> {
  const { id } = await params;
  return answer(request, question, (viewer, { kpi, window }) =>
    seriesOf(viewer, id, kpi, { today: today(), window }),
  );
}
