import { demandPractice } from "@/lib/access/scope";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { readUpload } from "@/lib/kpi/import/upload";
import { setLogo } from "@/lib/practice/logo/commands";
import { readLogo } from "@/lib/practice/logo/queries";
import { largestLogo } from "@/lib/practice/logo/rules";

/** The practice's logo as a picture and nothing else: it stands on the sign-in page, so everybody may see it. */
export async function GET(request: Request): Promise<Response> {
  const logo = readLogo();
  if (!logo) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("v");
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      "content-type": logo.type,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      // Kept for good under its own address alone: a former one must not hold the new picture.
      "cache-control": asked === logo.digest ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
}

/** Gives the practice its logo, from its owner. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return Response.json({ reason: "signed_out" }, { status: 401 });
  if (!attempt(() => demandPractice(viewer, "owner")).ok)
    return Response.json({ reason: "forbidden" }, { status: 403 });
  const bytes = await readUpload(request, largestLogo);
  if (bytes === "too_large") return Response.json({ reason: "too_large" }, { status: 413 });
  const done = attempt(() => setLogo(viewer, bytes));
  return done.ok
    ? Response.json({ ok: true })
    : Response.json({ reason: done.reason }, { status: 422 });
}
