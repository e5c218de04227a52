// The server in a process of its own, on standard input and output.

import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { type ServerOptions, serve } from "./serve.ts";

/** Serves until the client says exit or goes away: 0 after a shutdown, otherwise 1. */
export function serveStdio(options: ServerOptions): void {
  serve(
    {
      input: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(process.stdout),
      connect: createConnection,
      gone: (code) => process.exit(code),
    },
    options,
  );
}
