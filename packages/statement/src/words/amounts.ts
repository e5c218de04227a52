// Takes exact numbers with their units, gives them as a reader of the language writes them. Nothing here is used further: a number
// without an exact decimal is shown rounded behind "≈", the exact one stays in the statement's data.

import {
  decimalsNeeded,
  fromText,
  isCurrency,
  multiply,
  type Rational,
  rational,
  writeMoney,
  writeNumber,
  writeRounded,
} from "@mast/exact";
import type { Kind, MessageLanguage, Unit } from "@mast/language";

/** Decimals that are shown of a number whose exact decimal is longer or has no end. */
const shownDecimals = 4;

/** Plurals of a contract's own units, by their names. */
export type Plurals = Readonly<Record<string, string>>;

/** Units of the language itself, singular and plural. */
const unitWords: Readonly<Record<MessageLanguage, Readonly<Record<string, readonly [string, string]>>>> = {
  en: {
    person: ["person", "people"],
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    hour: ["hour", "hours"],
    claim: ["claim", "claims"],
  },
  sv: {
    person: ["person", "personer"],
    day: ["dag", "dagar"],
    week: ["vecka", "veckor"],
    month: ["månad", "månader"],
    hour: ["timme", "timmar"],
    claim: ["krav", "krav"],
  },
};

/** A number, exact when its decimals end soon: `1,842.5`, `≈ 0.3333`. */
export function numberText(value: Rational, language: MessageLanguage): string {
  const needed = decimalsNeeded(value.denominator);
  if (needed !== undefined && needed <= shownDecimals) return writeNumber(value, language);
  return `≈ ${writeRounded(value, language, shownDecimals)}`;
}

/** Money, exact when its decimals end soon: `SEK 3,214,500`, `≈ 12,35 SEK`. */
export function moneyText(value: Rational, currency: string, language: MessageLanguage): string {
  const needed = decimalsNeeded(value.denominator);
  if (needed !== undefined && needed <= shownDecimals) return writeMoney({ currency, amount: value }, language);
  const number = writeRounded(value, language, 2);
  return `≈ ${language === "en" ? `${currency} ${number}` : `${number} ${currency}`}`;
}

/** Per cent or percentage points of a share: `12.5 %`. */
function hundredths(value: Rational, language: MessageLanguage, sign: string): string {
  return `${numberText(multiply(value, rational(100)), language)} ${sign}`;
}

/** An amount with its unit: `SEK 2,143 per day`, `12,000 days`, `5 %`, `1.25 days per person`. */
export function amountText(
  value: Rational,
  unit: Unit,
  kind: Kind,
  language: MessageLanguage,
  plurals: Plurals = {},
): string {
  if (kind === "percentage points")
    return hundredths(value, language, language === "en" ? "percentage points" : "procentenheter");
  if (kind === "share") return hundredths(value, language, "%");
  const above = Object.entries(unit).filter(([, exponent]) => exponent > 0);
  const below = Object.entries(unit).filter(([, exponent]) => exponent < 0);
  const currency = above.length === 1 && above[0]![1] === 1 && isCurrency(above[0]![0]) ? above[0]![0] : undefined;
  const one = value.numerator === value.denominator;
  const head =
    currency === undefined
      ? [
          numberText(value, language),
          ...above.map(([name, power]) => powered(word(name, language, plurals, !one), power, language)),
        ].join(" ")
      : moneyText(value, currency, language);
  return [
    head,
    ...below.map(([name, power]) => `per ${powered(word(name, language, plurals, false), -power, language)}`),
  ].join(" ");
}

/** What a unit is called: `days per person`; empty for a plain number. */
export function unitText(unit: Unit, kind: Kind, language: MessageLanguage, plurals: Plurals = {}): string {
  if (kind === "share") return "%";
  if (kind === "percentage points") return language === "en" ? "percentage points" : "procentenheter";
  const above = Object.entries(unit).filter(([, exponent]) => exponent > 0);
  const below = Object.entries(unit).filter(([, exponent]) => exponent < 0);
  const names = above.map(([name, power]) => powered(word(name, language, plurals, true), power, language));
  return [
    ...names,
    ...below.map(([name, power]) => `per ${powered(word(name, language, plurals, false), -power, language)}`),
  ].join(" ");
}

/** An exact number of the statement's data as an amount. */
export function exactText(
  value: string,
  unit: Unit,
  kind: Kind,
  language: MessageLanguage,
  plurals: Plurals = {},
): string {
  return amountText(fromText(value), unit, kind, language, plurals);
}

/** A whole number of the statement's data, thousands grouped. */
/** The name of a value, or of one row of a table of values, as a reader of the language knows it: `Pris för "dag 1"`. */
export function valueName(name: string, language: MessageLanguage): string {
  return language === "sv" ? name.replace(/ for (?=")/, " för ") : name;
}

export function countText(value: string, language: MessageLanguage): string {
  return writeNumber(fromText(value), language);
}

function word(name: string, language: MessageLanguage, plurals: Plurals, many: boolean): string {
  return unitWords[language][name]?.[many ? 1 : 0] ?? (many ? (plurals[name] ?? name) : name);
}

function powered(name: string, power: number, language: MessageLanguage): string {
  if (power === 2) return language === "en" ? `${name} squared` : `${name} i kvadrat`;
  return power === 1 ? name : `${name}^${power}`;
}
