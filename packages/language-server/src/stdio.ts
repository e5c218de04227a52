// The server in a process of its own, on standard input and output.

import module from "node:module";
import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { boundedHeap } from "./heap.ts";
import { type ServerOptions, serve } from "./serve.ts";

/** Node 22.10 and later: what has been compiled is kept now, since an editor may end the server without its leave. */
const { flushCompileCache } = module as { readonly flushCompileCache?: () => void };

/** Serves until the client says exit or goes away: 0 after a shutdown, otherwise 1. */
export function serveStdio(options: ServerOptions): void {
  serve(
    {
      input: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(process.stdout),
      connect: createConnection,
      gone: (code) => process.exit(code),
      answered: boundedHeap(),
      settled: () => flushCompileCache?.(),
    },
    options,
  );
}
