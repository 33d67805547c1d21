import { z } from "zod";
import { answer } from "@/lib/action";
import { talksAbout } from "@/lib/conversation/queries";
import { itemId } from "@/lib/engagement/schema";

const question = z.object({ item: itemId });

/** What is said about one item, asked for when somebody opens it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/talks">,
): Promise<Response> {
  const { id } = await params;
  return answer(request, question, (viewer, { item }) => talksAbout(viewer, id, item));
}
