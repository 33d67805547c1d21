import { getTranslations } from "next-intl/server";
import writeXlsxFile from "write-excel-file/node";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { tablesOf } from "@/lib/exchange/strategy/workbook";
import { fileName } from "@/lib/format/file-name";
import { pointOf } from "@/lib/strategy/compare/rules";
import { strategyDocument } from "@/lib/strategy/document/queries";

/** The tables of the strategy for a spreadsheet. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/strategy/tables">,
): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return new Response(null, { status: 401 });
  const { id } = await params;
  const point = pointOf(new URL(request.url).searchParams.get("of"));
  const number = point?.is === "version" ? point.number : null;
  const seen = attempt(() => strategyDocument(viewer, id, number));
  if (!seen.ok) return new Response(null, { status: 404 });
  const [t, tStrategy] = await Promise.all([
    getTranslations("version"),
    getTranslations("strategy"),
  ]);
  const word = (key: string) => {
    const own = `tables.${key}` as "tables.sheet.tools";
    const theirs = key as "option.medium.online";
    return t.has(own) ? t(own) : tStrategy.has(theirs) ? tStrategy(theirs) : key;
  };
  const bytes = await writeXlsxFile(tablesOf(seen.value.reading, word)).toBuffer();
  const name = fileName(
    [seen.value.name, "strategie", number ? `v${number}` : seen.value.today],
    "xlsx",
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}
