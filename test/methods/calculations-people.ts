// How the reference values of persons, units and prices are computed: one entry per identifier or family.
import { add, divide, multiply, negate, one, type Rational, rational, subtract, sum, zero } from "@mast/exact";
import * as m from "../../packages/counterfactual/src/numeric/index.ts";
import { type Calculations, decimals, hundred } from "./calculation.ts";
import { column, monthly, number, rows } from "./reference.ts";

// The 97.5 % quantile of the normal distribution.
const normalQuantile = number("1.959963984540054");

const dataC = rows("C_persons.csv");
const [year2, year3, after] = ["days_y2", "days_y3", "days_contract"].map((name) => column(dataC, name));
const chosen = dataC.filter((row) => Number(row.days_y3) >= 10);
const chosenEarlier = dataC.filter((row) => Number(row.days_y2) >= 10);
const base = m.mean(column(chosen, "days_y3"))!;
const contract = m.mean(column(chosen, "days_contract"))!;
const earlierBase = m.mean(column(chosenEarlier, "days_y2"))!;
const earlierNext = m.mean(column(chosenEarlier, "days_y3"))!;
const reduction = (from: Rational, to: Rational) => multiply(hundred, subtract(one, divide(to, from)));

const dataB = rows("B_panel.csv");
const cell = (treated: string, post: string) =>
  m.mean(
    column(
      dataB.filter((row) => row.treated === treated && row.post === post),
      "y",
    ),
  )!;
const units = [...new Set(dataB.map(({ unit }) => unit))].map((unit) => {
  const inside = dataB.filter((row) => row.unit === unit);
  const mean = (post: string) =>
    m.mean(
      column(
        inside.filter((row) => row.post === post),
        "y",
      ),
    )!;
  return { treated: inside[0]!.treated === "1", change: subtract(mean("1"), mean("0")) };
});
const changes = units.map(({ change }) => change);
const treatedUnits = units.map(({ treated }) => treated);

const dataF = rows("F_rct.csv");
const [days1, days0] = ["1", "0"].map((arm) =>
  column(
    dataF.filter((row) => row.arm === arm),
    "days",
  ),
) as [Rational[], Rational[]];
const heads = (values: readonly Rational[]) => ({ events: values, exposure: values.map(() => one) });
const atLeast8 = (values: readonly Rational[]) => ({
  count: values.filter(({ numerator }) => numerator >= 8n).length,
  of: values.length,
});

const fiveValues = [3, 7, 1, 12, 6].map((value) => rational(value));
const fiveMeans = () => {
  let sums = [zero];
  for (let draw = 0; draw < 5; draw += 1) sums = sums.flatMap((total) => fiveValues.map((value) => add(total, value)));
  return sums.map((total) => divide(total, rational(5)));
};

const memo = new Map<string, Rational[]>();
const resampled = (by: string): Rational[] => {
  const known = memo.get(by);
  if (known !== undefined) return known;
  const names = [...new Set(chosen.map((row) => row[by]!))].sort();
  const clusters = names.map((name) => chosen.filter((row) => row[by] === name));
  const pairs = clusters.map((cluster) =>
    cluster.map((row) => [number(row.days_y3!), number(row.days_contract!)] as const),
  );
  const made = m.resample(pairs, 2000, "refdata-1", (people) => {
    const ratio = m.ratioOfSums(
      people.map(([, now]) => now),
      people.map(([before]) => before),
    );
    return ratio && subtract(ratio, one);
  });
  memo.set(by, made as Rational[]);
  return made as Rational[];
};

const hourly = divide(rational(300_000), rational(1880));
const sickHour = (pay: string) => {
  const holiday = multiply(number("0.12"), hourly);
  const paid = add(multiply(number(pay), hourly), holiday);
  return sum([paid, multiply(number("0.314"), paid), multiply(number("0.20"), hourly)]);
};

export const peopleCalculations: Calculations = [
  [
    /^did\.estimate$/,
    () =>
      m.differenceInDifferences({
        treatedBefore: cell("1", "0"),
        treatedAfter: cell("1", "1"),
        comparisonBefore: cell("0", "0"),
        comparisonAfter: cell("0", "1"),
      }),
  ],
  [/^did\.perm$/, () => m.permutationTest(changes, treatedUnits)!.p],
  [
    /^did\.pretrend$/,
    () => {
      const [treated, comparison] = ["1", "0"].map((group) =>
        monthly(
          dataB.filter((row) => row.treated === group && row.post === "0"),
          "y",
        ),
      );
      return m.slopeDifference(treated!, comparison!);
    },
  ],
  [
    /^psm\.regression$/,
    () => {
      const table = rows("D_psm.csv");
      const columns = ["treated", "age", "female", "prev_days"].map((name) => column(table, name));
      return m.leastSquares(
        table.map((_, row) => [one, ...columns.map((c) => c[row]!)]),
        column(table, "y"),
      )!.coefficients[1];
    },
  ],
  [/^rct\.diff$/, () => m.meanDifference(days1, days0)!.difference],
  [/^rct\.df$/, () => m.meanDifference(days1, days0)!.degreesOfFreedom],
  [/^rct\.rr$/, () => m.rateRatio(heads(days1), heads(days0))],
  [/^rct\.newcombe0$/, () => m.newcombeInterval(atLeast8(days1), atLeast8(days0), normalQuantile, decimals)!.lower],
  [/^rtm\.sel_base$/, () => base],
  [/^rtm\.sel_contract$/, () => contract],
  [/^rtm\.naive_reduction_pct$/, () => reduction(base, contract)],
  [/^rtm\.prior_base$/, () => earlierBase],
  [/^rtm\.prior_next$/, () => earlierNext],
  [/^rtm\.corrected_additive$/, () => m.sameRuleDifference({ base, earlierBase, earlierNext })],
  [/^rtm\.whole_population_change_pct$/, () => negate(reduction(m.mean(year3!)!, m.mean(after!)!))],
  [/^rtm\.linear$/, () => m.regressionTowardMean(base, year2!, year3!, decimals)],
  [/^boot5\.mean$/, () => m.mean(fiveMeans())],
  [
    /^boot5\.variance$/,
    () => {
      const means = fiveMeans();
      const middle = m.mean(means)!;
      return m.mean(means.map((value) => multiply(subtract(value, middle), subtract(value, middle))));
    },
  ],
  [/^boot5\.q(\d+)_nearest_rank$/, (share) => m.nearestRank(fiveMeans(), rational(Number(share), 1000))],
  [
    /^boot5\.p_mean_below_4$/,
    () => rational(fiveMeans().filter(({ numerator, denominator }) => numerator < 4n * denominator).length, 3125),
  ],
  [/^boot\.\w+\.estimate$/, () => subtract(divide(contract, base), one)],
  [
    /^boot\.(person|workplace)\.q(\d+)_nearest_rank$/,
    (by, share) => m.nearestRank(resampled(by!), rational(Number(share), 1000)),
  ],
  [/^fk\.day2_14$/, () => sickHour("0.8")],
  [/^fk\.day15_90$/, () => sickHour("0.10")],
  [/^fk\.day91_$/, () => sickHour("0")],
];
