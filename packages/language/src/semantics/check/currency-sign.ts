// Which currency a sign stands for in a contract: the contract's own when that is written with it, otherwise none.

import { currencySymbols } from "@mast/exact";

/** The contract's currency when `sign` is its usual sign; the sign never says another. */
export function currencyOfSign(currency: string | undefined, sign: string): string | undefined {
  return currency !== undefined && currencySymbols[currency] === sign ? currency : undefined;
}
