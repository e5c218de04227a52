// Starts the language server of the extension, which comes with the mast command.

import { join } from "node:path";
import { start } from "@mast/language-server/start";
import manifest from "../package.json" with { type: "json" };

start(join(__dirname, "mast/dist"), { version: manifest.version, pages: "mast-page:/" });
