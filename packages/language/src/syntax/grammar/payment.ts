// Grammar of rate cards, risk shares, limits and payments: who shares the money and when it is paid.

import {
  CellBar,
  Comma,
  DateToken,
  kw,
  MonthToken,
  NumberToken,
  QuarterToken,
  RowEnd,
  RowStart,
  TextToken,
  WeekToken,
} from "../tokens.ts";
import { PricingGrammar } from "./pricing.ts";

export class PaymentGrammar extends PricingGrammar {
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
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("AReturnOf"));
          this.SUBRULE(this.yearly);
        },
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
    this.SUBRULE(this.grain);
  });
  outlayRow = this.RULE("outlayRow", () => {
    this.CONSUME(RowStart);
    this.SUBRULE(this.date);
    this.CONSUME(CellBar);
    this.SUBRULE(this.expression);
    this.CONSUME(RowEnd);
  });
  outlays = this.RULE("outlays", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Date"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Outlay"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.outlayRow));
  });
  limitClause = this.RULE("limitClause", () => {
    this.OR([{ ALT: () => this.CONSUME(kw("CapClause")) }, { ALT: () => this.CONSUME(kw("FloorClause")) }]);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.anyPart([this.on, this.limitIs, this.outlays, this.round]);
  });

  // payment
  split = this.RULE("split", () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.expression));
  });
  /** `from 2020-01-01` dates the division; `from Municipality` begins the next line. */
  private dateAfter(): boolean {
    return [DateToken, MonthToken, QuarterToken, WeekToken, NumberToken].includes(this.LA(2).tokenType);
  }
  splits = this.RULE("splits", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.split) });
    this.OPTION({
      GATE: () => this.dateAfter(),
      DEF: () => {
        this.CONSUME(kw("From"));
        this.SUBRULE(this.date);
      },
    });
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
}
