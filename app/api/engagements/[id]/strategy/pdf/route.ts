import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { printPage } from "@/lib/exchange/print/pdf";
import { fileName } from "@/lib/format/file-name";
import { pointOf } from "@/lib/strategy/compare/rules";
import { strategyDocument } from "@/lib/strategy/document/queries";

/** The strategy as a PDF, printed from the page that its reader may see. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/strategy/pdf">,
): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return new Response(null, { status: 401 });
  const { id } = await params;
  const point = pointOf(new URL(request.url).searchParams.get("of"));
  const number = point?.is === "version" ? point.number : null;
  const seen = attempt(() => strategyDocument(viewer, id, number));
  if (!seen.ok) return new Response(null, { status: 404 });
  const of = number === null ? "" : `?of=v${number}`;
  const printed = await printPage(`/engagements/${encodeURIComponent(id)}/strategy/document${of}`, {
    host: request.headers.get("x-forwarded-host") ?? "",
    cookie: request.headers.get("cookie") ?? "",
    language: request.headers.get("accept-language") ?? "",
  });
  if (!printed.ok)
    return Response.json(
      { ok: false, reason: printed.reason },
      { status: statuses[printed.reason], headers: { "cache-control": "no-store" } },
    );
  const name = fileName(
    [seen.value.name, "strategie", number ? `v${number}` : seen.value.today],
    "pdf",
  );
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}

const statuses = { no_printer: 501, busy: 503, not_found: 404, failed: 500 } as const;
