// Takes the code of a diagnostic, gives its page. The pages are gathered when the program is built.

import { readFileSync } from "node:fs";
import { type Exit, exits, UsageError } from "../exit.ts";
import type { Session } from "../program.ts";

/** Prints the page of a code such as M3004, in capitals or not. */
export function explainCode(code: string, { screens }: Session): Exit {
  screens.out.write(pageOf(code.toUpperCase()));
  return exits.done;
}

/** Text of the page about a code such as M3004. */
function pageOf(code: string): string {
  const pages: unknown = JSON.parse(readFileSync(new URL("./pages.json", import.meta.url), "utf8"));
  const page = Object.entries(pages as Readonly<Record<string, string>>).find(([known]) => known === code)?.[1];
  if (page !== undefined) return page.endsWith("\n") ? page : `${page}\n`;
  throw new UsageError({ en: `No message has the code ${code}.`, sv: `Inget meddelande har koden ${code}.` });
}
