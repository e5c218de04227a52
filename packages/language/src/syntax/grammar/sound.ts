// Reads what has no mistake, and gives up at the first. Its choices are worked out beforehand, so that it is ready at once: to work them
// out takes longer than to read a long contract.

import { type CstNode, EOF, type IToken } from "chevrotain";
import { type Choices, type Choosing, decideBy } from "./choices.ts";
import { ContractGrammar } from "./contract.ts";

/** Thrown at the first mistake. */
const mistake = Symbol("mistake");

/** What chevrotain 11.2 keeps in a parser; its version is pinned. */
interface Analysed extends Choosing {
  selfAnalysisDone: boolean;
  readonly CST_STACK: CstNode[];
  readonly currIdx: number;
}

export class SoundGrammar extends ContractGrammar {
  constructor(choices: Choices) {
    super({ recovers: false, validated: false });
    const inside = this as unknown as Analysed;
    decideBy(choices, inside, (howFar) => this.LA(howFar));
    inside.selfAnalysisDone = true;
  }

  /** The tree of tokens that are all read by a rule. */
  read(rule: string, tokens: readonly IToken[]): CstNode | undefined {
    const read: unknown = Reflect.get(this, rule);
    if (typeof read !== "function") throw new Error(`no rule ${rule}`);
    this.input = [...tokens];
    try {
      const cst: CstNode = read.call(this);
      return this.LA(1).tokenType === EOF ? cst : undefined;
    } catch (thrown) {
      if (thrown === mistake) return undefined;
      throw thrown;
    }
  }

  /** The index of the first token that did not fit in what was read last; the number of tokens when they came to an end too soon. */
  get stoppedAt(): number {
    return (this as unknown as Analysed).currIdx + 1;
  }

  /** The children of a node are few: a plain object holds them in less space, and is read faster, than one without prototype. */
  protected cstInvocationStateUpdate(name: string): void {
    const location = { startOffset: this.LA(1).startOffset, endOffset: Number.NaN };
    (this as unknown as Analysed).CST_STACK.push({ name, children: {}, location });
  }

  /** Whether all tokens were read is seen after it; chevrotain makes an exception of it, which takes longer than to read a clause. */
  protected onAfterParse(): void {}

  // What chevrotain calls where the text does not fit.
  protected consumeInternalError(): never {
    throw mistake;
  }
  protected raiseNoAltException(): never {
    throw mistake;
  }
  protected raiseEarlyExitException(): never {
    throw mistake;
  }
}
