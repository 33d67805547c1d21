/** Runs once when Next starts, inside the process that `server.mjs` made: opens the file and the live hub. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ demandDurable }, { viewerFromHeaders }, { startLive }, setup] = await Promise.all([
    import("@/db/durable"),
    import("@/lib/auth/session"),
    import("@/lib/live/start"),
    import("@/lib/account/setup"),
  ]);
  try {
    demandDurable();
    setup.start();
    startLive((headers) => viewerFromHeaders(headers, "socket"));
  } catch (error) {
    console.error("Azimut could not open its data:", error);
    process.exit(1);
  }
}
