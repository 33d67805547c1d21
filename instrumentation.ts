/** Runs once when Next starts, inside the process that `server.mjs` made. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { begin } = await import("@/lib/live/begin");
  begin();
}
