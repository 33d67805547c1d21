import { answer } from "@/lib/action";
import { historyOfField } from "@/lib/history/field/queries";
import { askedOfField } from "@/lib/history/field/schema";

/** Who changed one field, asked for when somebody opens its history. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/history">,
): Promise<Response> {
  const { id } = await params;
  return answer(request, askedOfField, (viewer, asked) => historyOfField(viewer, id, asked));
}
