// Takes an exact amount of a currency, gives it as a statement has it: the exact number, and the decimal where there is one.

import { currencyDecimals, decimalsNeeded, type Rational, toText, writeNumber } from "@mast/exact";

/** `{ amount: "3214500", money: "SEK 3214500.00" }`; without `money` when no decimal is exact. */
export function moneyOf(amount: Rational, currency: string): { amount: string; money?: string } {
  const needed = decimalsNeeded(amount.denominator);
  if (needed === undefined) return { amount: toText(amount) };
  const decimals = Math.max(needed, currencyDecimals(currency));
  return { amount: toText(amount), money: `${currency} ${writeNumber(amount, "en", { decimals, group: false })}` };
}
