// Takes a statement, gives its JSON: keys in the order of the schema, two spaces, one line break at the end. Same statement, same bytes.

import type { Statement } from "./schema.ts";

/** The published form. */
export function toJson(statement: Statement): string {
  return `${JSON.stringify(statement, null, 2)}\n`;
}
