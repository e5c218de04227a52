// What a use of a source needs of it: people that can be told apart, rows that lie in time. A source whose columns are not all
// sound is given the benefit of the doubt.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Data } from "../../diagnostics/m3-data.ts";
import type { Span } from "../../source/span.ts";
import { type Context, isFact } from "../context.ts";
import { timeColumnOf } from "./data.ts";

/** Reports that a source has no person column; true when it has none. */
export function reportNoPerson(context: Context, source: string, at: Span): boolean {
  const columns = allColumns(context, source);
  if (!columns || columns.some(({ column }) => column.type.holds === "person")) return false;
  context.report(diagnose(m3Data.noPersonColumn, at, { source }));
  return true;
}

/** Reports that no column of a source says when; true when none does. */
export function reportNoTime(context: Context, source: string, at: Span): boolean {
  const columns = allColumns(context, source);
  if (!columns || timeColumnOf([], columns)) return false;
  context.report(diagnose(m3Data.noTimeColumn, at, { source }));
  return true;
}

/** The columns of a source when every declared one is sound. */
function allColumns(context: Context, source: string) {
  const declared = context.symbols.columns.get(source);
  const sound = context.checked.columns.get(source);
  const columns = [...(declared?.values() ?? [])].filter((symbol) => !isFact(symbol));
  return declared && sound && sound.size === columns.length ? [...sound.values()] : undefined;
}
