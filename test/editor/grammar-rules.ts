// The rules of the grammar, each with the words that it has itself and the rules that it is written with.

import { keywords } from "@mast/language";
import { type IProduction, NonTerminal, Terminal } from "chevrotain";
import { grammarProductions } from "../../packages/language/src/syntax/grammar/read.ts";

export interface GrammarRule {
  readonly name: string;
  /** Ids of keywords. */
  readonly words: readonly string[];
  readonly inner: readonly string[];
}

export function grammarRules(): readonly GrammarRule[] {
  const known = new Set(keywords.map(({ id }) => id));
  return Object.values(grammarProductions()).map((rule) => {
    const pieces = flat(rule.definition);
    const words = pieces.flatMap((each) => (each instanceof Terminal ? [each.terminalType.name] : []));
    const inner = pieces.flatMap((each) => (each instanceof NonTerminal ? [each.nonTerminalName] : []));
    return { name: rule.name, words: [...new Set(words)].filter((word) => known.has(word)), inner };
  });
}

function flat(productions: readonly IProduction[]): readonly IProduction[] {
  return productions.flatMap((each) =>
    each instanceof Terminal || each instanceof NonTerminal
      ? [each]
      : "definition" in each && Array.isArray(each.definition)
        ? flat(each.definition)
        : [],
  );
}
