// The language server as the extension runs it in a browser: in a web worker.

import { serveWorker, type WorkerScope } from "@mast/language-server/worker";
import manifest from "../package.json" with { type: "json" };

serveWorker(globalThis as unknown as WorkerScope, { version: manifest.version, pages: "mast-page:/" });
