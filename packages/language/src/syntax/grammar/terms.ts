// Grammar of what every clause is made of: names, labels, dates, units, expressions, and the patterns that sub-clauses share.

import { type CstNode, CstParser, type ParserMethod } from "chevrotain";
import { expectedTokens } from "../expected.ts";
import {
  allTokens,
  Comma,
  CurrencyCode,
  DateToken,
  Identifier,
  kw,
  LeftParen,
  Minus,
  MonthToken,
  NameToken,
  NumberToken,
  Percent,
  Plus,
  QuarterToken,
  RightParen,
  Semi,
  Slash,
  Star,
  TextToken,
  WeekToken,
} from "../tokens.ts";

export type Rule = ParserMethod<[], CstNode>;

const unitTokens = ["Person", "Day", "Week", "Month", "Quarter", "Year", "Hour", "Claim"].map(kw);

export class TermGrammar extends CstParser {
  /** Whether the grammar is unambiguous is asked by a test: a user would wait for it at every start. */
  constructor({ recovers, validated }: { readonly recovers: boolean; readonly validated: boolean }) {
    super(allTokens, {
      skipValidations: !validated,
      recoveryEnabled: recovers,
      maxLookahead: 2,
      nodeLocationTracking: "onlyOffset",
      errorMessageProvider: expectedTokens,
    });
  }

  /** A choice between keywords. */
  protected oneOf(ids: readonly string[]): void {
    this.OR9(ids.map((id) => ({ ALT: () => this.CONSUME9(kw(id)) })));
  }

  protected anyPart(parts: readonly Rule[]): void {
    this.MANY9(() => this.OR8(parts.map((part) => ({ ALT: () => this.SUBRULE9(part) }))));
  }

  protected wordPart(name: string, id: string): Rule {
    return this.RULE(name, () => this.CONSUME(kw(id))) as unknown as Rule;
  }
  protected textPart(name: string, id: string): Rule {
    return this.part(name, id, () => this.CONSUME(TextToken));
  }
  protected namePart(name: string, id: string): Rule {
    return this.part(name, id, () => this.SUBRULE(this.name));
  }
  protected namesPart(name: string, id: string): Rule {
    return this.part(name, id, () => this.SUBRULE(this.names));
  }
  protected rangePart(name: string, id: string): Rule {
    return this.part(name, id, () => {
      this.SUBRULE(this.date);
      this.CONSUME(kw("To"));
      this.SUBRULE2(this.date);
    });
  }
  protected becausePart(name: string, id: string): Rule {
    return this.part(name, id, () => this.SUBRULE(this.because));
  }
  protected part(name: string, id: string, rest: () => void): Rule {
    return this.RULE(name, () => {
      this.CONSUME(kw(id));
      rest();
    });
  }

  name = this.RULE("name", () => this.CONSUME(NameToken)) as unknown as Rule;
  names = this.RULE("names", () =>
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.name) }),
  ) as unknown as Rule;
  label = this.RULE("label", () => {
    this.CONSUME(TextToken);
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(kw("SvLabel")) }, { ALT: () => this.CONSUME(kw("EnLabel")) }]);
      this.CONSUME2(TextToken);
    });
  });
  because = this.RULE("because", () => {
    this.CONSUME(kw("Because"));
    this.CONSUME(TextToken);
  });
  date = this.RULE("date", () => {
    this.OR(
      [DateToken, MonthToken, QuarterToken, WeekToken, NumberToken].map((type) => ({ ALT: () => this.CONSUME(type) })),
    );
  });
  unitName = this.RULE("unitName", () => {
    this.OR([...unitTokens, Identifier].map((type) => ({ ALT: () => this.CONSUME(type) })));
  });
  perUnit = this.RULE("perUnit", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("Per"));
          this.SUBRULE(this.unitName);
        },
      },
      { ALT: () => this.CONSUME(kw("PerClaim")) },
    ]);
  });

  /** A unit follows `per`, not `avoided` or `gained`, which belong to the price, nor `per 100`, which belongs to the measure. */
  private perHere(): boolean {
    return (
      this.LA(1).tokenType === kw("PerClaim") ||
      ![kw("Avoided"), kw("Gained"), NumberToken].includes(this.LA(2).tokenType)
    );
  }

  literal = this.RULE("literal", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(CurrencyCode);
          this.CONSUME(NumberToken);
        },
      },
      {
        ALT: () => {
          this.CONSUME2(NumberToken);
          this.OPTION(() =>
            this.OR2([
              { ALT: () => this.CONSUME2(CurrencyCode) },
              { ALT: () => this.CONSUME(Percent) },
              { ALT: () => this.CONSUME(kw("PercentagePoints")) },
              { ALT: () => this.SUBRULE(this.unitName) },
            ]),
          );
        },
      },
    ]);
    this.OPTION2({ GATE: () => this.perHere(), DEF: () => this.SUBRULE(this.perUnit) });
  });

  expression: Rule = this.RULE("expression", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Plus) }, { ALT: () => this.CONSUME(Minus) }]);
      this.SUBRULE2(this.product);
    });
  });
  product: Rule = this.RULE("product", () => {
    this.SUBRULE(this.factor);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Star) },
        { ALT: () => this.CONSUME(Slash) },
        { ALT: () => this.CONSUME(kw("Of")) },
      ]);
      this.SUBRULE2(this.factor);
    });
  });
  factor: Rule = this.RULE("factor", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Minus);
          this.SUBRULE(this.factor);
        },
      },
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.effect) },
      { ALT: () => this.SUBRULE(this.spread) },
      { ALT: () => this.SUBRULE(this.extreme) },
      { ALT: () => this.SUBRULE(this.choice) },
      { ALT: () => this.SUBRULE(this.presentValue) },
      { ALT: () => this.SUBRULE(this.interest) },
      { ALT: () => this.SUBRULE(this.toBeDecided) },
      {
        ALT: () => {
          this.CONSUME(LeftParen);
          this.SUBRULE(this.expression);
          this.CONSUME(RightParen);
        },
      },
      { ALT: () => this.SUBRULE(this.lookup) },
    ]);
  });
  lookup = this.RULE("lookup", () => {
    this.SUBRULE(this.name);
    this.OPTION({
      GATE: () => this.LA(2).tokenType === TextToken,
      DEF: () => {
        this.CONSUME(kw("For"));
        this.CONSUME(TextToken);
      },
    });
    this.OPTION2(() => {
      this.CONSUME(kw("OnTheDayOf"));
      this.SUBRULE2(this.name);
    });
  });
  effect = this.RULE("effect", () => {
    this.oneOf(["ReductionOf", "IncreaseOf", "LevelOf", "AvoidedIn", "GainedIn", "CountIn"]);
    this.SUBRULE(this.name);
  });
  spread = this.RULE("spread", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw("StandardDeviationOf")) },
      {
        ALT: () => {
          this.CONSUME(kw("PooledStandardDeviationOf"));
          this.SUBRULE2(this.name);
          this.CONSUME(kw("And"));
        },
      },
    ]);
    this.SUBRULE(this.name);
  });
  extreme: Rule = this.RULE("extreme", () => {
    this.oneOf(["TheLargerOf", "TheSmallerOf"]);
    this.CONSUME(LeftParen);
    this.AT_LEAST_ONE_SEP({ SEP: Semi, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(RightParen);
  });
  choice: Rule = this.RULE("choice", () => {
    this.CONSUME(kw("If"));
    this.SUBRULE(this.test);
    this.CONSUME(kw("Then"));
    this.SUBRULE(this.expression);
    this.CONSUME(kw("Otherwise"));
    this.SUBRULE2(this.expression);
  });
  presentValue: Rule = this.RULE("presentValue", () => {
    this.CONSUME(kw("PresentValueOf"));
    this.SUBRULE(this.expression);
    this.SUBRULE(this.forYears);
    this.CONSUME(kw("DiscountedBy"));
    this.SUBRULE(this.yearly);
    this.oneOf(["AtTheStartOfEachYear", "AtTheEndOfEachYear"]);
    this.OPTION({
      GATE: () => this.LA(2).tokenType === kw("FadingBy"),
      DEF: () => {
        this.CONSUME(Comma);
        this.CONSUME(kw("FadingBy"));
        this.SUBRULE2(this.yearly);
      },
    });
  });
  interest: Rule = this.RULE("interest", () => {
    this.oneOf(["SimpleInterestOf", "CompoundInterestOf"]);
    this.SUBRULE(this.yearly);
    this.CONSUME(kw("On"));
    this.SUBRULE(this.expression);
    this.SUBRULE(this.forYears);
  });
  forYears = this.RULE("forYears", () => {
    this.CONSUME(kw("For"));
    this.CONSUME(NumberToken);
    this.oneOf(["Year", "Month"]);
  });
  yearly: Rule = this.RULE("yearly", () => {
    this.SUBRULE(this.expression);
    this.CONSUME(kw("AYear"));
  });
  toBeDecided = this.RULE("toBeDecided", () => {
    this.CONSUME(kw("ToBeDecidedBy"));
    this.SUBRULE(this.date);
  });
  comparison = this.RULE("comparison", () => {
    this.CONSUME(kw("Is"));
    this.OPTION(() => this.oneOf(["Not", "AtLeast", "MoreThan", "AtMost", "LessThan"]));
  });
  test: Rule = this.RULE("test", () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.name);
          this.oneOf(["Occurs", "HasOccurred"]);
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.expression);
          this.SUBRULE(this.comparison);
          this.SUBRULE2(this.expression);
        },
      },
    ]);
  });
}
