// Grammar of events, amendments, tests, ensures and accepts, and of a clause as such: the whole grammar.

import { Comma, Identifier, kw, NumberToken, TextToken } from "../tokens.ts";
import { PaymentGrammar } from "./payment.ts";
import type { Rule } from "./terms.ts";

export class ContractGrammar extends PaymentGrammar {
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
}
