// The server in a web worker: the whole language, without evaluation on data. Nothing of Node is loaded.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { type ServerOptions, serve } from "./serve.ts";

/** What the server uses of a worker, or of a port to one. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(type: "error", listener: (event: unknown) => void): void;
  close(): void;
}

/** Serves the page that started the worker. */
export function serveWorker(scope: WorkerScope, options: ServerOptions): void {
  serve(
    {
      input: new BrowserMessageReader(scope),
      writer: new BrowserMessageWriter(scope),
      connect: createConnection,
      gone: () => scope.close(),
    },
    options,
  );
}
