// The unit that a price is written per, which its checked type no longer says: SEK 7 per week is SEK 1 per day in base units. `pays`
// may name that unit again and no other, or who reads the clause multiplies by one unit and the settlement by another.

import { equals, one, type Rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import { keyword, neuterNouns, spell } from "../../keywords/table.ts";
import type { Expr, PricingClause, StandardUnit, UnitName } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Unit } from "../model/index.ts";
import { replaceBy } from "../resolve.ts";
import { type Conversion, conversionOfOwn, conversionOfStandard, sameUnit, withoutParentheses } from "../units.ts";
import { textAt } from "./operand.ts";

type PaysPart = Extract<PricingClause["parts"][number], { part: "pays" }>;
type PerUnit = NonNullable<PaysPart["per"]>;

/** A unit by its keyword or its own name, and how many base units one of it is. */
interface Written {
  readonly name: StandardUnit | { readonly own: string };
  readonly factor: Rational;
}

/** Whether `per` names the unit that the price is per already; `quantity` is that unit in base units. Otherwise it is reported. */
export function requireOwnUnit(
  context: Context,
  { price }: PaysPart,
  per: PerUnit,
  asked: Conversion,
  quantity: Unit,
): boolean {
  const [base, ...others] = Object.entries(quantity);
  if (!base || others.length > 0 || base[1] !== 1) return true;
  const written = writtenUnits(context, price, true)
    .map((unit) => ({ name: unit.unit === "own" ? { own: unit.name } : unit.keyword, is: conversion(context, unit) }))
    .flatMap(({ name, is }): Written[] => (is && sameUnit(is.unit, quantity) ? [{ name, factor: is.factor }] : []));
  const own = written[0] ?? { name: standardOfBase[base[0]] ?? { own: base[0] }, factor: one };
  const same = sameUnit(asked.unit, quantity);
  if (same && [own, ...written].some(({ factor }) => equals(factor, asked.factor))) return true;
  const instead = perWords(context, own.name, per.direction);
  const params = {
    text: textAt(context, price.at),
    own: { en: wordOf(own.name, "en"), sv: wordOf(own.name, "sv") },
    per: textAt(context, per.at),
    instead,
  };
  context.report(diagnose(m3.perAnotherUnit, per.at, params, { fixes: [replaceBy(per.at, instead)] }));
  return false;
}

/** The units of a calculation in the clause itself. What a name stands for has the unit of its amount, or base units when calculated. */
function writtenUnits(context: Context, expr: Expr, calculations: boolean): readonly UnitName[] {
  const within = (each: Expr) => writtenUnits(context, each, calculations);
  switch (expr.node) {
    case "number":
    case "money":
      return [...("unit" in expr && expr.unit ? [expr.unit] : []), ...(expr.per ? [expr.per] : [])];
    case "reference":
      return calculations ? unitsOfValue(context, expr) : [];
    case "group":
      return within(expr.inner);
    case "negation":
      return within(expr.operand);
    case "binary":
      return calculations ? [...within(expr.left), ...within(expr.right)] : [];
    case "extreme":
      return calculations ? expr.operands.flatMap(within) : [];
    case "choice":
      return calculations ? [...within(expr.yes), ...within(expr.no)] : [];
    default:
      return [];
  }
}

function unitsOfValue(context: Context, { name }: Extract<Expr, { node: "reference" }>): readonly UnitName[] {
  const clause = context.symbols.named.get(name.text)?.clause;
  if (clause?.clause !== "value" && clause?.clause !== "formula") return [];
  const amounts = clause.parts.flatMap((part) => {
    if (part.part === "is") return [part.amount];
    return part.part === "table" ? part.rows.map((row) => row.is) : [];
  });
  return amounts.flatMap((amount) => writtenUnits(context, withoutParentheses(amount), false));
}

function conversion(context: Context, unit: UnitName): Conversion | undefined {
  if (unit.unit === "standard") return conversionOfStandard(unit.keyword);
  const symbol = context.symbols.units.get(unit.name);
  return symbol && conversionOfOwn(context.symbols, symbol, []);
}

const standardOfBase: Readonly<Record<string, StandardUnit>> = {
  person: "Person",
  day: "Day",
  month: "Month",
  hour: "Hour",
  claim: "Claim",
};

/** `per avoided day`, `per undviken dag`, in the spelling of the contract. */
function perWords({ spelling }: Context, name: Written["name"], direction: PerUnit["direction"]): string {
  const before = direction && keyword(direction === "avoided" ? "Avoided" : "Gained");
  const neuter = spelling === "sv" && typeof name === "string" && neuterNouns.has(name) ? before?.svNeuter : undefined;
  const which = neuter ?? before?.[spelling][0];
  return [spell("Per", spelling), ...(which === undefined ? [] : [which]), wordOf(name, spelling)].join(" ");
}

function wordOf(name: Written["name"], language: "en" | "sv"): string {
  return typeof name === "string" ? spell(name, language) : name.own;
}
