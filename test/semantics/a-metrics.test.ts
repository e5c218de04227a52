// What a metric measures: scales, units, wholes and parts, periods; and the models that come of sound measures.

import { check, type Metric, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { add, base, both, type Change, findings, runCases, swap, unchanged } from "./a-cases.ts";

const columns = swap(
  "  | long_days  |",
  `  | answer     | ordinal "low", "mid", "high" | means none |
  | kind       | nominal "a", "b" | means none |
  | score      | score of marks | means none |
  | done       | share | means none |
  | hired      | date | means none |
  | left       | date | means none |
  | pay        | money in SEK | counts as 0 |
  | fee        | money in EUR | counts as 0 |
  | long_days  |`,
);
/** An indicator that measures this, in a contract whose source has columns of every type. */
const measures = (measure: string, every = "every month"): Change =>
  both(
    columns,
    add(`unit mark, marks\n\nindicator Tried\n  in Staff, ${every}\n  measures ${measure}\n  lower is better`),
  );
const ordinal = "the distance between its steps is not known";

function tried(change: Change): Metric | undefined {
  const { contract, diagnostics } = check(parse(change(base)));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
  return contract?.metrics.find(({ name }) => name === "Tried");
}

describe("metrics", () => {
  runCases([
    {
      code: "M3050",
      change: measures("mean of answer"),
      at: "mean of answer",
      nearMiss: measures('share of rows where answer is at least "mid"'),
      says: ordinal,
    },
    {
      code: "M3050",
      change: measures("sum of answer"),
      at: "sum of answer",
      nearMiss: measures("median of answer"),
      says: ordinal,
    },
    {
      code: "M3050",
      change: measures("mean of kind"),
      at: "mean of kind",
      nearMiss: measures('share of rows where kind is "a"'),
    },
    { code: "M3051", change: measures("sum of score"), at: "sum of score", nearMiss: measures("mean of score") },
    {
      code: "M3052",
      change: measures("sum of done"),
      at: "sum of done",
      nearMiss: measures("share of rows where done is at least 50 %"),
    },
    { code: "M3053", change: measures("sum of workplace"), at: "sum of workplace", nearMiss: measures("sum of pay") },
    {
      code: "M3054",
      change: measures("median of short_days"),
      at: "median of short_days",
      nearMiss: measures("median of answer"),
    },
    {
      code: "M3055",
      change: measures("sum of long_days * sum of spells"),
      at: "sum of long_days * sum of spells",
      nearMiss: measures("sum of long_days * 2"),
    },
    {
      code: "M3056",
      change: measures("(sum of long_days / people) / sum of spells"),
      at: "(sum of long_days / people) / sum of spells",
      nearMiss: measures("(sum of long_days + sum of short_days) / people"),
    },
    {
      code: "M3057",
      change: measures("share of people where spells is 1 + share of rows where spells is 2"),
      at: "share of people where spells is 1 + share of rows where spells is 2",
      nearMiss: measures("share of rows where spells is 1 + share of rows where spells is 2"),
    },
    { code: "M3058", change: measures("5"), at: "5", nearMiss: measures("count of rows") },
    {
      code: "M3059",
      change: measures("count of rows", "every cohort"),
      at: "every cohort",
      nearMiss: both(
        measures("count of rows", "every cohort"),
        swap(
          'one of "Home care", "Preschool"\n\ncomparison',
          'one of "Home care", "Preschool"\n  in cohorts by workplace\n\ncomparison',
        ),
      ),
    },
    {
      code: "M3060",
      change: swap("| month                            |", "| year                             |"),
      at: "every month",
      nearMiss: swap("| month                            |", "| date                             |"),
    },
    {
      code: "M3065",
      change: swap("runs from 2018-10-01", "runs from 2018-10-15"),
      at: "every month",
      nearMiss: swap("runs from 2018-10-01", "runs from 2018-11-01"),
    },
    {
      code: "M3061",
      change: measures("count of rows", "every payment"),
      at: "every payment",
      nearMiss: measures("count of rows", "every quarter"),
    },
    { code: "M3062", change: measures("count of rows / 0"), at: "0", nearMiss: measures("count of rows / 2") },
    {
      code: "M3062",
      change: measures("count of rows / people per 0"),
      at: "0",
      nearMiss: measures("count of rows / people per 100"),
    },
    {
      code: "M3063",
      change: measures("median of answer + 1"),
      at: "median of answer",
      nearMiss: measures("median of answer"),
    },
    {
      code: "M3064",
      change: measures("days from workplace to left"),
      at: "workplace",
      nearMiss: measures("days from hired to left"),
    },
    {
      code: "M3101",
      change: measures("sum of long_days + sum of spells"),
      at: "sum of long_days + sum of spells",
      nearMiss: measures("sum of long_days + sum of short_days"),
      says: "“sum of long_days” is in days and “sum of spells” is in spells",
    },
    {
      code: "M3100",
      change: measures("sum of pay - sum of fee"),
      at: "sum of pay - sum of fee",
      nearMiss: measures("sum of pay"),
      says: "EUR",
    },
    {
      code: "M3011",
      change: measures("people with 0 months in a row where spells is 1"),
      at: "0",
      nearMiss: measures("people with 3 months in a row where spells is 1, gaps of at most 1 month"),
    },
    {
      code: "M3035",
      change: both(
        swap("| month                            |", "| text                             |"),
        swap("sum of long_days /", "people for the first time where spells is 1 /"),
      ),
      at: "people for the first time where spells is 1",
      nearMiss: measures("people for the first time where spells is 1"),
    },
  ]);

  const typed: readonly [string, Partial<Metric>][] = [
    ["sum of spells", { unit: { spell: 1 }, countedIn: { spell: 1 }, kind: "number", scale: "count" }],
    ["sum of short_days / people", { unit: { day: 1, person: -1 }, countedIn: { day: 1 }, scale: "ratio" }],
    ["people", { unit: { person: 1 }, scale: "count" }],
    ["share of people where spells is 1", { unit: {}, countedIn: { person: 1 }, kind: "share", scale: "share" }],
    ["1 - share of people where spells is 1", { unit: {}, countedIn: { person: 1 }, kind: "share", scale: "share" }],
    ["people where spells is 1 / people", { unit: {}, countedIn: { person: 1 }, kind: "share", scale: "share" }],
    ["people where spells is 1 / people per 100", { unit: {}, kind: "number", scale: "ratio" }],
    ["mean of score", { unit: { mark: 1 }, kind: "number", scale: "interval" }],
    ["median of answer", { unit: {}, kind: "number", scale: "ordinal", levels: ["low", "mid", "high"] }],
    ["days from hired to left / people", { unit: { day: 1, person: -1 }, countedIn: { day: 1 } }],
    ["sum of pay / sum of spells", { unit: { SEK: 1, spell: -1 }, countedIn: { SEK: 1 } }],
  ];
  for (const [measure, expected] of typed) {
    it(`${measure} has its unit, kind and scale`, () => {
      expect(tried(measures(measure))).toMatchObject(expected);
    });
  }

  it.each(['kind is one of "a", "b", gaps of at most 1 month', "spells is one of 1, 2, gaps of at most 1 month"])(
    "a list of values ends before the gaps of a run: %s",
    (where) => {
      const found = tried(measures(`people with 3 months in a row where ${where}`))?.measures;
      expect(found?.measure === "ratio" && found.numerator.terms[0]?.of).toMatchObject({ gap: 1, length: 3 });
    },
  );

  it("after a condition that ends with a number, `per` is that of the measure", () => {
    const found = tried(measures("sum of long_days / people where spells is at least 2 per 1,000"))?.measures;
    expect(found).toMatchObject({ measure: "ratio", per: { numerator: 1000n, denominator: 1n } });
  });

  it("a mean leaves out rows without a value, and a share of the rest is one whole less the share", () => {
    const mean = tried(measures("mean of score where spells is 1"))?.measures;
    expect(mean?.measure === "ratio" && mean.denominator?.terms[0]?.of).toMatchObject({
      aggregate: "rows",
      where: {
        condition: "all",
        parts: [{ condition: "compare" }, { condition: "missing", of: { column: "score" }, negated: true }],
      },
    });
    const rest = tried(measures("1 - share of rows where spells is 1"))?.measures;
    const coefficients =
      rest?.measure === "ratio" && rest.numerator.terms.map(({ coefficient }) => coefficient.numerator);
    expect(coefficients).toEqual([1n, -1n]);
  });

  it("a metric of a group that is wrong is checked all the same, and gives no second complaint", () => {
    const change = both(
      swap('one of "Home care", "Preschool"\n\ncomparison', "one of 1, 2\n\ncomparison"),
      measures("mean of answer"),
    );
    const errors = findings(change).filter(({ diagnostic }) => diagnostic.severity === "error");
    expect(errors.map(({ diagnostic, at }) => [diagnostic.code, at])).toEqual([
      ["M3022", "1"],
      ["M3022", "2"],
      ["M3050", "mean of answer"],
    ]);
    expect(unchanged(base)).toBe(base);
  });

  it("the unit and scale of a measure are there for an editor", () => {
    const { types } = check(parse(base));
    const at = base.indexOf("sum of short_days / people");
    expect(types.find(({ span }) => span.start === at)).toMatchObject({ unit: { day: 1, person: -1 }, scale: "ratio" });
  });
});
