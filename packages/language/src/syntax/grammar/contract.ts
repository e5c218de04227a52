// Grammar of events, amendments, tests, ensures and accepts, and of a clause as such. One parser per process.

import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import { Comma, Identifier, kw, NumberToken, TextToken } from "../tokens.ts";
import { PaymentGrammar } from "./payment.ts";
import type { Rule } from "./terms.ts";

class ContractGrammar extends PaymentGrammar {
  // event, amendment
  leavesOut = this.namesPart("leavesOut", "LeavesOut");
  occursOn = this.part("occursOn", "OccursOn", () => this.SUBRULE(this.date));
  hasNotOccurred = this.wordPart("hasNotOccurred", "HasNotOccurred");
  eventBecause = this.RULE("eventBecause", () => this.SUBRULE(this.because)) as unknown as Rule;
  eventClause = this.RULE("eventClause", () => {
    this.named("Event");
    this.anyPart([this.baselineFrom, this.occursOn, this.hasNotOccurred, this.leavesOut, this.eventBecause]);
  });
  replaces = this.part("replaces", "Replaces", () => this.SUBRULE(this.clause));
  adds = this.part("adds", "Adds", () => this.SUBRULE(this.clause));
  removes = this.part("removes", "Removes", () => {
    this.OPTION(() => this.oneOf(["BaselineOf", "RiskShareOf", "PaymentOf"]));
    this.SUBRULE(this.names);
  });
  countsAfresh = this.namesPart("countsAfresh", "CountsAfresh");
  amendmentClause = this.RULE("amendmentClause", () => {
    this.named("Amendment");
    this.anyPart([this.inForceFrom, this.replaces, this.adds, this.removes, this.countsAfresh]);
  });

  // test, ensure, accept
  given = this.part("given", "Given", () => {
    this.SUBRULE(this.name);
    this.OR([
      {
        ALT: () => {
          this.OPTION(() => {
            this.CONSUME(kw("Expected"));
            this.SUBRULE(this.expression);
            this.CONSUME(Comma);
          });
          this.CONSUME(kw("Observed"));
          this.SUBRULE2(this.expression);
          this.OPTION2(() => {
            this.CONSUME2(Comma);
            this.CONSUME(kw("For"));
            this.CONSUME(NumberToken);
            this.CONSUME(kw("Person"));
          });
          this.OPTION3(() => {
            this.CONSUME3(Comma);
            this.CONSUME2(NumberToken);
            this.oneOf(["Month", "Quarter", "Year"]);
          });
        },
      },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(TextToken) }, { ALT: () => this.SUBRULE2(this.name) }]);
          this.CONSUME3(NumberToken);
          this.CONSUME(kw("Times"));
          this.OPTION4(() => {
            this.CONSUME(kw("By"));
            this.CONSUME4(NumberToken);
            this.CONSUME2(kw("Person"));
          });
        },
      },
    ]);
  });
  expect = this.part("expect", "Expect", () => {
    this.SUBRULE(this.name);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("Is"));
          this.SUBRULE(this.expression);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("Pays"));
          this.SUBRULE2(this.name);
          this.SUBRULE2(this.expression);
        },
      },
    ]);
  });
  testClause = this.RULE("testClause", () => {
    this.CONSUME(kw("Test"));
    this.SUBRULE(this.label);
    this.anyPart([this.given, this.expect]);
  });
  ensureClause = this.RULE("ensureClause", () => {
    this.CONSUME(kw("Ensure"));
    this.SUBRULE(this.name);
    this.OR([{ ALT: () => this.CONSUME(kw("NeverPays")) }, { ALT: () => this.CONSUME(kw("NeverReceives")) }]);
    this.OR2([{ ALT: () => this.CONSUME(kw("MoreThan")) }, { ALT: () => this.CONSUME(kw("LessThan")) }]);
    this.SUBRULE(this.expression);
  });
  acceptClause = this.RULE("acceptClause", () => {
    this.CONSUME(kw("Accept"));
    this.CONSUME(Identifier);
    this.OPTION(() => {
      this.CONSUME(kw("In"));
      this.SUBRULE(this.name);
    });
    this.SUBRULE(this.because);
  });

  clause: Rule = this.RULE("clause", () => {
    this.OR(
      [
        this.contractClause,
        this.partyClause,
        this.unitClause,
        this.dataClause,
        this.groupClause,
        this.metricClause,
        this.instrumentClause,
        this.baselineClause,
        this.valueClause,
        this.pricingClause,
        this.rateCardClause,
        this.riskShareClause,
        this.limitClause,
        this.paymentClause,
        this.eventClause,
        this.amendmentClause,
        this.testClause,
        this.ensureClause,
        this.acceptClause,
        this.useClause,
        this.definitionClause,
      ].map((rule) => ({ ALT: () => this.SUBRULE(rule as Rule) })),
    );
  });

  constructor(validated = false) {
    super(validated);
    this.performSelfAnalysis();
  }
}

let parser: ContractGrammar | undefined;

/** What a rule makes of tokens. The tree is there however broken the text; errors say where and what was expected. */
export interface Attempt {
  readonly cst: CstNode | undefined;
  readonly errors: readonly IRecognitionException[];
}

/** Parses tokens by one rule of the grammar, to their end. */
export function parseRule(rule: string, tokens: readonly IToken[]): Attempt {
  parser ??= new ContractGrammar();
  const read: unknown = Reflect.get(parser, rule);
  if (typeof read !== "function") throw new Error(`no rule ${rule}`);
  parser.input = [...tokens];
  // An error of a half-typed clause needs no stack trace, and making one takes longer than parsing the clause.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const cst: CstNode | undefined = read.call(parser);
    return { cst, errors: parser.errors };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Throws when two alternatives of a rule cannot be told apart, or a rule refers to itself before it reads anything. */
export function validateGrammar(): void {
  new ContractGrammar(true);
}

/** The grammar itself, for the generators of EBNF and highlighting and for recovery. */
export function grammarProductions(): ReturnType<ContractGrammar["getGAstProductions"]> {
  parser ??= new ContractGrammar();
  return parser.getGAstProductions();
}
