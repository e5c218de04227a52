// Takes a definition clause, gives what it measures in terms of the columns that it needs; nothing when any of it is wrong.

import { clauseNamed } from "../../library/libraries.ts";
import type { DefinitionClause } from "../../syntax/ast/index.ts";
import { needsOf } from "../bind.ts";
import type { Context, Definition } from "../context.ts";
import { checkColumn } from "./column-type.ts";
import { textAt } from "./operand.ts";
import { addLineFixes, labelOf, oneOfParts, onePart, partsNamed, reportMissing } from "./parts.ts";
import { checkMeasures } from "./typed-measure.ts";

/** Also keeps its columns, under its own name, as those of a source. */
export function checkDefinition(context: Context, clause: DefinitionClause): Definition | undefined {
  const needs = onePart(context, clause, "needs");
  if (!needs) reportMissing(context, clause, ["Needs"]);
  const measures = onePart(context, clause, "measures");
  if (!measures) reportMissing(context, clause, ["Measures"]);
  const better = oneOfParts(context, clause, ["lower is better", "higher is better"]);
  if (!better) {
    const ids = ["LowerIsBetter", "HigherIsBetter"];
    reportMissing(context, clause, ids, addLineFixes(context, clause, ids));
  }
  if (clause.name.node === "missing") return undefined;
  const name = clause.name.text;
  const rows = needsOf(clause);
  const columns = rows.flatMap((row) => checkColumn(context, clause, row) ?? []);
  context.keep("columns", name, new Map(columns.map((of) => [of.column.name, of])));
  const typed = measures && checkMeasures(context, name, measures.measure, { source: name, fixed: false });
  if (!typed || !better || columns.length < rows.length) return undefined;
  context.type({ span: clause.name.at, unit: typed.unit, kind: typed.kind, scale: typed.scale });
  return {
    by: {
      name,
      ...(clause.label ? { label: labelOf(clause.label) } : {}),
      words: wordsOf(context, clause, name) ?? textAt(context, measures.measure.at),
      ...(clause.ofLibrary === undefined ? {} : { library: clause.ofLibrary }),
    },
    columns,
    typed,
    better: better.part === "lower is better" ? "lower" : "higher",
  };
}

/** What a definition of a library measures, in the words of its text. */
function wordsOf({ libraries, spelling }: Context, { ofLibrary }: DefinitionClause, name: string): string | undefined {
  const library = libraries.find((each) => each.name === ofLibrary);
  const found = library && clauseNamed(library, name, spelling);
  if (found?.clause.clause !== "definition") return undefined;
  const [measure] = partsNamed(found.clause, "measures");
  return measure && found.text.slice(measure.measure.at.start, measure.measure.at.end);
}
