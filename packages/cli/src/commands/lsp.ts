// Serves an editor on standard input and output, until the editor leaves. Codes lead to the pages that come with the command.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { start } from "@mast/language-server/start";
import { version } from "../version.ts";

export function serveEditor(): void {
  const pages = new URL("pages/", import.meta.url);
  start(fileURLToPath(new URL(".", import.meta.url)), { version, pages: existsSync(pages) ? pages.href : undefined });
}
