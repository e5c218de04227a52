// What recovery knows of the grammar, read off the grammar itself: which rule reads a clause, which words open its sub-clauses, which
// rules are tables and how their first row reads.

import {
  Alternation,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from "chevrotain";
import { grammarProductions } from "../grammar/read.ts";
import { RowStart } from "../tokens.ts";

export interface ClauseShape {
  readonly rule: string;
  /** Rules of the sub-clauses by the token that opens each. */
  readonly parts: ReadonlyMap<TokenType, string>;
}

export interface TableShape {
  readonly rule: string;
  readonly row: string;
  /** The first row, bars and all. */
  readonly header: readonly TokenType[];
}

export interface Shape {
  readonly clauses: ReadonlyMap<TokenType, ClauseShape>;
  readonly tables: ReadonlyMap<string, TableShape>;
  /** Tokens that a rule may begin with. */
  readonly firstOf: (rule: string) => ReadonlySet<TokenType>;
}

let known: Shape | undefined;

/** Read once per process. */
export function grammarShape(): Shape {
  known ??= readShape();
  return known;
}

function readShape(): Shape {
  const rules = grammarProductions();
  const rule = (name: string): Rule => {
    const found = rules[name];
    if (!found) throw new Error(`no rule ${name}`);
    return found;
  };
  const clauses = new Map<TokenType, ClauseShape>();
  for (const clause of nonTerminals(rule("clause").definition)) {
    const parts = new Map<TokenType, string>();
    for (const repeated of rule(clause).definition.filter((each) => each instanceof Repetition)) {
      for (const part of nonTerminals([repeated])) for (const type of first(rule(part))) parts.set(type, part);
    }
    for (const type of first(rule(clause))) clauses.set(type, { rule: clause, parts });
  }
  const tables = new Map<string, TableShape>();
  for (const each of Object.values(rules)) {
    const last = each.definition.at(-1);
    const opens = each.definition[0];
    const row = last instanceof Repetition ? nonTerminals([last])[0] : undefined;
    if (!(opens instanceof Terminal) || opens.terminalType !== RowStart || row === undefined) continue;
    tables.set(each.name, { rule: each.name, row, header: terminals(each.definition.slice(0, -1)) });
  }
  return { clauses, tables, firstOf: (name) => first(rule(name)) };
}

function inner(production: IProduction): readonly IProduction[] {
  const { definition } = production as { definition?: readonly IProduction[] };
  return definition ?? [];
}

/** Names of the rules that productions call themselves. */
function nonTerminals(productions: readonly IProduction[]): string[] {
  return productions.flatMap((each) =>
    each instanceof NonTerminal ? [each.nonTerminalName] : nonTerminals(inner(each)),
  );
}

/** Tokens that must occur, in order; of a choice the first, and what may be left out is left out. */
function terminals(productions: readonly IProduction[]): TokenType[] {
  return productions.flatMap((each) => {
    if (each instanceof Terminal) return [each.terminalType];
    if (each instanceof NonTerminal) return terminals(each.referencedRule.definition);
    if (each instanceof Alternation) return terminals(each.definition.slice(0, 1));
    return isOptional(each) ? [] : terminals(inner(each));
  });
}

function isOptional(production: IProduction): boolean {
  return (
    production instanceof Option || production instanceof Repetition || production instanceof RepetitionWithSeparator
  );
}

function first(production: IProduction): ReadonlySet<TokenType> {
  if (production instanceof Terminal) return new Set([production.terminalType]);
  if (production instanceof NonTerminal) return first(production.referencedRule);
  const found = new Set<TokenType>();
  const isChoice = production instanceof Alternation;
  for (const each of inner(production)) {
    for (const type of first(each)) found.add(type);
    if (!isChoice && !isOptional(each)) break;
  }
  return found;
}
