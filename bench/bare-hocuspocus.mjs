// The yardstick of the live texts: a bare Hocuspocus that keeps its documents in memory.
import { createServer } from "node:http";
import { Hocuspocus } from "@hocuspocus/server";
import { WebSocketServer } from "ws";

const hocuspocus = new Hocuspocus({ quiet: true });
const server = createServer((_, response) => response.end("ok"));
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
