// Grammar of values, formulas and pricings: how an effect becomes money.

import { CellBar, Comma, kw, NumberToken, Percent, RowEnd, RowStart, Semi, TextToken } from "../tokens.ts";
import { MeasurementGrammar } from "./measurement.ts";

const byBasis = ["ByReduction", "ByIncrease", "ByLevel", "ByCount", "ByAvoided", "ByGained"];
const aBasis = ["AReductionOf", "AnIncreaseOf", "ALevelOf", "ACountOf"];
const theBasis = ["TheReduction", "TheIncrease", "TheLevel", "TheCount"];
export class PricingGrammar extends MeasurementGrammar {
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
  givenByContract = this.part("givenByContract", "GivenByTheContract", () => {
    this.CONSUME(Comma);
    this.CONSUME(kw("SuchAs"));
    this.SUBRULE(this.expression);
  });
  source = this.textPart("source", "Source");
  valueClause = this.RULE("valueClause", () => {
    this.OR([{ ALT: () => this.CONSUME(kw("Value")) }, { ALT: () => this.CONSUME(kw("Formula")) }]);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.anyPart([this.isFrom, this.keyTable, this.givenByContract, this.source, this.round]);
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
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("Per"));
          this.OPTION(() => this.oneOf(["Avoided", "Gained"]));
          this.SUBRULE(this.unitName);
        },
      },
      { ALT: () => this.CONSUME(kw("PerClaim")) },
    ]);
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
  fromTheStart = this.wordPart("fromTheStart", "CountedFromTheStart");
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
      this.fromTheStart,
      this.withoutPaidBy,
    ]);
  });
}
