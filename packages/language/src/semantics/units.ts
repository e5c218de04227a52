// Units as exponents of base units: products, quotients, what one written unit is in base units, and how a unit reads in both
// languages. Every unit made here has its keys in order and no zero exponents, so that equal units are equal data.

import { divide, equals, isCurrency, multiply, one, type Rational, rational, sign } from "@mast/exact";
import type { Bilingual, MessageLanguage } from "../diagnostics/diagnostic.ts";
import { keyword } from "../keywords/table.ts";
import type { Expr, Missing, StandardUnit, UnitName } from "../syntax/ast/index.ts";
import type { Context, Symbols, UnitSymbol } from "./context.ts";
import type { Kind, Unit } from "./model/index.ts";
import { resolveUnit } from "./resolve.ts";

/** One of a written unit is `factor` of `unit`: a week is 7 of { day: 1 }. */
export interface Conversion {
  readonly unit: Unit;
  readonly factor: Rational;
}

/** The unit of a plain number. */
export const plain: Unit = Object.freeze({});

const standard: Readonly<Record<StandardUnit, { readonly base: string; readonly factor: number }>> = {
  Person: { base: "person", factor: 1 },
  Day: { base: "day", factor: 1 },
  Week: { base: "day", factor: 7 },
  Month: { base: "month", factor: 1 },
  Quarter: { base: "month", factor: 3 },
  Year: { base: "month", factor: 12 },
  Hour: { base: "hour", factor: 1 },
  Claim: { base: "claim", factor: 1 },
};

/** A unit of exponents: keys in order, zeros left out. */
export function unitOfExponents(exponents: Readonly<Record<string, number>>): Unit {
  return Object.fromEntries(
    Object.entries(exponents)
      .filter(([, exponent]) => exponent !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, -1);
}

export function sameUnit(a: Unit, b: Unit): boolean {
  for (const base in a) if (a[base] !== b[base]) return false;
  for (const base in b) if (a[base] !== b[base]) return false;
  return true;
}

export function isPlain(unit: Unit): boolean {
  return sameUnit(unit, plain);
}

/** The unit of an amount of money. */
export function moneyUnit(currency: string): Unit {
  return { [currency]: 1 };
}

/** The currency of an amount that is money and nothing else. */
export function currencyOf(unit: Unit): string | undefined {
  const [only, ...others] = Object.entries(unit);
  return only && others.length === 0 && only[1] === 1 && isCurrency(only[0]) ? only[0] : undefined;
}

/** The currencies that a unit contains, above or below the line. */
export function currenciesIn(unit: Unit): readonly string[] {
  return Object.keys(unit).filter(isCurrency);
}

/** What one of a written unit is in base units; nothing when it is missing, unknown (reported) or its clause is wrong (reported there). */
export function conversionOf(context: Context, name: UnitName | Missing): Conversion | undefined {
  if ("node" in name) return undefined;
  if (name.unit === "standard") return conversionOfStandard(name.keyword);
  const symbol = resolveUnit(context, name.name, name.at);
  return symbol && conversionOfOwn(context.symbols, symbol, []);
}

/** What one of a standard unit is in base units: a quarter is 3 months. */
export function conversionOfStandard(name: StandardUnit): Conversion {
  const { base, factor } = standard[name];
  return { unit: { [base]: 1 }, factor: rational(factor) };
}

/** What one of a unit of the contract's own is; nothing when its clause does not say so rightly or goes round in a circle. */
export function conversionOfOwn(
  symbols: Symbols,
  symbol: UnitSymbol,
  within: readonly UnitSymbol[],
): Conversion | undefined {
  if (symbol.clause.clause !== "unit" || within.includes(symbol)) return undefined;
  const part = symbol.clause.parts[0];
  if (!part) return { unit: { [symbol.name]: 1 }, factor: one };
  const amount = withoutParentheses(part.amount);
  if (amount.node !== "number" || amount.suffix || !amount.unit || amount.per || sign(amount.value) <= 0) {
    return undefined;
  }
  const of = amount.unit.unit === "standard" ? conversionOfStandard(amount.unit.keyword) : ownByName(amount.unit.name);
  return of && { unit: of.unit, factor: multiply(amount.value, of.factor) };

  function ownByName(name: string): Conversion | undefined {
    const other = symbols.units.get(name);
    return other && conversionOfOwn(symbols, other, [...within, symbol]);
  }
}

/** One of `a` in terms of `b`: the unit of the quotient and what a number of it is multiplied by. */
export function divideConversions(a: Conversion, b: Conversion): Conversion {
  return { unit: divideUnits(a.unit, b.unit), factor: divide(a.factor, b.factor) };
}

export function withoutParentheses(expr: Expr): Expr {
  return expr.node === "group" ? withoutParentheses(expr.inner) : expr;
}

/** `SEK per day`, `SEK per dag`; a number without unit, a share and percentage points by their kind. */
export function textOfUnit(unit: Unit, kind: Kind, symbols: Symbols): Bilingual {
  return { en: inLanguage("en"), sv: inLanguage("sv") };

  function inLanguage(language: MessageLanguage): string {
    const above = Object.entries(unit).filter(([, exponent]) => exponent > 0);
    const below = Object.entries(unit).filter(([, exponent]) => exponent < 0);
    const times = language === "en" ? " times " : " gånger ";
    const top = above.flatMap(([base, exponent]) => Array<string>(exponent).fill(word(base, 1, language))).join(times);
    const first = kind === "number" ? top || (below.length > 0 ? word1.number[language] : "") : word1[kind][language];
    const per = below.flatMap(([base, exponent]) => Array<string>(-exponent).fill(`per ${word(base, 0, language)}`));
    return [first, ...per].join(" ") || word1.plain[language];
  }

  function word(base: string, form: 0 | 1, language: MessageLanguage): string {
    const id = idOfBase[base];
    if (id !== undefined) return keyword(id)[language][form] as string;
    const own = symbols.units.get(base);
    return form === 1 && own?.plural !== undefined ? own.plural : base;
  }
}

/** A unit by the name of what so many of it are: seven days are weeks, eight hours are shifts where the contract says so. */
export function textOfFactor(unit: Unit, factor: Rational, symbols: Symbols): Bilingual {
  if (equals(factor, one)) return textOfUnit(unit, "number", symbols);
  const isIt = (of: Conversion | undefined) => of && sameUnit(of.unit, unit) && equals(of.factor, factor);
  const own = [...new Set(symbols.units.values())].find((symbol) => isIt(conversionOfOwn(symbols, symbol, [])));
  if (own) return { en: own.plural ?? own.name, sv: own.plural ?? own.name };
  const id = (Object.keys(standard) as StandardUnit[]).find((name) => isIt(conversionOfStandard(name)));
  if (id === undefined) return textOfUnit(unit, "number", symbols);
  return { en: keyword(id).en[1] ?? "", sv: keyword(id).sv[1] ?? "" };
}

const word1 = {
  plain: { en: "a plain number", sv: "ett tal utan enhet" },
  number: { en: "a number", sv: "ett tal" },
  share: { en: "a share", sv: "en andel" },
  "percentage points": { en: "percentage points", sv: "procentenheter" },
} as const;

const idOfBase: Readonly<Record<string, string>> = {
  person: "Person",
  day: "Day",
  month: "Month",
  hour: "Hour",
  claim: "Claim",
};

function combine(a: Unit, b: Unit, direction: 1 | -1): Unit {
  const exponents: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) exponents[base] = (exponents[base] ?? 0) + direction * exponent;
  return unitOfExponents(exponents);
}
