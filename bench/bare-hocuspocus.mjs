// The yardstick of the live texts: a bare Hocuspocus that keeps its documents in memory, and the plainest editor on it.
import { createServer } from "node:http";
import { Hocuspocus } from "@hocuspocus/server";
import { build } from "esbuild";
import { WebSocketServer } from "ws";

const hocuspocus = new Hocuspocus({ quiet: true });
const { outputFiles } = await build({
  entryPoints: ["bench/bare-editor.mjs"],
  bundle: true,
  minify: true,
  write: false,
  define: { "process.env.NODE_ENV": '"production"' },
});
const page =
  '<!doctype html><meta charset="utf-8"><title>bare</title><div data-prose></div><script src="/editor.js"></script>';
const server = createServer(({ url }, response) => {
  const script = url === "/editor.js";
  response.setHeader("content-type", script ? "text/javascript" : "text/html");
  response.end(script ? outputFiles[0].contents : page);
});
const sockets = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => {
    ws.binaryType = "nodebuffer";
    const connection = hocuspocus.handleConnection(
      ws,
      new Request(`http://localhost${request.url}`),
    );
    ws.on("message", (data) =>
      connection.handleMessage(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
    );
    ws.on("close", (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  }),
);
server.listen(Number(process.env.PORT));
