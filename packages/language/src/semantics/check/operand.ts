// How a number of the contract is shown in a message: the text as written, and what it is, in both languages.

import { isZero, multiply, type Rational, rational, writeNumber } from "@mast/exact";
import type { Bilingual } from "../../diagnostics/diagnostic.ts";
import type { Operand } from "../../diagnostics/m3-expressions.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Kind, Unit } from "../model/index.ts";
import { isPlain, textOfUnit } from "../units.ts";

/** Unit and kind of a number: what two numbers must share to be added or compared. */
export interface NumberType {
  readonly unit: Unit;
  readonly kind: Kind;
}

/** The text of a span on one line. */
export function textAt(context: Context, at: Span): string {
  return context.words(at).replace(/\s+/g, " ").trim();
}

/** A number as its message shows it. */
export function operand(context: Context, expression: { readonly at: Span } & NumberType): Operand {
  return { text: textAt(context, expression.at), type: typePhrase(context, expression) };
}

/** `in SEK per day`, `a plain number`, `a share`; `i SEK per dag`, `ett tal utan enhet`, `en andel`. */
export function typePhrase(context: Context, { unit, kind }: NumberType): Bilingual {
  const text = textOfUnit(unit, kind, context.symbols);
  if (kind === "share" || (kind === "number" && isPlain(unit))) return text;
  return { en: `in ${text.en}`, sv: `i ${text.sv}` };
}

/** `an amount in SEK per day`, `a plain number`, `a share`: what a place of the contract asks for. */
export function wantedPhrase(context: Context, { unit, kind }: NumberType): Bilingual {
  const text = textOfUnit(unit, kind, context.symbols);
  if (kind === "share") return { en: `${text.en} (such as 5 %)`, sv: `${text.sv} (till exempel 5 %)` };
  if (kind === "number" && isPlain(unit)) return text;
  if (kind === "percentage points") return { en: `a number of ${text.en}`, sv: `ett antal ${text.sv}` };
  return { en: `an amount in ${text.en}`, sv: `ett belopp i ${text.sv}` };
}

/** An exact amount in words of both languages: `SEK 1,250`, `12 %`, `31`. */
export function amountText(amount: Rational, { unit, kind }: NumberType): Bilingual {
  if (kind !== "number") return percentText(amount, kind);
  const [currency] = Object.keys(unit);
  const en = writeNumber(amount, "en");
  const sv = writeNumber(amount, "sv");
  return currency === undefined || isZero(amount) || !/^[A-Z]{3}$/.test(currency)
    ? { en, sv }
    : { en: `${currency} ${en}`, sv: `${sv} ${currency}` };
}

function percentText(amount: Rational, kind: "share" | "percentage points"): Bilingual {
  const hundredths = multiply(amount, rational(100));
  const [en, sv] = kind === "share" ? ["%", "%"] : ["percentage points", "procentenheter"];
  return { en: `${writeNumber(hundredths, "en")} ${en}`, sv: `${writeNumber(hundredths, "sv")} ${sv}` };
}
