import { spawn } from "node:child_process";

export type Server = {
  url: string;
  printed: () => string;
  /** ends it in good order, or as a power cut would */
  close: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>;
};

/** The production build behind its front door, on a data folder of one's own; answers once it is well. */
export async function serve(folder: string, port: number): Promise<Server> {
  const url = `http://localhost:${port}`;
  // Else its answer would be taken for ours.
  if (await fetch(url).catch(() => null)) throw new Error(`somebody else answers at port ${port}`);
  const server = spawn(process.execPath, ["server.mjs"], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      PUBLIC_URL: "",
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  server.stdout.on("data", (bytes) => {
    printed += bytes;
  });
  const gone = new Promise<void>((done) => server.once("exit", () => done()));
  while (!(await fetch(`${url}/api/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`the server left with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    printed: () => printed,
    close: async (signal = "SIGTERM") => {
      server.kill(signal);
      await gone;
    },
  };
}
