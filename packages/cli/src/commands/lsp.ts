// Serves an editor on standard input and output, until the editor leaves. Codes lead to the pages that come with the command.

import { existsSync } from "node:fs";
import { serveStdio } from "@mast/language-server";
import { version } from "../version.ts";

export function serveEditor(): void {
  const pages = new URL("pages/", import.meta.url);
  serveStdio({ version, pages: existsSync(pages) ? pages.href : undefined });
}
