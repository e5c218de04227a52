// Takes a unit clause and reports what is wrong with its conversion: not a number of another unit, an unknown unit, or a circle.
// What the unit is, `units.ts` reads from the clause whenever it is used.

import { sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import type { UnitClause } from "../../syntax/ast/index.ts";
import type { Context, UnitSymbol } from "../context.ts";
import { resolveUnit } from "../resolve.ts";
import { withoutParentheses } from "../units.ts";
import { onePart } from "./parts.ts";

export function checkUnit(context: Context, clause: UnitClause): void {
  const part = onePart(context, clause, "is");
  if (!part || clause.name.node === "missing") return;
  const { text: name, at } = clause.name;
  const amount = withoutParentheses(part.amount);
  if (amount.node === "missing") return;
  if (amount.node !== "number" || amount.suffix || amount.per || !amount.unit || sign(amount.value) <= 0) {
    context.report(diagnose(m3Clauses.unitNotAnAmount, part.amount.at, { name }));
    return;
  }
  if (amount.unit.unit === "standard") return;
  resolveUnit(context, amount.unit.name, amount.unit.at);
  const own = context.symbols.units.get(name);
  const circle = own ? circleThrough(context, own) : [];
  // One circle is one complaint, at the first of its clauses.
  if (own && circle.every((each) => own.nameAt.start <= each.nameAt.start) && circle.length > 0) {
    context.report(diagnose(m3Clauses.unitGoesInCircle, at, { name }));
  }
}

/** The units on the way from a unit back to itself; none when the way ends elsewhere. */
function circleThrough(context: Context, own: UnitSymbol): readonly UnitSymbol[] {
  const way = [own];
  for (let at = nextOf(context, own); at && at !== own; at = nextOf(context, at)) {
    if (way.includes(at)) return [];
    way.push(at);
  }
  return nextOf(context, way.at(-1) ?? own) === own ? way : [];
}

function nextOf(context: Context, { clause }: UnitSymbol): UnitSymbol | undefined {
  const amount = clause.clause === "unit" && clause.parts[0] ? withoutParentheses(clause.parts[0].amount) : undefined;
  return amount?.node === "number" && amount.unit?.unit === "own"
    ? context.symbols.units.get(amount.unit.name)
    : undefined;
}
