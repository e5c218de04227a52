// Grammar of the clauses that say who counts and what is measured: groups, metrics, definitions.

import { tokenMatcher } from "chevrotain";
import {
  AnyWord,
  CellBar,
  Comma,
  Identifier,
  kw,
  LeftParen,
  Minus,
  NameToken,
  NumberToken,
  Plus,
  RightParen,
  RowEnd,
  RowStart,
  Slash,
  Star,
} from "../tokens.ts";
import { DataGrammar } from "./data.ts";
import type { Rule } from "./terms.ts";

export class MetricGrammar extends DataGrammar {
  // groups
  peopleIn = this.namePart("peopleIn", "PeopleIn");
  where = this.part("where", "Where", () => this.SUBRULE(this.condition));
  fixedOn = this.part("fixedOn", "FixedOn", () => {
    this.SUBRULE(this.date);
    this.OPTION(() => {
      this.CONSUME(Comma);
      this.CONSUME(kw("AlsoThoseWithoutARowThen"));
    });
  });
  leaveOutWhere = this.part("leaveOutWhere", "LeaveOut", () => {
    this.CONSUME(kw("Where"));
    this.SUBRULE(this.condition);
    this.SUBRULE(this.because);
  });
  inCohortsBy = this.part("inCohortsBy", "InCohortsBy", () => {
    this.OPTION({
      GATE: () => this.LA(2).tokenType === kw("Of"),
      DEF: () => {
        this.oneOf(["Month", "Quarter", "CalendarYear"]);
        this.CONSUME(kw("Of"));
      },
    });
    this.SUBRULE(this.name);
  });
  groupClause = this.RULE("groupClause", () => {
    this.OR([{ ALT: () => this.CONSUME(kw("TargetGroup")) }, { ALT: () => this.CONSUME(kw("ComparisonGroup")) }]);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.anyPart([this.peopleIn, this.where, this.fixedOn, this.leaveOutWhere, this.inCohortsBy]);
  });

  // metrics
  inGroup = this.part("inGroup", "In", () => {
    this.SUBRULE(this.name);
    this.CONSUME(Comma);
    this.SUBRULE(this.grain);
  });
  /** What stands after `from`: `a to b`, `a until b`, and the window that clips it. */
  stretch = this.RULE("stretch", () => {
    this.SUBRULE(this.moment);
    this.OR([{ ALT: () => this.CONSUME(kw("To")) }, { ALT: () => this.CONSUME(kw("Until")) }]);
    this.SUBRULE2(this.moment);
    this.OPTION(() => this.SUBRULE(this.within));
  });
  measureAtom: Rule = this.RULE("measureAtom", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("SumOf"));
          this.SUBRULE(this.name);
          // `people` after a star is how many there are, not a column.
          this.MANY({
            GATE: () => tokenMatcher(this.LA(2), NameToken) && this.LA(2).tokenType !== kw("Person"),
            DEF: () => {
              this.CONSUME(Star);
              this.SUBRULE3(this.name);
            },
          });
        },
      },
      {
        ALT: () => {
          this.OR5([{ ALT: () => this.CONSUME(kw("MeanOf")) }, { ALT: () => this.CONSUME(kw("MedianOf")) }]);
          this.SUBRULE2(this.name);
        },
      },
      { ALT: () => this.CONSUME(kw("CountOfRows")) },
      { ALT: () => this.CONSUME(kw("Person")) },
      { ALT: () => this.CONSUME(kw("PeopleForTheFirstTime")) },
      { ALT: () => this.CONSUME(kw("ShareOfRows")) },
      { ALT: () => this.CONSUME(kw("ShareOfPeople")) },
      { ALT: () => this.CONSUME(kw("ShareOfEveryoneInTheGroup")) },
      { ALT: () => this.CONSUME(kw("EveryoneInTheGroup")) },
      {
        ALT: () => {
          this.CONSUME(kw("DaysFrom"));
          this.SUBRULE(this.stretch);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("WholePeriodsOf"));
          this.CONSUME4(NumberToken);
          this.OR4(["Day", "Week", "Month", "Quarter", "Year"].map((id) => ({ ALT: () => this.CONSUME4(kw(id)) })));
          this.CONSUME(kw("From"));
          this.SUBRULE2(this.stretch);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("PeopleWith"));
          this.CONSUME(NumberToken);
          this.OR2([{ ALT: () => this.CONSUME(kw("Month")) }, { ALT: () => this.CONSUME(kw("Week")) }]);
          this.CONSUME(kw("InARow"));
        },
      },
      {
        ALT: () => {
          this.CONSUME(LeftParen);
          this.SUBRULE(this.measureSum);
          this.CONSUME(RightParen);
        },
      },
      { ALT: () => this.CONSUME2(NumberToken) },
    ]);
    this.OPTION(() => {
      this.CONSUME(kw("Where"));
      this.SUBRULE(this.condition);
    });
    this.OPTION4(() => {
      this.CONSUME4(Comma);
      this.CONSUME(kw("AtMost"));
      this.CONSUME5(NumberToken);
      this.CONSUME(kw("Per"));
      this.CONSUME5(kw("Person"));
    });
    this.OPTION2(() => {
      this.CONSUME(Comma);
      this.CONSUME(kw("GapsOfAtMost"));
      this.CONSUME3(NumberToken);
      this.OR3([{ ALT: () => this.CONSUME2(kw("Month")) }, { ALT: () => this.CONSUME2(kw("Week")) }]);
    });
  });
  measureProduct: Rule = this.RULE("measureProduct", () => {
    this.SUBRULE(this.measureAtom);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Star) }, { ALT: () => this.CONSUME(Slash) }]);
      this.SUBRULE2(this.measureAtom);
    });
  });
  measureSum: Rule = this.RULE("measureSum", () => {
    this.SUBRULE(this.measureProduct);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Plus) }, { ALT: () => this.CONSUME(Minus) }]);
      this.SUBRULE2(this.measureProduct);
    });
  });
  measure: Rule = this.RULE("measure", () => {
    this.SUBRULE(this.measureSum);
    this.OPTION(() => {
      this.CONSUME(kw("Per"));
      this.CONSUME(NumberToken);
    });
  });
  standsForRow = this.RULE("standsForRow", () => {
    this.CONSUME(RowStart);
    this.CONSUME(AnyWord);
    this.CONSUME(CellBar);
    this.SUBRULE(this.name);
    this.CONSUME(RowEnd);
  });
  standsFor = this.RULE("standsFor", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Needs"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Column"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.standsForRow));
  });
  /** A definition applied to the metric's own data. */
  defined = this.RULE("defined", () => this.CONSUME(Identifier));
  measures = this.part("measures", "Measures", () =>
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.defined);
          this.OPTION(() => this.SUBRULE(this.standsFor));
        },
      },
      { ALT: () => this.SUBRULE(this.measure) },
    ]),
  );
  lowerIsBetter = this.wordPart("lowerIsBetter", "LowerIsBetter");
  higherIsBetter = this.wordPart("higherIsBetter", "HigherIsBetter");
  emptyPeriods = this.wordPart("emptyPeriods", "EmptyPeriodsLeftOut");
  verifiedBy = this.namePart("verifiedBy", "VerifiedBy");
  metricClause = this.RULE("metricClause", () => {
    this.oneOf(["Outcome", "Output", "Activity", "Guardrail", "Indicator"]);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.anyPart([
      this.inGroup,
      this.measures,
      this.lowerIsBetter,
      this.higherIsBetter,
      this.emptyPeriods,
      this.verifiedBy,
    ]);
  });

  // definition
  needRow = this.RULE("needRow", () => {
    this.CONSUME(RowStart);
    this.CONSUME(AnyWord);
    this.OPTION(() => this.SUBRULE(this.label));
    this.CONSUME(CellBar);
    this.SUBRULE(this.holdsKind);
    this.CONSUME(RowEnd);
  });
  needs = this.RULE("needs", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Needs"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Holds"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.needRow));
  });
  defines = this.part("defines", "Measures", () => this.SUBRULE(this.measure));
  definitionClause = this.RULE("definitionClause", () => {
    this.named("Definition");
    this.anyPart([this.needs, this.defines, this.lowerIsBetter, this.higherIsBetter]);
  });
}
