// Grammar of conditions on rows and on the history of a person.

import {
  Comma,
  DateToken,
  kw,
  LeftParen,
  Minus,
  MonthToken,
  NumberToken,
  QuarterToken,
  RightParen,
  Semi,
  TextToken,
  WeekToken,
} from "../tokens.ts";
import type { Rule } from "./terms.ts";
import { TermGrammar } from "./terms.ts";

export class ConditionGrammar extends TermGrammar {
  grain = this.RULE("grain", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("Every"));
          this.oneOf(["Month", "Quarter", "CalendarYear", "ContractYear", "Cohort"]);
        },
      },
      { ALT: () => this.CONSUME(kw("OverTheWholeContract")) },
      { ALT: () => this.CONSUME(kw("EveryPayment")) },
    ]);
  });
  round = this.part("round", "Round", () => {
    this.oneOf(["HalfUp", "HalfEven", "Up", "Down", "TowardZero", "AwayFromZero"]);
    this.CONSUME(kw("To"));
    this.SUBRULE(this.expression);
  });
  /** `after Entered`, behind how long after. */
  fromName = this.RULE("fromName", () => {
    this.OR([{ ALT: () => this.CONSUME(kw("After")) }, { ALT: () => this.CONSUME(kw("Before")) }]);
    this.SUBRULE(this.name);
  });
  /** `18 months after Entered`, or the name alone. */
  moment = this.RULE("moment", () => {
    this.OPTION(() => {
      this.CONSUME(NumberToken);
      this.SUBRULE(this.unitName);
      this.OR([{ ALT: () => this.CONSUME(kw("After")) }, { ALT: () => this.CONSUME(kw("Before")) }]);
    });
    this.SUBRULE(this.name);
  });
  /** `within 12 months after Entered`. */
  within = this.RULE("within", () => {
    this.CONSUME(kw("Within"));
    this.CONSUME(NumberToken);
    this.SUBRULE(this.unitName);
    this.SUBRULE(this.fromName);
  });
  cell = this.RULE("cell", () => {
    this.OR([
      { ALT: () => this.CONSUME(TextToken) },
      { ALT: () => this.CONSUME(DateToken) },
      { ALT: () => this.CONSUME(MonthToken) },
      { ALT: () => this.CONSUME(QuarterToken) },
      { ALT: () => this.CONSUME(WeekToken) },
      { ALT: () => this.CONSUME(kw("Yes")) },
      { ALT: () => this.CONSUME(kw("No")) },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(Minus));
          this.SUBRULE(this.literal);
          this.OPTION2(() => this.SUBRULE(this.fromName));
        },
      },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
  });
  condition: Rule = this.RULE("condition", () => {
    this.SUBRULE(this.conditionPart);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(kw("And")) }, { ALT: () => this.CONSUME(kw("Or")) }]);
      this.SUBRULE2(this.conditionPart);
    });
  });
  conditionPart: Rule = this.RULE("conditionPart", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(LeftParen);
          this.SUBRULE(this.condition);
          this.CONSUME(RightParen);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("Not"));
          this.CONSUME2(LeftParen);
          this.SUBRULE2(this.condition);
          this.CONSUME2(RightParen);
        },
      },
      { ALT: () => this.SUBRULE(this.atLeastOf) },
      { ALT: () => this.SUBRULE(this.compare) },
    ]);
  });
  atLeastOf: Rule = this.RULE("atLeastOf", () => {
    this.CONSUME(kw("AtLeast"));
    this.CONSUME(NumberToken);
    this.CONSUME(kw("Of"));
    this.CONSUME(LeftParen);
    this.AT_LEAST_ONE_SEP({ SEP: Semi, DEF: () => this.SUBRULE(this.condition) });
    this.CONSUME(RightParen);
  });
  /** After the last value of a list, `, gaps of at most` and `, at most` belong to the measure. */
  private cellNext(): boolean {
    return ![kw("GapsOfAtMost"), kw("AtMost")].includes(this.LA(2).tokenType);
  }
  private anotherCell(): void {
    this.CONSUME(Comma);
    this.SUBRULE5(this.cell);
  }
  compare: Rule = this.RULE("compare", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.history) }, { ALT: () => this.SUBRULE(this.name) }]);
    this.OR2([
      { ALT: () => this.CONSUME(kw("IsMissing")) },
      { ALT: () => this.CONSUME(kw("IsKnown")) },
      {
        ALT: () => {
          this.CONSUME(kw("Is"));
          this.OPTION(() => this.CONSUME(kw("Not")));
          this.OR3([
            {
              ALT: () => {
                this.CONSUME(kw("OneOf"));
                this.SUBRULE(this.cell);
                this.MANY({ GATE: () => this.cellNext(), DEF: () => this.anotherCell() });
              },
            },
            {
              ALT: () => {
                this.CONSUME(kw("Between"));
                this.SUBRULE2(this.cell);
                this.CONSUME(kw("And"));
                this.SUBRULE3(this.cell);
              },
            },
            { ALT: () => this.SUBRULE(this.within) },
            {
              ALT: () => {
                this.OPTION2(() => this.oneOf(["AtLeast", "MoreThan", "AtMost", "LessThan"]));
                this.SUBRULE4(this.cell);
              },
            },
          ]);
        },
      },
    ]);
  });
  history: Rule = this.RULE("history", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw("CountOfRows")) },
      {
        ALT: () => {
          this.oneOf(["SumOf", "FirstOf", "LastOf", "HighestOf", "LowestOf"]);
          this.SUBRULE(this.name);
        },
      },
    ]);
    this.OPTION(() => {
      this.CONSUME(kw("Where"));
      this.SUBRULE(this.condition);
    });
    this.SUBRULE(this.window);
  });
  windowEnd = this.RULE("windowEnd", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw("UpToEachRow")) },
      { ALT: () => this.CONSUME(kw("BeforeEachRow")) },
      { ALT: () => this.CONSUME(kw("BeforeTheGroupIsFixed")) },
      {
        ALT: () => {
          this.CONSUME(kw("Before"));
          this.SUBRULE(this.date);
        },
      },
    ]);
  });
  window = this.RULE("window", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("OverThe"));
          this.CONSUME(NumberToken);
          this.OR2(["Day", "Week", "Month", "Year"].map((id) => ({ ALT: () => this.CONSUME(kw(id)) })));
          this.SUBRULE(this.windowEnd);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("OverAllTime"));
          this.OPTION(() => this.SUBRULE2(this.windowEnd));
        },
      },
    ]);
  });
}
