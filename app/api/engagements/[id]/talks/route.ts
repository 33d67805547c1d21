import { z } from "zod";
import { answer } from "@/lib/action";
import { passagesIn, talksAbout } from "@/lib/conversation/queries";
import { itemId } from "@/lib/engagement/schema";

const question = z.union([
  z.object({ item: itemId }),
  z.object({ prose: z.string().regex(/^[a-z][a-z0-9-]{0,80}$/) }),
]);

/** What is said about one item, or about the passages of one live text, asked for when somebody opens it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/talks">,
): Promise<Response> {
  const { id } = await params;
  return answer(request, question, (viewer, asked) =>
    "item" in asked ? talksAbout(viewer, id, asked.item) : passagesIn(viewer, id, asked.prose),
  );
}
