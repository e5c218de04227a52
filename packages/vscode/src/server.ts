// The language server as the extension runs it: on standard input and output, with the pages of the diagnostics that come with
// the command.

import { pathToFileURL } from "node:url";
import { serveStdio } from "@mast/language-server";
import manifest from "../package.json" with { type: "json" };

serveStdio({ version: manifest.version, pages: pathToFileURL(`${__dirname}/mast/dist/pages/`).href });
