// Tokens to a tree by a rule of the grammar. One parser per process reads what has no mistake; the one that goes on behind mistakes takes
// longer to make and is made when the first is met.

import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import { type Analysed, type Choices, type Choosing, choicesOf, decideBy } from "./choices.ts";
import { ContractGrammar } from "./contract.ts";
import { decided } from "./decided.ts";
import { SoundGrammar } from "./sound.ts";

class RecoveringGrammar extends ContractGrammar {
  constructor(validated: boolean) {
    super({ recovers: true, validated });
    if (decided) {
      const choices = decided;
      const inside = this as unknown as Deciding;
      inside.preComputeLookaheadFunctions = () => decideBy(choices, inside, (howFar) => this.LA(howFar));
    }
    this.performSelfAnalysis();
  }
}

/** What chevrotain 11.2 calls to work out its choices. */
interface Deciding extends Choosing {
  preComputeLookaheadFunctions: () => void;
}

let sound: SoundGrammar | undefined;
let recovering: RecoveringGrammar | undefined;

/** What a rule makes of tokens. The tree is there however broken the text; errors say where and what was expected. */
export interface Attempt {
  readonly cst: CstNode | undefined;
  readonly errors: readonly IRecognitionException[];
}

/** Parses tokens by one rule of the grammar, to their end. */
export function parseRule(rule: string, tokens: readonly IToken[]): Attempt {
  if (decided) {
    sound ??= new SoundGrammar(decided);
    const cst = sound.read(rule, tokens);
    if (cst) return { cst, errors: [] };
  }
  return parseWithMistakes(rule, tokens);
}

/** The tree of tokens that a rule reads to their end without a mistake; otherwise the index of the first that does not fit. */
export function readWhole(rule: string, tokens: readonly IToken[]): CstNode | number {
  sound ??= new SoundGrammar(decided ?? grammarChoices());
  return sound.read(rule, tokens) ?? sound.stoppedAt;
}

/** Parses tokens by one rule of the grammar, by the parser that goes on behind mistakes. */
export function parseWithMistakes(rule: string, tokens: readonly IToken[]): Attempt {
  const parser = recoveringParser();
  const read: unknown = Reflect.get(parser, rule);
  if (typeof read !== "function") throw new Error(`no rule ${rule}`);
  parser.input = [...tokens];
  // An error of a half-typed clause needs no stack trace, and making one takes longer than parsing the clause.
  const errors: { stackTraceLimit?: number | undefined } & typeof Error = Error;
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    const cst: CstNode | undefined = read.call(parser);
    return { cst, errors: parser.errors };
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}

function recoveringParser(): RecoveringGrammar {
  recovering ??= new RecoveringGrammar(false);
  return recovering;
}

/** Makes the parser that goes on behind mistakes, if it is not there: the first mistake is then explained as fast as the next. */
export function prepareForMistakes(): void {
  recoveringParser();
}

/** Throws when two alternatives of a rule cannot be told apart, or a rule refers to itself before it reads anything. */
export function validateGrammar(): void {
  new RecoveringGrammar(true);
}

/** The grammar itself, for the generators of EBNF and highlighting and for recovery. */
export function grammarProductions(): ReturnType<ContractGrammar["getGAstProductions"]> {
  return recoveringParser().getGAstProductions();
}

/** The choices of the grammar, for the build and to make what reads without mistakes. */
export function grammarChoices(): Choices {
  return choicesOf(recoveringParser() as unknown as Analysed);
}
