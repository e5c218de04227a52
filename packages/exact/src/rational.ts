// Takes whole numbers, gives exact fractions and their arithmetic.
// Every Rational made here is in lowest terms with a positive denominator, so equal values are equal data.

/** An exact fraction in lowest terms; the denominator is above zero. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The number 0. */
export const zero: Rational = Object.freeze({ numerator: 0n, denominator: 1n });

/** The number 1. */
export const one: Rational = Object.freeze({ numerator: 1n, denominator: 1n });

/** The greatest common divisor, never negative; of 0 and 0 it is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A fraction of two whole numbers. A number that is not a safe integer, or a zero denominator, is a RangeError. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const n = whole(numerator);
  const d = whole(denominator);
  if (d === 0n) throw new RangeError("A fraction cannot have the denominator zero");
  return d === 1n ? made(n, d) : reduced(n, d);
}

/** The sum of two values. */
export function add(a: Rational, b: Rational): Rational {
  return combine(a, b.numerator, b.denominator);
}

/** The first value less the second. */
export function subtract(a: Rational, b: Rational): Rational {
  return combine(a, -b.numerator, b.denominator);
}

/** The product of two values. */
export function multiply(a: Rational, b: Rational): Rational {
  return product(a.numerator, a.denominator, b.numerator, b.denominator);
}

/** The first value divided by the second; a RangeError when the second is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError("Division by zero");
  return b.numerator < 0n
    ? product(a.numerator, a.denominator, -b.denominator, -b.numerator)
    : product(a.numerator, a.denominator, b.denominator, b.numerator);
}

/** The value with its sign changed. */
export function negate(a: Rational): Rational {
  return made(-a.numerator, a.denominator);
}

/** The value without its sign. */
export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** -1 when the first is less, 0 when they are equal, 1 when the first is more. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return order(a.numerator, b.numerator);
  return order(a.numerator * b.denominator, b.numerator * a.denominator);
}

/** Whether two values are the same number. */
export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** Whether the value is 0. */
export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

/** -1, 0 or 1 for a value below, at or above zero. */
export function sign(a: Rational): -1 | 0 | 1 {
  return order(a.numerator, 0n);
}

/** The lesser of two values. */
export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The greater of two values. */
export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** Whether the value is a whole number. */
export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

/** The greatest whole number that is not above the value. */
export function floor(a: Rational): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** The least whole number that is not below the value. */
export function ceiling(a: Rational): bigint {
  return -floor(negate(a));
}

/** The sum of many values: numerators are added per denominator first, so long columns of data stay cheap. */
export function sum(values: Iterable<Rational>): Rational {
  const buckets = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values) {
    buckets.set(denominator, (buckets.get(denominator) ?? 0n) + numerator);
  }
  let total = zero;
  for (const [denominator, numerator] of buckets) total = add(total, reduced(numerator, denominator));
  return total;
}

/** The value to a whole power, which may be negative; 0 to the power 0 is 1, 0 to a negative power a RangeError. */
export function power(a: Rational, exponent: number): Rational {
  if (!Number.isSafeInteger(exponent)) throw new RangeError("An exponent must be a whole number");
  if (exponent < 0) return divide(one, power(a, -exponent));
  const times = BigInt(exponent);
  return made(a.numerator ** times, a.denominator ** times);
}

/** The canonical text: "5" or "-3/4". */
export function toText(a: Rational): string {
  return a.denominator === 1n ? String(a.numerator) : `${a.numerator}/${a.denominator}`;
}

/** Reads "5", "-3/4" and "1.25"; anything else is a SyntaxError. */
export function fromText(text: string): Rational {
  const match = /^(-?)(\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text);
  if (match === null) throw new SyntaxError(`Not a number: ${JSON.stringify(text)}`);
  const [, minus, digits = "", under, decimals = ""] = match;
  const denominator = under === undefined ? 10n ** BigInt(decimals.length) : BigInt(under);
  if (denominator === 0n) throw new SyntaxError(`The denominator is zero: ${JSON.stringify(text)}`);
  const numerator = BigInt(digits + decimals);
  return reduced(minus === "-" ? -numerator : numerator, denominator);
}

function whole(value: bigint | number): bigint {
  if (typeof value === "bigint") return value;
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe whole number: ${value}`);
  return BigInt(value);
}

function made(numerator: bigint, denominator: bigint): Rational {
  return { numerator, denominator };
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator, denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return made(numerator / signed, denominator / signed);
}

function order(a: bigint, b: bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Knuth, The Art of Computer Programming 2, 4.5.1: small divisors are taken out before the long products are made.
function combine(a: Rational, numerator: bigint, denominator: bigint): Rational {
  const shared = greatestCommonDivisor(a.denominator, denominator);
  if (shared === 1n) return made(a.numerator * denominator + numerator * a.denominator, a.denominator * denominator);
  const left = a.denominator / shared;
  const top = a.numerator * (denominator / shared) + numerator * left;
  const again = greatestCommonDivisor(top, shared);
  return made(top / again, left * (denominator / again));
}

function product(n1: bigint, d1: bigint, n2: bigint, d2: bigint): Rational {
  const first = greatestCommonDivisor(n1, d2);
  const second = greatestCommonDivisor(n2, d1);
  return made((n1 / first) * (n2 / second), (d1 / second) * (d2 / first));
}
