import { z } from "zod";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { attempt } from "@/lib/action";
import { viewerFromHeaders } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { type Refusal, Refused } from "@/lib/errors";
import { limits } from "@/lib/exchange/kpi/limits";
import { readInWorker } from "@/lib/exchange/kpi/worker";
import { stageImport } from "@/lib/kpi/import/commands";
import { previewImport } from "@/lib/kpi/import/queries";
import { choices } from "@/lib/kpi/import/schema";
import type { ImportStep } from "@/lib/kpi/import/steps";
import { readUpload } from "@/lib/kpi/import/upload";
import { report } from "@/lib/live/log";

const query = z.object({ name: z.string().min(1).max(300), choices: z.string().max(500) });

/**
 * Takes the bytes of one export file and answers line by line (JSON): how far it is, then what the file would change.
 * Nothing is written but staged rows that nobody sees. A file that cannot be read is refused in a line of its own.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/engagements/[id]/imports">,
): Promise<Response> {
  const viewer = await viewerFromHeaders(request.headers);
  if (!viewer) return refuse("signed_out");
  const { id } = await params;
  const allowed = attempt(() => void demand(viewer, id, "edit"));
  if (!allowed.ok) return refuse(allowed.reason);
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const chosen = asked.success ? choices.safeParse(parsed(asked.data.choices)) : undefined;
  if (!asked.success || !chosen?.success) return refuse("invalid");
  const bytes = await readUpload(request, limits.input);
  if (bytes === "too_large") return refuse("too_large");
  const file = { viewer, id, bytes, name: plainName(asked.data.name), choices: chosen.data };
  return new Response(steps(file), {
    headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
  });
}

type File = {
  viewer: Viewer;
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  choices: z.output<typeof choices>;
};

function steps(file: File): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const say = (step: ImportStep) => {
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(step)}\n`));
        } catch {
          // The browser went away; what is staged is seen by nobody and cleared later.
        }
      };
      try {
        await run(file, say);
      } catch (error) {
        if (!(error instanceof Refused)) report(error, "an import could not be staged");
        say({ step: "failed", reason: error instanceof Refused ? error.reason : "unavailable" });
      }
      try {
        controller.close();
      } catch {
        // Closed by the browser already.
      }
    },
  });
}

async function run({ viewer, id, bytes, name, choices }: File, say: (step: ImportStep) => void) {
  say({ step: "reading" });
  const reading = await readInWorker(bytes, { fileName: name, today: today(), choices });
  if (!reading.ok) return say({ step: "refused", reason: reading.reason, detail: reading.detail });
  // Off the thread that answers everybody else.
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  const { importId } = await stageImport(
    viewer,
    { engagementId: id, fileName: name, digest, reading, choices },
    (done, total) => say({ step: "staging", done, total }),
  );
  say({ step: "ready", preview: previewImport(viewer, id, importId) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The last part of a path, without what cannot be printed. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    [...last]
      .filter((letter) => /[^\p{C}]/u.test(letter))
      .join("")
      .slice(0, 200) || "export"
  );
}

const status: Record<Refusal, number> = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  expired: 410,
  too_large: 413,
  invalid: 422,
  throttled: 429,
};

function refuse(reason: Refusal): Response {
  return Response.json({ ok: false, reason }, { status: status[reason] });
}
