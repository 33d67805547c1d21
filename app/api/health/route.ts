import { databaseWritable } from "@/lib/live/health/queries";
import { hub } from "@/lib/live/hub";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For whoever watches the instance: up, and able to write. Nothing about what is in it. */
export function GET(): Response {
  const writable = databaseWritable();
  const live = hub().upgrade !== undefined;
  const well = writable && live;
  return Response.json(
    {
      status: well ? "ok" : "failing",
      version,
      database: writable ? "writable" : "not writable",
      live,
    },
    { status: well ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
