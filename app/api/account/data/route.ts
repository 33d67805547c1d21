import { takeOwnData } from "@/lib/account/mine/commands";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";

/** Everything kept of whoever asks, as a file to keep. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return new Response(null, { status: 401 });
  const taken = attempt(() => takeOwnData(viewer));
  if (!taken.ok) return new Response(null, { status: taken.reason === "forbidden" ? 403 : 404 });
  return new Response(`${JSON.stringify(taken.value, null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="azimut-person.json"',
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}
