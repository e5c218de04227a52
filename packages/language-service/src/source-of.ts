// The source that a clause reads: its own, its group's, that of the group it is about, or its rate card's.

import type { Ast, ColumnSymbol } from "@mast/language";
import type { Analysis } from "./analysis.ts";

/** The name of the source, or nothing for clauses that read none. */
export function sourceOf(analysis: Analysis, clause: Ast.Clause): string | undefined {
  const { symbols } = analysis;
  const nameIn = (part: string, of: Ast.Clause) => {
    const found = of.parts.find((each) => each.part === part) as
      | { name?: { node: string; text?: string }; group?: { node: string; text?: string } }
      | undefined;
    return found?.name?.text ?? found?.group?.text;
  };
  if (clause.clause === "data") return clause.name.node === "name" ? clause.name.text : undefined;
  if (clause.clause === "rate card") return nameIn("for", clause);
  if (clause.clause === "baseline") {
    const metric = clause.metric.node === "name" ? symbols.named.get(clause.metric.text)?.clause : undefined;
    return metric && metric.clause !== "baseline" ? sourceOf(analysis, metric) : undefined;
  }
  const group = nameIn("in", clause);
  const declared = group === undefined ? undefined : symbols.named.get(group)?.clause;
  return nameIn("people in", clause) ?? (declared && nameIn("people in", declared));
}

/** What rows and people of a clause's source have. */
export function columnsOf(analysis: Analysis, clause: Ast.Clause | undefined): readonly ColumnSymbol[] {
  const source = clause && sourceOf(analysis, clause);
  return source === undefined ? [] : [...(analysis.symbols.columns.get(source)?.values() ?? [])];
}
