// Grammar of the clauses about money, time and proof, and of a clause as such. One parser per process.

import type { CstNode, IToken } from "chevrotain";
import { CellBar, Comma, Identifier, kw, NumberToken, Percent, RowEnd, RowStart, Semi, TextToken } from "../tokens.ts";
import { MeasurementGrammar } from "./measurement.ts";
import type { Rule } from "./terms.ts";

const byBasis = ["ByReduction", "ByIncrease", "ByLevel", "ByCount", "ByAvoided", "ByGained"];
const aBasis = ["AReductionOf", "AnIncreaseOf", "ALevelOf", "ACountOf"];
const theBasis = ["TheReduction", "TheIncrease", "TheLevel", "TheCount"];

class ContractGrammar extends MeasurementGrammar {
  // value, formula
  isFrom = this.part("isFrom", "Is", () => {
    this.SUBRULE(this.expression);
    this.OPTION(() => {
      this.CONSUME(kw("From"));
      this.SUBRULE(this.date);
    });
  });
  keyRow = this.RULE("keyRow", () => {
    this.CONSUME(RowStart);
    this.CONSUME(TextToken);
    this.CONSUME(CellBar);
    this.SUBRULE(this.expression);
    this.CONSUME(RowEnd);
  });
  keyTable = this.RULE("keyTable", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("For"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Is"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.keyRow));
  });
  source = this.textPart("source", "Source");
  valueClause = this.RULE("valueClause", () => {
    this.OR([{ ALT: () => this.CONSUME(kw("Value")) }, { ALT: () => this.CONSUME(kw("Formula")) }]);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.anyPart([this.isFrom, this.keyTable, this.source, this.round]);
  });

  // pricing
  forMetric = this.namePart("forMetric", "For");
  stepRow = this.RULE("stepRow", () => {
    this.CONSUME(RowStart);
    this.OPTION(() => this.SUBRULE(this.expression));
    this.CONSUME(CellBar);
    this.OPTION2(() => this.SUBRULE2(this.expression));
    this.CONSUME2(CellBar);
    this.SUBRULE3(this.expression);
    this.CONSUME(RowEnd);
  });
  stepTable = this.RULE("stepTable", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("From"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Below"));
    this.CONSUME2(CellBar);
    this.CONSUME(kw("Pays"));
    this.OPTION(() => this.SUBRULE(this.perUnit));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.stepRow));
  });
  pointRow = this.RULE("pointRow", () => {
    this.CONSUME(RowStart);
    this.SUBRULE(this.expression);
    this.CONSUME(CellBar);
    this.SUBRULE2(this.expression);
    this.CONSUME(RowEnd);
  });
  pointTable = this.RULE("pointTable", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("At"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Pays"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.pointRow));
  });
  ofAmount = this.part("ofAmount", "Of", () => this.SUBRULE(this.expression));
  edge = this.RULE("edge", () => {
    this.oneOf(theBasis);
    this.SUBRULE(this.comparison);
    this.SUBRULE(this.expression);
  });
  perQuantity = this.RULE("perQuantity", () => {
    this.CONSUME(kw("Per"));
    this.OPTION(() => this.oneOf(["Avoided", "Gained"]));
    this.SUBRULE(this.unitName);
  });
  pays = this.part("pays", "Pays", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(kw("InSteps")) }, { ALT: () => this.CONSUME(kw("InSlices")) }]);
          this.oneOf(byBasis);
          this.SUBRULE(this.stepTable);
          this.OPTION(() => this.SUBRULE(this.ofAmount));
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("AlongALine"));
          this.OR3(byBasis.map((id) => ({ ALT: () => this.CONSUME(kw(id)) })));
          this.SUBRULE(this.pointTable);
          this.OPTION2(() => this.SUBRULE2(this.ofAmount));
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.expression);
          this.OPTION3(() =>
            this.OR4([
              { ALT: () => this.SUBRULE(this.perQuantity) },
              {
                ALT: () => {
                  this.CONSUME(kw("When"));
                  this.SUBRULE(this.edge);
                },
              },
            ]),
          );
        },
      },
    ]);
  });
  nothingBelow = this.part("nothingBelow", "NothingBelow", () => {
    this.oneOf(aBasis);
    this.SUBRULE(this.expression);
  });
  onlyThePartAbove = this.part("onlyThePartAbove", "OnlyThePartAbove", () => {
    this.oneOf(aBasis);
    this.SUBRULE(this.expression);
  });
  nothingWhen = this.part("nothingWhen", "NothingWhen", () => {
    this.OR([
      { GATE: () => this.moves(), ALT: () => this.SUBRULE(this.moving) },
      {
        GATE: () => this.LA(2).tokenType === kw("Pays"),
        ALT: () => {
          this.SUBRULE2(this.name);
          this.CONSUME(kw("Pays"));
        },
      },
      { ALT: () => this.SUBRULE(this.test) },
    ]);
  });
  moving = this.RULE("moving", () => {
    this.SUBRULE(this.name);
    this.OR([{ ALT: () => this.CONSUME(kw("RisesBy")) }, { ALT: () => this.CONSUME(kw("FallsBy")) }]);
    this.OR2([{ ALT: () => this.CONSUME(kw("MoreThan")) }, { ALT: () => this.CONSUME(kw("AtLeast")) }]);
    this.SUBRULE(this.expression);
  });
  private moves(): boolean {
    const second = this.LA(2).tokenType;
    return second === kw("RisesBy") || second === kw("FallsBy");
  }
  onlyWhen = this.part("onlyWhen", "OnlyWhen", () => this.SUBRULE(this.test));
  aWorseResult = this.part("aWorseResult", "AWorseResult", () => this.oneOf(["PaysNothing", "IsPaidBack"]));
  metWhen = this.part("metWhen", "MetWhen", () => {
    this.SUBRULE(this.edge);
    this.CONSUME(Comma);
    this.CONSUME(kw("With"));
    this.CONSUME(NumberToken);
    this.CONSUME(Percent);
    this.CONSUME(kw("Assurance"));
    this.CONSUME(Semi);
    this.CONSUME(kw("UndecidedPays"));
    this.OR(["Half", "Nothing", "Everything"].map((id) => ({ ALT: () => this.CONSUME(kw(id)) })));
  });
  payAnyway = this.becausePart("payAnyway", "PayAnyway");
  eachCohort = this.wordPart("eachCohort", "EachCohortByItself");
  allCohorts = this.wordPart("allCohorts", "AllCohortsTogether");
  withoutPaidBy = this.namesPart("withoutPaidBy", "WithoutCohortsPaidBy");
  pricingClause = this.RULE("pricingClause", () => {
    this.named("Pricing");
    this.anyPart([
      this.forMetric,
      this.pays,
      this.nothingBelow,
      this.onlyThePartAbove,
      this.nothingWhen,
      this.onlyWhen,
      this.aWorseResult,
      this.metWhen,
      this.payAnyway,
      this.eachCohort,
      this.allCohorts,
      this.withoutPaidBy,
    ]);
  });

  // rate card
  rateRow = this.RULE("rateRow", () => {
    this.CONSUME(RowStart);
    this.OR([{ ALT: () => this.CONSUME(TextToken) }, { ALT: () => this.SUBRULE(this.name) }]);
    this.CONSUME(CellBar);
    this.SUBRULE(this.expression);
    this.CONSUME2(CellBar);
    this.OR2([
      { ALT: () => this.CONSUME(kw("PerClaim")) },
      { ALT: () => this.CONSUME(kw("OncePerPerson")) },
      {
        ALT: () => {
          this.CONSUME(kw("AtMost"));
          this.CONSUME(NumberToken);
          this.CONSUME(kw("Per"));
          this.CONSUME(kw("Person"));
        },
      },
    ]);
    this.CONSUME(RowEnd);
  });
  rateTable = this.RULE("rateTable", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Outcome"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Pays"));
    this.CONSUME2(CellBar);
    this.CONSUME(kw("HowOften"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.rateRow));
  });
  atMostPerPerson = this.part("atMostPerPerson", "AtMost", () => {
    this.SUBRULE(this.expression);
    this.OPTION(() => {
      this.CONSUME(kw("Per"));
      this.CONSUME(kw("Person"));
    });
    this.CONSUME(Comma);
    this.oneOf(["LatestClaimsCutFirst", "EarliestClaimsCutFirst", "SmallestClaimsCutFirst", "LargestClaimsCutFirst"]);
  });
  rateCardClause = this.RULE("rateCardClause", () => {
    this.named("RateCard");
    this.anyPart([this.forMetric, this.where, this.rateTable, this.atMostPerPerson]);
  });

  // risk share, limits
  layerRow = this.RULE("layerRow", () => {
    this.CONSUME(RowStart);
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(kw("First")) }, { ALT: () => this.CONSUME(kw("Next")) }]);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.CONSUME(kw("TheRest")) },
    ]);
    this.AT_LEAST_ONE(() => {
      this.CONSUME(CellBar);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(RowEnd);
  });
  layers = this.RULE("layers", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Layer"));
    this.AT_LEAST_ONE(() => {
      this.CONSUME(CellBar);
      this.SUBRULE(this.name);
    });
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.layerRow));
  });
  remainderTo = this.namePart("remainderTo", "RemainderTo");
  afresh = this.wordPart("afresh", "FillsAfresh");
  riskShareClause = this.RULE("riskShareClause", () => {
    this.CONSUME(kw("RiskShareOf"));
    this.SUBRULE(this.names);
    this.anyPart([this.layers, this.remainderTo, this.afresh]);
  });
  on = this.part("on", "On", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw("TheContract")) },
      {
        ALT: () => {
          this.CONSUME(kw("What"));
          this.SUBRULE(this.name);
          this.oneOf(["Pays", "Receives"]);
        },
      },
      { ALT: () => this.SUBRULE(this.names) },
    ]);
  });
  limitIs = this.part("limitIs", "Is", () => {
    this.SUBRULE(this.expression);
    this.SUBRULE(this.grain);
  });
  limitClause = this.RULE("limitClause", () => {
    this.OR([{ ALT: () => this.CONSUME(kw("CapClause")) }, { ALT: () => this.CONSUME(kw("FloorClause")) }]);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.anyPart([this.on, this.limitIs]);
  });

  // payment
  split = this.RULE("split", () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.expression));
  });
  splits = this.RULE("splits", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.split) });
  });
  payFrom = this.part("payFrom", "From", () => this.SUBRULE(this.splits));
  payTo = this.part("payTo", "To", () => this.SUBRULE(this.splits));
  payEvery = this.RULE("payEvery", () => {
    this.SUBRULE(this.grain);
    this.CONSUME(Comma);
    this.CONSUME(NumberToken);
    this.CONSUME(kw("Day"));
    this.CONSUME(kw("AfterItsEnd"));
  });
  cumulative = this.wordPart("cumulative", "Cumulative");
  eachPeriod = this.wordPart("eachPeriod", "EachPeriodByItself");
  setOff = this.wordPart("setOff", "OverpaidIsSetOff");
  paidBack = this.wordPart("paidBack", "OverpaidIsPaidBack");
  holdBack = this.part("holdBack", "HoldBack", () => {
    this.SUBRULE(this.expression);
    this.CONSUME(Comma);
    this.CONSUME(kw("Released"));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("On"));
          this.SUBRULE(this.date);
        },
      },
      {
        ALT: () => {
          this.CONSUME(NumberToken);
          this.CONSUME(kw("Month"));
          this.CONSUME(kw("AfterItsEnd"));
        },
      },
    ]);
    this.OPTION(() => {
      this.CONSUME(kw("When"));
      this.SUBRULE(this.test);
    });
  });
  limitsInOrder = this.namesPart("limitsInOrder", "LimitsInThisOrder");
  paymentClause = this.RULE("paymentClause", () => {
    this.CONSUME(kw("PaymentOf"));
    this.SUBRULE(this.names);
    this.anyPart([
      this.payFrom,
      this.payTo,
      this.remainderTo,
      this.payEvery,
      this.cumulative,
      this.eachPeriod,
      this.setOff,
      this.paidBack,
      this.holdBack,
      this.limitsInOrder,
      this.round,
    ]);
  });

  // event, amendment
  leavesOut = this.namesPart("leavesOut", "LeavesOut");
  eventBecause = this.RULE("eventBecause", () => this.SUBRULE(this.because)) as unknown as Rule;
  eventClause = this.RULE("eventClause", () => {
    this.named("Event");
    this.anyPart([this.baselineFrom, this.leavesOut, this.eventBecause]);
  });
  inForceFrom = this.part("inForceFrom", "InForceFrom", () => this.SUBRULE(this.date));
  replaces = this.part("replaces", "Replaces", () => this.SUBRULE(this.clause));
  adds = this.part("adds", "Adds", () => this.SUBRULE(this.clause));
  removes = this.namesPart("removes", "Removes");
  amendmentClause = this.RULE("amendmentClause", () => {
    this.named("Amendment");
    this.anyPart([this.inForceFrom, this.replaces, this.adds, this.removes]);
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
      ].map((rule) => ({ ALT: () => this.SUBRULE(rule as Rule) })),
    );
  });

  constructor() {
    super();
    this.performSelfAnalysis();
  }
}

let parser: ContractGrammar | undefined;

/** Parses the tokens of one clause. The tree is there however broken the text; errors say where and what was expected. */
export function parseClause(tokens: IToken[]): {
  readonly cst: CstNode | undefined;
  readonly errors: ContractGrammar["errors"];
} {
  parser ??= new ContractGrammar();
  parser.input = tokens;
  const cst = parser.clause();
  return { cst, errors: parser.errors };
}

/** The grammar itself, for the generators of EBNF and highlighting. */
export function grammarProductions(): ReturnType<ContractGrammar["getGAstProductions"]> {
  parser ??= new ContractGrammar();
  return parser.getGAstProductions();
}
