// Takes a currency code, gives what ISO 4217 says of it: whether it is in use, its decimals, and its usual sign.
// Funds codes are in; metals, test codes and "no currency" are not: nobody is paid in them.
import { power, type Rational, rational } from "./rational.ts";

const codes: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
  CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
  HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
  MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
  RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
  USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s+/),
);

// The exponent table of ISO 4217: only what differs from two decimals.
const decimalsOf: ReadonlyMap<string, number> = new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3] as const),
  ..."CLF UYW".split(" ").map((code) => [code, 4] as const),
]);

/** Whether the code is a currency in use according to ISO 4217, in capitals. */
export function isCurrency(code: string): boolean {
  return codes.has(code);
}

/** How many decimals the currency has: two, unless the ISO 4217 exponent table says otherwise. */
export function currencyDecimals(currency: string): number {
  return decimalsOf.get(currency) ?? 2;
}

/** The smallest unit of the currency in major units: 1/100 for SEK, 1 for JPY, 1/1000 for KWD; 1/100 when unknown. */
export function minorUnit(currency: string): Rational {
  return power(rational(10), -currencyDecimals(currency));
}

/** The sign people write for a currency, by its code. Several currencies share a sign: the contract says which is meant. */
export const currencySymbols: Readonly<Record<string, string>> = Object.freeze({
  AUD: "$",
  CAD: "$",
  CZK: "Kč",
  DKK: "kr",
  EUR: "€",
  GBP: "£",
  HKD: "$",
  ILS: "₪",
  INR: "₹",
  ISK: "kr",
  JPY: "¥",
  KRW: "₩",
  NOK: "kr",
  NZD: "$",
  PLN: "zł",
  SEK: "kr",
  SGD: "$",
  UAH: "₴",
  USD: "$",
});
