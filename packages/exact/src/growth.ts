// Growth at a yearly rate over days, and the yearly rate at which dated amounts come to nothing. Both are roots, so each is worked out
// among whole numbers of 60 decimals and rounded once to a stated number of decimals.
import { add, multiply, one, power, type Rational, rational, sign, subtract, zero } from "./rational.ts";
import { decimalUnit, roundTo } from "./rounding.ts";

/** A year of a yearly rate, in days. */
export const daysOfYear = 365;

const digits = 60;
const scale = 10n ** BigInt(digits);

/** An amount on a day, the days counted from any one day. */
export interface DatedAmount {
  readonly day: number;
  readonly amount: Rational;
}

/** (1 + rate) to the power days / 365, exact over whole years, otherwise the nearest with that many decimals; the rate above −100 %. */
export function growth(rate: Rational, days: number, decimals: number): Rational {
  const yearly = add(one, rate);
  if (sign(yearly) <= 0) throw new RangeError("A yearly rate must be above −100 %");
  if (days % daysOfYear === 0) return power(yearly, days / daysOfYear);
  const target = (yearly.numerator * scale) / yearly.denominator;
  const daily = least((guess) => raised(guess, daysOfYear) >= target);
  return roundTo(rational(raisedEitherWay(daily, days), scale), decimalUnit(decimals), "half even");
}

export type Return = { readonly rate: Rational } | { readonly without: "change of sign" } | { readonly several: true };

/**
 * The internal rate of return: the yearly rate at which the amounts, each grown from its day to the last, add up to zero; rounded to the
 * nearest with that many decimals. There is exactly one when the amounts change sign once, or their running total does (Norstrøm 1972; then
 * it is the one above zero). Found by halving an interval among daily factors.
 */
export function yearlyReturn(amounts: readonly DatedAmount[], decimals: number): Return {
  const dated = [...amounts].filter(({ amount }) => sign(amount) !== 0).sort((a, b) => a.day - b.day);
  const direct = changes(dated.map(({ amount }) => amount));
  if (direct === 0) return { without: "change of sign" };
  if (direct > 1 && changes(runningTotals(dated)) !== 1) return { several: true };
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return { without: "change of sign" };
  const invests = sign(first.amount) < 0;
  const worth = (daily: bigint) =>
    dated.reduce(
      (total, { day, amount }) => total + (raised(daily, last.day - day) * amount.numerator) / amount.denominator,
      0n,
    );
  const daily = least((guess) => (invests ? worth(guess) <= 0n : worth(guess) >= 0n));
  const rate = subtract(rational(raised(daily, daysOfYear), scale), one);
  return { rate: roundTo(rate, decimalUnit(decimals), "half even") };
}

function runningTotals(dated: readonly DatedAmount[]): readonly Rational[] {
  let total = zero;
  return dated.map(({ amount }) => {
    total = add(total, amount);
    return total;
  });
}

function changes(values: readonly Rational[]): number {
  const signs = values.map(sign).filter((each) => each !== 0);
  return signs.filter((each, index) => index > 0 && each !== signs[index - 1]).length;
}

/** The least daily factor from which on something holds, by halving; factors lie between 0 and 16 a day. */
function least(holds: (factor: bigint) => boolean): bigint {
  let [below, above] = [0n, 16n * scale];
  while (above - below > 1n) {
    const middle = (below + above) / 2n;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** A factor to a whole power from zero on, cut to 60 decimals at each step. */
function raised(factor: bigint, exponent: number): bigint {
  let result = scale;
  let square = factor;
  for (let left = exponent; left > 0; left = (left - (left % 2)) / 2) {
    if (left % 2 === 1) result = (result * square) / scale;
    square = (square * square) / scale;
  }
  return result;
}

function raisedEitherWay(factor: bigint, exponent: number): bigint {
  return exponent >= 0 ? raised(factor, exponent) : (scale * scale) / raised(factor, -exponent);
}

/** An amount grown at a yearly rate over some days, which may be below zero. */
export function grown(amount: Rational, rate: Rational, days: number, decimals: number): Rational {
  return multiply(amount, growth(rate, days, decimals));
}
