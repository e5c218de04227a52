// Words that may go on after another without having to: what the grammar, asked for what it cannot do without, does not tell.

export const continuations: Readonly<Record<string, readonly string[]>> = {
  LinearTrend: ["With"],
  With: ["MonthEffects"],
  Is: ["Not", "AtLeast", "MoreThan", "AtMost", "LessThan", "OneOf", "Between", "Within"],
  Pays: ["InSteps", "InSlices", "AlongALine"],
  InSteps: ["ByReduction", "ByIncrease", "ByLevel", "ByCount"],
  InSlices: ["ByCount", "ByAvoided", "ByGained", "ByLevel"],
  AlongALine: ["ByLevel", "ByReduction", "ByIncrease"],
  Round: ["HalfUp", "HalfEven", "Up", "Down", "TowardZero", "AwayFromZero"],
};
