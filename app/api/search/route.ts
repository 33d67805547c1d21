import { getTranslations } from "next-intl/server";
import { viewerFromHeaders } from "@/lib/auth/session";
import { type Hit, search } from "@/lib/search/queries";
import { searchInput } from "@/lib/search/schema";
import { wayToHit } from "@/lib/search/way";

/**
 * What the viewer finds by `q`, on the pages of `engagement` where one is named: `{ found }`, the best first, each with its
 * address, text in marked parts. 401 without a session, 422 for what is no search.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return Response.json({ found: [] }, { status: 401 });
  const parsed = searchInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return Response.json({ found: [] }, { status: 422 });
  const [kinds, texts] = await Promise.all([kindNames(), textNames()]);
  const found = search(viewer, parsed.data).flatMap((hit) => {
    const href = wayToHit(hit);
    if (!href) return [];
    const { kind, title, body, engagement } = hit;
    return [{ kind, title, body, engagement, href, label: labelOf(hit, kinds, texts) }];
  });
  return Response.json({ found }, { headers: { "cache-control": "no-store" } });
}

const kindNames = () => getTranslations("history.told.kind");
const textNames = () => getTranslations("palette.prose");

function labelOf(
  { kind, ref }: Hit,
  kinds: Awaited<ReturnType<typeof kindNames>>,
  texts: Awaited<ReturnType<typeof textNames>>,
): string {
  if (kind === "engagement") return "";
  if (kind !== "prose") return kinds(kind);
  if (ref.startsWith("minutes-")) return texts("minutes");
  return ref === "vision" || ref === "positioning" || ref === "content-policy"
    ? texts(ref)
    : texts("other");
}
