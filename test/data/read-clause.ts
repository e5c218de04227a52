// The source that a data clause declares, as the language itself checks it.

import { bind, type Diagnostic, parse, type Source } from "@mast/language";
import { checkData } from "../../packages/language/src/semantics/check/data.ts";
import type { Context } from "../../packages/language/src/semantics/context.ts";

/** Reads one data clause in English; a clause with a fault of its own is an error of the test. */
export function readClause(clause: string): Source {
  const text = `contract "Example"\n\nunit spell, spells\n\n${clause}`;
  const parsed = parse(text);
  const bound = bind(parsed);
  const found: Diagnostic[] = [...parsed.diagnostics, ...bound.diagnostics];
  const context: Context = {
    text,
    file: parsed.file,
    symbols: bound.value,
    spelling: "en",
    currency: "SEK",
    running: undefined,
    checked: {
      columns: new Map(),
      sources: new Map(),
      groups: new Map(),
      metrics: new Map(),
      baselines: new Map(),
      values: new Map(),
    },
    types: [],
    open: [],
    report: (diagnostic) => found.push(diagnostic),
  };
  const [data] = parsed.file.clauses.flatMap((each) => (each.clause === "data" ? [each] : []));
  const source = data && checkData(context, data);
  if (!source || found.length > 0)
    throw new Error(found.map(({ message }) => message.en).join("\n") || "No data clause");
  return source;
}
