// Takes a currency and an exact amount in its major unit, gives money and its arithmetic.
// Two currencies never meet in one sum: that throws CurrencyMismatch.
import { add, compare, multiply, type Rational, subtract, sum } from "./rational.ts";

/** An exact amount in major units: kronor, pounds, euros. */
export interface Money {
  readonly currency: string;
  readonly amount: Rational;
}

/** Thrown when amounts in two currencies are added, subtracted or compared. */
export class CurrencyMismatch extends Error {
  override readonly name = "CurrencyMismatch";
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super(`${expected} and ${found} cannot be put together`);
    this.expected = expected;
    this.found = found;
  }
}

/** An amount of a currency, in major units. */
export function money(currency: string, amount: Rational): Money {
  return { currency, amount };
}

/** The sum of two amounts of one currency. */
export function addMoney(a: Money, b: Money): Money {
  return money(shared(a, b), add(a.amount, b.amount));
}

/** The first amount less the second, in one currency. */
export function subtractMoney(a: Money, b: Money): Money {
  return money(shared(a, b), subtract(a.amount, b.amount));
}

/** The amount times a pure number. Nothing is rounded. */
export function scaleMoney(m: Money, factor: Rational): Money {
  return money(m.currency, multiply(m.amount, factor));
}

/** -1, 0 or 1 as the first amount is less than, equal to or more than the second. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  shared(a, b);
  return compare(a.amount, b.amount);
}

/** The sum of a list in the stated currency; an empty list is nothing of it. */
export function sumMoney(currency: string, list: Iterable<Money>): Money {
  const amounts: Rational[] = [];
  for (const m of list) {
    if (m.currency !== currency) throw new CurrencyMismatch(currency, m.currency);
    amounts.push(m.amount);
  }
  return money(currency, sum(amounts));
}

function shared(a: Money, b: Money): string {
  if (a.currency !== b.currency) throw new CurrencyMismatch(a.currency, b.currency);
  return a.currency;
}
