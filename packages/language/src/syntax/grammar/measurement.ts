// Grammar of the clauses that say what would have happened and which questions are asked.

import { AnyWord, CellBar, Comma, kw, NumberToken, RowEnd, RowStart, Semi, TextToken } from "../tokens.ts";
import { MetricGrammar } from "./metrics.ts";

export class MeasurementGrammar extends MetricGrammar {
  // baseline
  baselineFrom = this.rangePart("baselineFrom", "From");
  detrendBy = this.part("detrendBy", "DetrendBy", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(kw("LinearTrend"));
          this.OPTION(() => {
            this.CONSUME(kw("With"));
            this.CONSUME(kw("MonthEffects"));
          });
        },
      },
      { ALT: () => this.CONSUME(kw("MeansOfTheSameMonths")) },
      {
        ALT: () => {
          this.oneOf([
            "TheRatioTo",
            "TheDifferenceTo",
            "RegressionOn",
            "LinearTrendOfTheDifferenceTo",
            "DifferenceInDifferencesAgainst",
          ]);
          this.SUBRULE(this.name);
          this.OPTION2(() => {
            this.CONSUME(Comma);
            this.CONSUME(kw("SameMonths"));
          });
        },
      },
    ]);
  });
  noDetrending = this.becausePart("noDetrending", "NoDetrending");
  expectedAsIn = this.namePart("expectedAsIn", "ExpectedAsIn");
  expectedByTheSameRuleOn = this.part("expectedByTheSameRuleOn", "ExpectedByTheSameRuleOn", () =>
    this.SUBRULE(this.date),
  );
  expectedIs = this.part("expectedIs", "ExpectedIs", () => {
    this.SUBRULE(this.expression);
    this.SUBRULE(this.because);
  });
  unweighted = this.wordPart("unweighted", "Unweighted");
  vintage = this.textPart("vintage", "Vintage");
  leaveOutPeriod = this.part("leaveOutPeriod", "LeaveOut", () => {
    this.CONSUME(kw("From"));
    this.SUBRULE(this.date);
    this.CONSUME(kw("To"));
    this.SUBRULE2(this.date);
    this.SUBRULE(this.because);
  });
  resampling = this.part("resampling", "UncertaintyByResampling", () => {
    this.SUBRULE(this.name);
    this.CONSUME(NumberToken);
    this.CONSUME(kw("Times"));
    this.CONSUME(Comma);
    this.CONSUME(kw("Seed"));
    this.CONSUME(TextToken);
  });
  fromPrediction = this.wordPart("fromPrediction", "UncertaintyFromThePrediction");
  fromSizes = this.wordPart("fromSizes", "UncertaintyFromTheSizeOfTheGroups");
  plusOrMinus = this.part("plusOrMinus", "UncertaintyPlusOrMinus", () => this.SUBRULE(this.expression));
  uncertaintyNotKnown = this.wordPart("uncertaintyNotKnown", "UncertaintyNotKnown");
  inForceFrom = this.part("inForceFrom", "InForceFrom", () => this.SUBRULE(this.date));
  baselineClause = this.RULE("baselineClause", () => {
    this.CONSUME(kw("BaselineOf"));
    this.SUBRULE(this.name);
    this.anyPart([
      this.inForceFrom,
      this.baselineFrom,
      this.detrendBy,
      this.noDetrending,
      this.expectedAsIn,
      this.expectedByTheSameRuleOn,
      this.expectedIs,
      this.unweighted,
      this.vintage,
      this.leaveOutPeriod,
      this.resampling,
      this.fromPrediction,
      this.fromSizes,
      this.plusOrMinus,
      this.uncertaintyNotKnown,
    ]);
  });

  // instrument
  calibrated = this.textPart("calibrated", "Calibrated");
  itemRow = this.RULE("itemRow", () => {
    this.CONSUME(RowStart);
    this.CONSUME(AnyWord);
    this.CONSUME(CellBar);
    this.CONSUME(TextToken);
    this.CONSUME2(CellBar);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME2(TextToken) });
    this.CONSUME3(CellBar);
    this.AT_LEAST_ONE_SEP2({ SEP: Semi, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(RowEnd);
  });
  items = this.RULE("items", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Item"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Question"));
    this.CONSUME2(CellBar);
    this.CONSUME(kw("Answers"));
    this.CONSUME3(CellBar);
    this.oneOf(["StepsHeader", "Scores"]);
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.itemRow));
  });
  scoredFrom = this.part("scoredFrom", "ScoredFrom", () => {
    this.SUBRULE(this.expression);
    this.CONSUME(kw("To"));
    this.SUBRULE2(this.expression);
  });
  importantDifference = this.part("importantDifference", "MinimumImportantDifference", () =>
    this.SUBRULE(this.expression),
  );
  weightedLikelihood = this.wordPart("weightedLikelihood", "MeasuredByWeightedLikelihood");
  atMostMissing = this.part("atMostMissing", "AtMost", () => {
    this.CONSUME(NumberToken);
    this.CONSUME(kw("Item"));
    this.CONSUME(kw("MayBeMissing"));
  });
  instrumentClause = this.RULE("instrumentClause", () => {
    this.named("Instrument");
    this.anyPart([
      this.version,
      this.calibrated,
      this.items,
      this.scoredFrom,
      this.weightedLikelihood,
      this.atMostMissing,
      this.importantDifference,
      this.lowerIsBetter,
      this.higherIsBetter,
    ]);
  });
}
