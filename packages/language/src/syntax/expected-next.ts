// What may come next in a half-written clause, asked of the grammar: words it cannot do without, and the sub-clauses of a clause.

import type { Spelling } from "@mast/exact";
import { Alternation, Alternative, type IProduction, NonTerminal, Repetition, Rule, Terminal } from "chevrotain";
import { grammarProductions, parseRule } from "./grammar/read.ts";
import { lex } from "./lex.ts";

/**
 * Names of the tokens that the grammar wants after the text of a clause so far; none when the clause may end there or when it goes wrong
 * before.
 */
export function expectedNext(clauseSoFar: string, spelling: Spelling): readonly string[] {
  const { tokens } = lex(clauseSoFar, spelling);
  const [error] = parseRule("clause", tokens).errors;
  if (!error || Number.isFinite(error.token.startOffset)) return [];
  const names: unknown = error.message.startsWith("[") ? JSON.parse(error.message) : [];
  return Array.isArray(names) ? names.map(String) : [];
}

/** Keywords that open a sub-clause of the clause that a keyword opens, in the order of the grammar; none for other words. */
export function subClausesOf(clauseKeyword: string): readonly string[] {
  const productions = grammarProductions();
  const clause = Object.values(productions).find(
    (rule) =>
      rule instanceof Rule &&
      rule.name.endsWith("Clause") &&
      rule.definition[0] !== undefined &&
      firstsOf(rule.definition[0]).includes(clauseKeyword),
  );
  const parts = clause?.definition.find((each) => each instanceof Repetition);
  const choice = parts instanceof Repetition ? parts.definition.find((each) => each instanceof Alternation) : undefined;
  if (!(choice instanceof Alternation)) return [];
  return choice.definition.flatMap((alternative) => firstsOf(first(alternative))).filter((name) => name !== "RowStart");

  function first(alternative: IProduction): IProduction | undefined {
    return alternative instanceof Alternative ? alternative.definition[0] : undefined;
  }

  function firstsOf(production: IProduction | undefined): string[] {
    if (production instanceof Terminal) return [production.terminalType.name];
    if (production instanceof NonTerminal) return firstsOf(production.referencedRule.definition[0]);
    if (production instanceof Alternation) return production.definition.flatMap((each) => firstsOf(first(each)));
    return [];
  }
}
