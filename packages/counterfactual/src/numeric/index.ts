// The exact numeric core of every method: Rational series in, expected values and their variances out.
// Undefined means that the data do not determine an answer; the caller says so to the reader.
export * from "./decomposition.ts";
export * from "./descriptive.ts";
export * from "./difference-from-reference-and-trend.ts";
export * from "./difference-in-differences.ts";
export * from "./effect.ts";
export * from "./eliminate.ts";
export * from "./fixed-mean.ts";
export * from "./interrupted-series.ts";
export * from "./least-squares.ts";
export * from "./linear-trend.ts";
export * from "./linear-trend-with-month-effects.ts";
export * from "./mann-kendall.ts";
export * from "./moving-average.ts";
export * from "./observed.ts";
export * from "./randomised-trial.ts";
export * from "./reference-difference.ts";
export * from "./reference-ratio.ts";
export * from "./regression-on-reference.ts";
export * from "./regression-projection.ts";
export * from "./resampling.ts";
export * from "./residual-statistics.ts";
export * from "./same-month-means.ts";
export * from "./same-rule-earlier.ts";
export * from "./seeded-stream.ts";
export * from "./sha-256.ts";
export * from "./theil-sen.ts";
