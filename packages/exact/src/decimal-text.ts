// Takes text in the English or Swedish way of writing numbers, gives exact values, and back again.
// What is written without rounding reads back as the same value; digits of a fraction are never cut silently.
import { currencyDecimals } from "./currencies.ts";
import type { Money } from "./money.ts";
import { multiply, type Rational, rational, toText } from "./rational.ts";
import { decimalUnit, roundTo } from "./rounding.ts";

/** English writes 1,842.50 and Swedish 1 842,50. */
export type Spelling = "en" | "sv";

/** Why a text is not read: its thousands are grouped wrongly, or it is no number at all. */
export type NumberFault = "malformed group" | "not a number";

// A grouped number never starts with a zero: "0,123" in an English text is a Swedish decimal, not 123.
const patterns = {
  en: {
    plain: /^\d+(?:\.\d+)?$/,
    grouped: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
    attempt: /^\d(?:[\d,]*\d)?(?:\.\d(?:[\d,]*\d)?)?$/,
    separators: /,/g,
  },
  sv: {
    plain: /^\d+(?:,\d+)?$/,
    grouped: /^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?$/,
    attempt: /^\d(?:[\d \u00a0\u202f]*\d)?(?:,\d(?:[\d \u00a0\u202f]*\d)?)?$/,
    separators: /[ \u00a0\u202f]/g,
  },
} as const;

const marks = { en: { group: ",", decimal: "." }, sv: { group: " ", decimal: "," } } as const;

/** Reads a number with an optional minus sign (- or U+2212); `decimals` is how many were written, zeros included. */
export function readNumber(
  text: string,
  spelling: Spelling,
): { value: Rational; decimals: number } | { fault: NumberFault } {
  const pattern = patterns[spelling];
  const negative = /^[-\u2212]/.test(text);
  const unsigned = negative ? text.slice(1) : text;
  if (!pattern.plain.test(unsigned) && !pattern.grouped.test(unsigned)) {
    return { fault: pattern.attempt.test(unsigned) ? "malformed group" : "not a number" };
  }
  const bare = unsigned.replace(pattern.separators, "");
  const [digits = "", decimals = ""] = bare.split(marks[spelling].decimal);
  const size = BigInt(digits + decimals);
  return {
    value: rational(negative ? -size : size, 10n ** BigInt(decimals.length)),
    decimals: decimals.length,
  };
}

/** How a number is written. Without options: the shortest exact decimal, thousands grouped. */
export interface NumberStyle {
  /** Exactly this many decimals; a value that needs more is a RangeError. */
  readonly decimals?: number;
  /** A value that needs more decimals than this is written as a fraction. */
  readonly maximumDecimals?: number;
  /** Whether thousands are grouped; true when left out. */
  readonly group?: boolean;
}

/** Writes a value exactly: as a decimal if it is one, otherwise as "n/d". */
export function writeNumber(value: Rational, spelling: Spelling, options: NumberStyle = {}): string {
  const { decimals, maximumDecimals, group = true } = options;
  const needed = decimalsNeeded(value.denominator);
  if (decimals !== undefined) {
    if (needed === undefined || needed > decimals) {
      throw new RangeError(`${toText(value)} cannot be written exactly with ${decimals} decimals`);
    }
    return writeDecimal(value, decimals, spelling, group);
  }
  if (needed === undefined || (maximumDecimals !== undefined && needed > maximumDecimals)) {
    const top = writeDecimal(rational(value.numerator), 0, spelling, group);
    return `${top}/${writeDecimal(rational(value.denominator), 0, spelling, group)}`;
  }
  return writeDecimal(value, needed, spelling, group);
}

/** Writes a value for display, rounded half even to that many decimals. Not for a value that is used further. */
export function writeRounded(value: Rational, spelling: Spelling, decimals: number): string {
  return writeNumber(roundTo(value, decimalUnit(decimals), "half even"), spelling, { decimals });
}

/**
 * Writes money exactly, with the currency's code: "SEK 1,842.50" in English, "1 842,50 SEK" in Swedish.
 * Whole amounts have no decimals; other amounts have at least the currency's.
 */
export function writeMoney(m: Money, spelling: Spelling): string {
  const needed = decimalsNeeded(m.amount.denominator);
  const fixed = needed === undefined || needed === 0 ? undefined : Math.max(needed, currencyDecimals(m.currency));
  const number = writeNumber(m.amount, spelling, fixed === undefined ? {} : { decimals: fixed });
  return spelling === "en" ? `${m.currency} ${number}` : `${number} ${m.currency}`;
}

/** How many decimals a value with this denominator needs to be exact; undefined when no number of decimals is enough. */
export function decimalsNeeded(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; (rest & 1n) === 0n; rest >>= 1n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function writeDecimal(value: Rational, decimals: number, spelling: Spelling, group: boolean): string {
  const scaled = multiply(value, rational(10n ** BigInt(decimals))).numerator;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
  const end = digits.length - decimals;
  const { group: separator, decimal } = marks[spelling];
  const whole = group ? digits.slice(0, end).replace(/\B(?=(?:\d{3})+$)/g, separator) : digits.slice(0, end);
  return `${scaled < 0n ? "-" : ""}${whole}${decimals > 0 ? decimal + digits.slice(end) : ""}`;
}
