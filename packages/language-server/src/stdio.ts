// The server in a process of its own, on standard input and output.

import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { boundedHeap } from "./heap.ts";
import { type ServerOptions, serve } from "./serve.ts";

/**
 * Serves until the client says exit or goes away: 0 after a shutdown, otherwise 1. `keep` keeps what has been compiled; it is called soon
 * after the first answer, since an editor may end the server without its leave.
 */
export function serveStdio(options: ServerOptions, keep?: () => void): void {
  const heap = boundedHeap();
  serve(
    {
      input: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(process.stdout),
      connect: createConnection,
      gone: (code) => process.exit(code),
      answered: heap.watch,
      settled: () => keep && heap.unbounded(keep),
    },
    options,
  );
}
