// Takes a statement, gives its JSON: keys in the order of the schema, what fits on a line on one line, one line break at the end.
// Same statement, same bytes.

import type { Statement } from "./schema.ts";

/** The published form. */
export function toJson(statement: Statement): string {
  return `${laidOut(statement, 0)}\n`;
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

const lineWidth = 120;

function laidOut(value: Json, depth: number): string {
  const flat = onOneLine(value);
  if (typeof value !== "object" || value === null || depth * 2 + flat.length <= lineWidth) return flat;
  const indent = "  ".repeat(depth + 1);
  const end = `\n${"  ".repeat(depth)}`;
  const inside = partsOf(value).map(([key, part]) => `\n${indent}${key}${laidOut(part, depth + 1)}`);
  return Array.isArray(value) ? `[${inside}${end}]` : `{${inside}${end}}`;
}

function onOneLine(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inside = partsOf(value).map(([key, part]) => `${key}${onOneLine(part)}`);
  if (inside.length === 0) return Array.isArray(value) ? "[]" : "{}";
  return Array.isArray(value) ? `[${inside.join(", ")}]` : `{ ${inside.join(", ")} }`;
}

/** Members with what stands before each: `"key": ` in an object, nothing in a list. */
function partsOf(value: readonly Json[] | { readonly [key: string]: Json }): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) return value.map((part: Json) => ["", part] as const);
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [`${JSON.stringify(key)}: `, part] as const);
}
