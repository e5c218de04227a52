// Takes a metric that applies a definition, finds the columns of its data that stand for what the definition needs, and gives what
// it measures in those columns. What does not fit is reported with both sides.

import { equals } from "@mast/exact";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m2Libraries } from "../../diagnostics/m2-libraries.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import { m3Definitions } from "../../diagnostics/m3-definitions.ts";
import { m3Instruments } from "../../diagnostics/m3-instruments.ts";
import { m4Applied } from "../../diagnostics/m4-applied.ts";
import { spell } from "../../keywords/table.ts";
import type { MeasureExpr, MetricClause } from "../../syntax/ast/index.ts";
import { type CheckedColumn, type Context, type Definition, isFact } from "../context.ts";
import type { ColumnType, Metric } from "../model/index.ts";
import { nearest } from "../nearest.ts";
import { replaceBy, resolve, resolveColumn, use } from "../resolve.ts";
import { sameUnit } from "../units.ts";
import { timeColumnOf } from "./data.ts";
import { wordsOfType } from "./holds-words.ts";
import { endBefore, endOf, partsNamed } from "./parts.ts";
import { inColumns } from "./rename-columns.ts";
import { isScored } from "./scored-instrument.ts";
import type { Typed } from "./typed-measure.ts";

type Application = Extract<MeasureExpr, { node: "defined" }>;

export interface Applied {
  readonly typed: Typed;
  readonly better: "lower" | "higher";
  readonly definition: NonNullable<Metric["definition"]>;
}

export function applyDefinition(
  context: Context,
  clause: MetricClause,
  written: Application,
  source: string,
): Applied | undefined {
  const symbol = resolve(context, written.name, ["definition", "instrument"]);
  const definition = symbol && context.checked.definitions.get(symbol.name);
  if (symbol) reportDirection(context, clause, symbol.name);
  if (symbol?.clause.clause === "instrument" && !isScored(symbol.clause)) {
    context.report(diagnose(m3Instruments.appliedWithoutScores, written.name.at, { name: symbol.name }));
    return undefined;
  }
  const named = symbol && columnsNamed(context, written, symbol.name, source);
  if (!definition || !named) return undefined;
  const found = definition.columns.map((need) =>
    columnFor(context, { ...written, broken: clause.broken }, definition, need, source, named),
  );
  if (found.includes(undefined)) return undefined;
  reportCrossed(context, definition, named, source);
  const columns = new Map(definition.columns.map(({ column }, index) => [column.name, found[index] as string]));
  return {
    typed: { ...definition.typed, measures: { ...inColumns(definition.typed.measures, columns), at: written.at } },
    better: definition.better,
    definition: definition.by,
  };
}

/** The direction is part of what the definition says. */
function reportDirection(context: Context, clause: MetricClause, name: string): void {
  for (const part of [...partsNamed(clause, "lower is better"), ...partsNamed(clause, "higher is better")]) {
    const fixes = [
      {
        title: { en: "Remove the line", sv: "Ta bort raden" },
        edits: [{ span: { start: endBefore(context, clause, part.at.start), end: part.at.end }, text: "" }],
      },
    ];
    context.report(diagnose(m3Definitions.directionOfDefinition, part.at, { name }, { fixes }));
  }
}

/** Columns by what they stand for, as the table says; nothing when a row of it is wrong. */
function columnsNamed(
  context: Context,
  { rows }: Application,
  name: string,
  source: string,
): ReadonlyMap<string, { readonly column: string; readonly at: Application["at"] }> | undefined {
  const needs = context.symbols.columns.get(name) ?? new Map();
  const named = new Map<string, { readonly column: string; readonly at: Application["at"] }>();
  let sound = true;
  for (const { need, column } of rows) {
    const found = resolveColumn(context, source, column);
    if (need.node === "missing" || !found) {
      sound = false;
      continue;
    }
    if (isFact(found)) {
      context.report(diagnose(m3Clocks.notAColumn, column.at, { name: found.name }));
      sound = false;
      continue;
    }
    const symbol = needs.get(need.text);
    if (!symbol) {
      const near = nearest(need.text, needs.keys());
      const params = {
        need: need.text,
        name,
        needs: [...needs.keys()],
        ...(near === undefined ? {} : { nearest: near }),
      };
      const fixes = near === undefined ? [] : [replaceBy(need.at, near)];
      context.report(diagnose(m2Libraries.notNeeded, need.at, params, { fixes }));
      sound = false;
      continue;
    }
    context.tell(({ symbols }) => use(symbols.columns.get(name)?.get(need.text), need.at));
    if (named.has(need.text)) {
      context.report(diagnose(m2Libraries.needDoubled, need.at, { need: need.text }));
      sound = false;
    } else named.set(need.text, { column: found.name, at: column.at });
  }
  return sound ? named : undefined;
}

/**
 * The column that stands for a need: the one of the table, else the one of the same name, else the one that says who when a person is
 * needed, and the one that says when for a time. Nothing when there is none or it holds something else.
 */
function columnFor(
  context: Context,
  written: Application & Pick<MetricClause, "broken">,
  { by: { name } }: Definition,
  need: CheckedColumn,
  source: string,
  named: ReadonlyMap<string, { readonly column: string; readonly at: Application["at"] }>,
): string | undefined {
  const columns = context.checked.columns.get(source) ?? new Map<string, CheckedColumn>();
  const declared = new Map([...(context.symbols.columns.get(source) ?? [])].filter(([, symbol]) => !isFact(symbol)));
  const stated = named.get(need.column.name);
  const wanted = stated?.column ?? need.column.name;
  const fitting = [...columns.values()].filter((column) => fits(need, column)).map(({ column }) => column.name);
  if (declared.has(wanted)) {
    const column = columns.get(wanted);
    if (!column) return undefined;
    if (fits(need, column)) return wanted;
    const params = {
      need: need.column.name,
      name,
      wants: wordsOfType(context, need.column.type, need.factor),
      column: wanted,
      source,
      holds: wordsOfType(context, column.column.type, column.factor),
    };
    const related = [{ span: column.column.at, message: { en: "the column is here", sv: "kolumnen finns här" } }];
    const fixes = stated
      ? fitting.map((each) => replaceBy(stated.at, each))
      : fitting.map((each) => standsFor(context, written, need.column.name, each));
    context.report(diagnose(m3Definitions.columnDoesNotFit, stated?.at ?? written.name.at, params, { fixes, related }));
    return undefined;
  }
  const usual = usualColumn(context, need, source, columns);
  if (usual !== undefined) return usual;
  if (columns.size < declared.size || written.broken) return undefined;
  const params = { need: need.column.name, name, source, wants: wordsOfType(context, need.column.type, need.factor) };
  const fixes = fitting.map((each) => standsFor(context, written, need.column.name, each));
  context.report(diagnose(m2Libraries.needMissing, written.name.at, params, { fixes }));
  return undefined;
}

/** A column that stands for one need and has the name of another: the two may be exchanged, and nothing in the data would tell. */
function reportCrossed(
  context: Context,
  { by: { name }, columns }: Definition,
  named: ReadonlyMap<string, { readonly column: string; readonly at: Application["at"] }>,
  source: string,
): void {
  const declared = context.symbols.columns.get(source);
  for (const [need, { column, at }] of named) {
    const other = columns.find((each) => each.column.name === column && column !== need);
    if (!other || !declared?.has(need)) continue;
    const fixes = [replaceBy(at, need)];
    context.report(diagnose(m4Applied.columnsCrossed, at, { name, need, column, source }, { fixes }));
  }
}

function usualColumn(
  context: Context,
  need: CheckedColumn,
  source: string,
  columns: ReadonlyMap<string, CheckedColumn>,
): string | undefined {
  const { holds } = need.column.type;
  const all = [...columns.values()];
  if (holds === "person") return all.find((each) => each.column.type.holds === holds)?.column.name;
  if (holds !== "month" && holds !== "quarter" && holds !== "week" && holds !== "year") return undefined;
  const time = timeColumnOf(context.checked.sources.get(source)?.key ?? [], all)?.column;
  return time?.type.holds === holds ? time.name : undefined;
}

/** Whether a column can stand for a need: the same kind, the same unit; whole numbers where numbers are needed. */
function fits(need: CheckedColumn, { column, factor }: CheckedColumn): boolean {
  const wanted = need.column.type;
  const { type } = column;
  if (wanted.holds === "number" && type.holds === "number") {
    const scales = wanted.scale === type.scale || (wanted.scale === "ratio" && type.scale === "count");
    return scales && sameUnit(wanted.unit, type.unit) && equals(need.factor, factor);
  }
  if (wanted.holds === "money" && type.holds === "money") return wanted.currency === type.currency;
  return wanted.holds === type.holds && sameValues(wanted, type);
}

/** Steps in order must be the same; of values without order, those that are needed must be there. */
function sameValues(wanted: ColumnType, type: ColumnType): boolean {
  if (wanted.holds === "ordinal" && type.holds === "ordinal")
    return wanted.values.join("\n") === type.values.join("\n");
  if (wanted.holds !== "nominal" || type.holds !== "nominal") return true;
  return wanted.values.every((value) => type.values.includes(value));
}

/** A row that says which column stands for a need, with its table when there is none yet. */
function standsFor(context: Context, { at, rows }: Application, need: string, column: string): Fix {
  const { spelling } = context;
  const header = rows.length > 0 ? "" : `\n  | ${spell("Needs", spelling)} | ${spell("Column", spelling)} |`;
  return {
    title: { en: `Let ${column} stand for ${need}`, sv: `Låt ${column} stå för ${need}` },
    edits: [{ span: endOf(at), text: `${header}\n  | ${need} | ${column} |` }],
  };
}
