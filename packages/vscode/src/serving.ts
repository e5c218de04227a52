// The language server as the extension runs it: on standard input and output.

import { serveStdio } from "@mast/language-server";
import manifest from "../package.json" with { type: "json" };

serveStdio({ version: manifest.version, pages: "mast-page:/" });
