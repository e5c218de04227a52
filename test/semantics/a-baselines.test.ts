// Baselines: one per metric, long enough, before the contract, compared with others than themselves; and their uncertainty.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { add, base, both, type Change, runCases, swap, unchanged } from "./a-cases.ts";

/** Another baseline of LongAbsence. */
const long = (lines: string): Change =>
  swap("  from 2015-10 to 2018-09\n  detrend by linear trend with month effects\n", `  ${lines}\n`);
const trend = "\n  detrend by linear trend";
const fixed = swap(
  'one of "Home care", "Preschool"\n\ncomparison',
  'one of "Home care", "Preschool"\n  fixed on 2018-10-01\n\ncomparison',
);
const survey = swap(
  "  | long_days  |",
  '  | answer     | ordinal "low", "mid", "high" | means none |\n  | long_days  |',
);
const mood = (measure: string): Change =>
  both(
    survey,
    add(
      `indicator Mood\n  in Staff, every month\n  measures ${measure}\n  higher is better\n\nbaseline of Mood\n  from 2015-10 to 2018-09\n  detrend by linear trend`,
    ),
  );
const elsewhere = add(`data Other
  from "other.csv"
  one row per person and month
  | column | holds | when missing |
  | person | person | reject the file |
  | month | month | reject the file |

comparison group Far
  people in Other`);

describe("baselines", () => {
  runCases([
    {
      code: "M3070",
      change: add("baseline of LongAbsence\n  from 2015-10 to 2018-09\n  detrend by linear trend"),
      at: "LongAbsence",
      nearMiss: unchanged,
    },
    {
      code: "M3071",
      change: long(`from 2015-11 to 2018-10${trend}`),
      at: "from 2015-11 to 2018-10",
      nearMiss: unchanged,
    },
    {
      code: "M3072",
      change: long(`from 2018-01 to 2018-09${trend}`),
      at: "2018-01 to 2018-09",
      nearMiss: long(`from 2016-10 to 2018-09${trend}`),
    },
    {
      code: "M3072",
      change: long(`from 2016-11 to 2018-09${trend} with month effects`),
      at: "2016-11 to 2018-09",
      nearMiss: long(`from 2016-10 to 2018-09${trend} with month effects`),
      says: "at least 24",
    },
    {
      code: "M3073",
      change: long(`from 2017-10 to 2018-09${trend}`),
      at: "2017-10 to 2018-09",
      nearMiss: long(`from 2016-10 to 2018-09${trend}`),
    },
    {
      code: "M3074",
      change: long(`from 2016-01 to 2018-09${trend}`),
      at: "2016-01 to 2018-09",
      nearMiss: long(`from 2016-01 to 2018-09${trend} with month effects`),
    },
    {
      code: "M3075",
      change: swap("the ratio to OtherStaff", "the ratio to Staff"),
      at: "Staff",
      nearMiss: unchanged,
    },
    {
      code: "M3076",
      change: both(elsewhere, long("expected as in Far")),
      at: "Far",
      nearMiss: long("expected as in OtherStaff"),
    },
    {
      code: "M3077",
      change: long("expected by the same rule on 2017-10-01"),
      at: "2017-10-01",
      nearMiss: both(fixed, long("expected by the same rule on 2017-10-01")),
    },
    {
      code: "M3078",
      change: both(fixed, long("expected by the same rule on 2018-10-01")),
      at: "2018-10-01",
      nearMiss: both(fixed, long("expected by the same rule on 2017-10-01")),
    },
    {
      code: "M3079",
      change: swap(
        "in Staff, every month\n  measures sum of long_days",
        "in Staff, every quarter\n  measures sum of long_days",
      ),
      at: "detrend by linear trend with month effects",
      nearMiss: both(
        swap(
          "in Staff, every month\n  measures sum of long_days",
          "in Staff, every quarter\n  measures sum of long_days",
        ),
        long(`from 2015-10 to 2018-09${trend}`),
      ),
    },
    {
      code: "M3080",
      change: long(`from 2015-10 to 2018-09${trend}\n  leave out from 2015-09 to 2015-10 because "strike"`),
      at: "2015-09 to 2015-10",
      nearMiss: long(`from 2015-10 to 2018-09${trend}\n  leave out from 2015-10 to 2015-10 because "strike"`),
    },
    {
      code: "M3081",
      change: long(`from 2015-10-15 to 2018-09${trend}`),
      at: "from 2015-10-15 to 2018-09",
      nearMiss: long(`from 2015-10-01 to 2018-09-30${trend}`),
    },
    {
      code: "M3082",
      change: mood("median of answer"),
      at: "Mood",
      nearMiss: mood('share of rows where answer is at least "mid"'),
    },
    {
      code: "M3083",
      change: long('expected is level of LongAbsence because "agreed"'),
      at: "level of LongAbsence",
      nearMiss: long('expected is 1.25 because "agreed"'),
    },
    {
      code: "M3084",
      change: unchanged,
      at: 'uncertainty by resampling workplace 2,000 times, seed "KS/2018:312"',
      nearMiss: swap('uncertainty by resampling workplace 2,000 times, seed "KS/2018:312"', "uncertainty not known"),
    },
    {
      code: "M3108",
      change: long('expected is 5 hours because "agreed"'),
      at: "5 hours",
      nearMiss: long('expected is 5 days per person because "agreed"'),
    },
    {
      code: "M2005",
      change: swap("by resampling workplace", "by resampling workplaces"),
      at: "workplaces",
      nearMiss: unchanged,
    },
  ]);

  const methods: readonly [string, object][] = [
    [`from 2015-10 to 2018-09\n  no detrending because "short"`, { method: "fixed mean" }],
    [`from 2015-10 to 2018-09\n  detrend by means of the same months`, { method: "same-month means" }],
    [`from 2015-10 to 2018-09\n  detrend by linear trend`, { method: "linear trend", monthEffects: false }],
    [
      `from 2015-10 to 2018-09\n  detrend by the difference to OtherStaff`,
      { method: "difference", group: "OtherStaff", sameMonths: false },
    ],
    [`from 2015-10 to 2018-09\n  detrend by regression on OtherStaff`, { method: "regression", group: "OtherStaff" }],
    [
      `from 2015-10 to 2018-09\n  detrend by linear trend of the difference to OtherStaff`,
      { method: "difference and trend", group: "OtherStaff" },
    ],
    [
      `from 2015-10 to 2018-09\n  detrend by difference in differences against OtherStaff`,
      { method: "difference in differences", group: "OtherStaff" },
    ],
    ["expected as in OtherStaff", { method: "contemporary group", group: "OtherStaff" }],
    [
      'expected is 1.25 because "agreed"',
      {
        method: "fixed number",
        because: "agreed",
        amount: { amount: { numerator: 5n, denominator: 4n }, unit: { day: 1, person: -1 } },
      },
    ],
  ];
  for (const [lines, by] of methods) {
    it(`${lines.split("\n").at(-1)?.trim()}`, () => {
      const { contract, diagnostics } = check(parse(long(lines)(base)));
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(contract?.baselines.find(({ metric }) => metric === "LongAbsence")?.by).toMatchObject(by);
    });
  }

  it("an expected value that is to be decided leaves the baseline open, without a complaint", () => {
    const { contract, diagnostics, open } = check(
      parse(long('expected is to be decided by 2018-06-01 because "later"')(base)),
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(open).toMatchObject([{ by: "2018-06-01", clause: "baseline of LongAbsence" }]);
    expect(contract?.baselines.map(({ metric }) => metric)).toEqual(["ShortAbsence"]);
  });
});
