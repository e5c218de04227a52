// What a column holds, in words that complete “which holds …”, in both languages.

import { one, type Rational } from "@mast/exact";
import type { Bilingual } from "../../diagnostics/diagnostic.ts";
import type { HoldsExpr, Missing } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { ColumnType } from "../model/index.ts";
import { textOfFactor } from "../units.ts";

type Plain = Exclude<Exclude<HoldsExpr, Missing>["holds"], "number of" | "whole number of" | "score of"> | "number";

const words: Readonly<Record<Plain | "whole number of", Bilingual>> = {
  person: { en: "a person", sv: "en person" },
  text: { en: "text", sv: "text" },
  outcome: { en: "an achieved outcome", sv: "ett uppnått utfall" },
  nominal: { en: "values without order", sv: "värden utan ordning" },
  ordinal: { en: "steps in order", sv: "steg i ordning" },
  "yes or no": { en: "yes or no", sv: "ja eller nej" },
  date: { en: "a date", sv: "ett datum" },
  month: { en: "a month", sv: "en månad" },
  quarter: { en: "a quarter", sv: "ett kvartal" },
  year: { en: "a year", sv: "ett år" },
  week: { en: "a week", sv: "en vecka" },
  money: { en: "money", sv: "pengar" },
  share: { en: "a share", sv: "en andel" },
  number: { en: "a number", sv: "ett tal" },
  "whole number of": { en: "a whole number", sv: "ett heltal" },
};

/** What a written type is called, without its unit. */
export function wordsOfHolds(holds: Exclude<HoldsExpr, Missing>): Bilingual {
  return holds.holds === "number of" || holds.holds === "score of" ? words.number : words[holds.holds];
}

/**
 * What a column of this type holds: `a whole number of days`, `money in SEK`, `a score of points`. Its numbers are `factor` of the type's
 * unit each: 8 of hours are shifts, where the contract says so.
 */
export function wordsOfType(context: Context, type: ColumnType, factor: Rational = one): Bilingual {
  if (type.holds === "money") return { en: `money in ${type.currency}`, sv: `pengar i ${type.currency}` };
  if (type.holds !== "number") return words[type.holds];
  const unit = textOfFactor(type.unit, factor, context.symbols);
  if (type.scale === "interval") return { en: `a score of ${unit.en}`, sv: `skalvärden i ${unit.sv}` };
  return type.decimals === 0
    ? { en: `a whole number of ${unit.en}`, sv: `ett helt antal ${unit.sv}` }
    : { en: `a number of ${unit.en}`, sv: `ett antal ${unit.sv}` };
}
