// Takes a data clause, gives the source it declares: file, format, columns and key; nothing when any of it is wrong. Sound columns
// are kept either way, so that one mistake in a source does not silence what rests on its other columns.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Calculations } from "../../diagnostics/m3-calculations.ts";
import { m3Data } from "../../diagnostics/m3-data.ts";
import type { DataClause } from "../../syntax/ast/index.ts";
import { type CheckedColumn, type Context, isCalculated } from "../context.ts";
import type { ColumnType, FileFormat, Source } from "../model/index.ts";
import { resolve, resolveColumn } from "../resolve.ts";
import { checkCalculated } from "./calculated.ts";
import { checkColumn } from "./column-type.ts";
import { checkFacts } from "./fact.ts";
import { wordsOfType } from "./holds-words.ts";
import { labelOf, oneOfParts, onePart, reportMissing, textOf } from "./parts.ts";
import { textFormatOf } from "./text-format.ts";

export function checkData(context: Context, clause: DataClause): Source | undefined {
  if (clause.name.node === "missing") return undefined;
  const name = clause.name.text;
  const columns = columnsOf(context, clause, name);
  const sound = new Map(columns?.flatMap((of) => (of ? [[of.column.name, of] as const] : [])));
  context.keep("columns", name, sound);
  checkFacts(context, clause, name);
  const declared = [...sound.values()].map(({ column }) => column);
  const calculated = checkCalculated(context, clause, name, sound);
  const file = fileOf(context, clause);
  const format = file && formatOf(context, clause, file.text);
  const text = textFormatOf(context, clause, format);
  const key = keyOf(context, clause, name, sound);
  const withoutGaps = onePart(context, clause, "months without gaps");
  if (withoutGaps && columns && !timeColumnOf(key ?? [], [...sound.values()]) && declared.length === columns.length) {
    context.report(diagnose(m3Data.noTimeColumn, withoutGaps.at, { source: name }));
  }
  const ownedBy = onePart(context, clause, "owned by");
  const owner = ownedBy && resolve(context, ownedBy.name, ["party"]);
  const legalGround = textOf(onePart(context, clause, "legal ground")?.text);
  const delivery = textOf(onePart(context, clause, "delivered")?.text);
  if (!file || !format || !text || !key || !columns || declared.length < columns.length) return undefined;
  if (calculated.length < clause.parts.filter(({ part }) => part === "each row has").length) return undefined;
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    file: file.text,
    format,
    text,
    columns: declared,
    ...(calculated.length > 0 ? { calculated } : {}),
    key,
    withoutGaps: withoutGaps !== undefined,
    ...(owner ? { owner: owner.name } : {}),
    ...(legalGround === undefined ? {} : { legalGround }),
    ...(delivery === undefined ? {} : { delivery }),
  };
}

/** One entry per row that names a column, nothing in place of a wrong one; nothing at all without a table. */
function columnsOf(
  context: Context,
  clause: DataClause,
  source: string,
): readonly (CheckedColumn | undefined)[] | undefined {
  const table = onePart(context, clause, "columns");
  if (!table || table.rows.length === 0) {
    reportMissing(context, clause, ["Column"]);
    return undefined;
  }
  const columns = table.rows.map((row) => checkColumn(context, clause, row));
  for (const holds of ["person", "outcome"] as const) {
    const found = columns.flatMap((of) => (of?.column.type.holds === holds ? [of.column] : []));
    for (const second of found.slice(1)) {
      const at = context.symbols.columns.get(source)?.get(second.name)?.nameAt ?? second.at;
      const params = { source, holds: wordsOfType(context, second.type) };
      context.report(diagnose(m3Data.secondColumnOf, at, params));
    }
  }
  return columns;
}

function fileOf(context: Context, clause: DataClause) {
  const from = onePart(context, clause, "from");
  if (!from) reportMissing(context, clause, ["From"]);
  return from?.text.node === "text" ? from.text : undefined;
}

const formats: readonly FileFormat[] = ["csv", "parquet", "json"];

/** The format that the clause states, else the one of the file's ending. */
function formatOf(context: Context, clause: DataClause, file: string): FileFormat | undefined {
  const stated = onePart(context, clause, "file format");
  if (stated?.text.node === "missing") return undefined;
  const written = stated?.text.text ?? file;
  const format = formats.find((each) => (stated ? written === each : written.toLowerCase().endsWith(`.${each}`)));
  const from = onePart(context, clause, "from");
  if (format === undefined) {
    const at = stated?.text.at ?? from?.text.at ?? clause.keywordAt;
    context.report(diagnose(m3Data.fileFormatUnknown, at, { written }));
  }
  return format;
}

function keyOf(
  context: Context,
  clause: DataClause,
  source: string,
  sound: ReadonlyMap<string, CheckedColumn>,
): readonly string[] | undefined {
  const part = oneOfParts(context, clause, ["one row per", "rows without a key"]);
  if (!part) {
    reportMissing(context, clause, ["OneRowPer", "RowsWithoutKey"]);
    return undefined;
  }
  if (part.part === "rows without a key") return [];
  const key = part.names.flatMap((name) => {
    const column = resolveColumn(context, source, name);
    if (!column) return [];
    if (isCalculated(column)) {
      context.report(diagnose(m3Calculations.calculatedHere, name.at, { name: column.name }));
      return [];
    }
    if (sound.get(column.name)?.column.whenMissing.rule === "none") {
      context.report(diagnose(m3Data.keyMayBeEmpty, name.at, { column: column.name }));
      return [];
    }
    return [column.name];
  });
  return key.length === part.names.length ? key : undefined;
}

/** The column that places a row in time: the first of the key that does, else the first that does. */
export function timeColumnOf(key: readonly string[], columns: readonly CheckedColumn[]): CheckedColumn | undefined {
  const timed = columns.filter(({ column }) => isTime(column.type));
  return key.flatMap((name) => timed.filter(({ column }) => column.name === name))[0] ?? timed[0];
}

function isTime({ holds }: ColumnType): boolean {
  return holds === "date" || holds === "month" || holds === "quarter" || holds === "year" || holds === "week";
}
