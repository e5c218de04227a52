// Takes a risk share, gives who bears and who gains, layer by layer: shares that sum to the whole in every row, layers in order up to
// the rest, and who takes the remainder.

import { sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Sharing as m3 } from "../../diagnostics/m3-sharing.ts";
import type { LayerRow, RiskShareClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Layer, RiskShare } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkMoneyAmount } from "./expression.ts";
import { textAt } from "./operand.ts";
import { onePart, reportMissing } from "./parts.ts";
import { checkFixedShare, checkRemainder, requireWhole } from "./splits.ts";

/** A risk share. Pricings are resolved by name; that one payment pays them all is checked with the payments. */
export function checkRiskShare(context: Context, clause: RiskShareClause): RiskShare | undefined {
  const of = all(clause.of.map((name) => resolve(context, name, ["pricing", "rate card"])?.name));
  const table = onePart(context, clause, "layers");
  if (!table) reportMissing(context, clause, ["Layer"]);
  const symbols = table?.parties.map((name) => resolve(context, name, ["party"]));
  const parties = symbols && all(symbols.map((symbol) => symbol?.name));
  const remainderPart = onePart(context, clause, "remainder to");
  const fills = onePart(context, clause, "afresh every contract year") ? "every contract year" : "over the contract";
  if (!table || !parties) return undefined;
  const doubled = table.parties.find((_, index) => parties.indexOf(parties[index] as string) !== index);
  if (doubled?.node === "name") context.report(diagnose(m3.partyDoubled, doubled.at, { party: doubled.text }));
  const layers = checkLayers(context, clause, table.rows, parties.length);
  const remainderTo = checkRemainder(context, clause, remainderPart, parties);
  if (!of || !layers || doubled || remainderTo === undefined) return undefined;
  return { at: clause.at, of, parties, layers, remainderTo, fills };
}

function checkLayers(
  context: Context,
  clause: RiskShareClause,
  rows: readonly LayerRow[],
  parties: number,
): readonly Layer[] | undefined {
  const layers = rows.map((row, index) => checkLayer(context, row, index, parties));
  const before = layers.slice(0, -1).findIndex((_, index) => rows[index]?.layer === "rest");
  const early = rows[before];
  if (early) context.report(diagnose(m3.layerOutOfOrder, early.at, { layer: "rest" }));
  const last = rows.at(-1);
  if (!early && last?.layer !== "rest" && last?.layer !== "missing" && !clause.broken) {
    context.report(diagnose(m3.restMissing, last?.at ?? clause.keywordAt, {}));
    return undefined;
  }
  return early ? undefined : all(layers);
}

function checkLayer(context: Context, row: LayerRow, index: number, parties: number): Layer | undefined {
  const amount = row.amount && checkMoneyAmount(context, row.amount);
  const shares = all(row.shares.map((share) => checkFixedShare(context, share)));
  const { layer } = row;
  const inOrder = (layer !== "first" && layer !== "next") || (layer === "first") === (index === 0);
  if (!inOrder) context.report(diagnose(m3.layerOutOfOrder, row.at, { layer }));
  if (row.shares.length !== parties) {
    context.report(diagnose(m3.cellsMissing, row.at, { cells: row.shares.length, parties }));
    return undefined;
  }
  const first = row.shares[0]?.at ?? row.at;
  const end = row.shares.at(-1)?.at.end ?? row.at.end;
  const whole = shares && requireWhole(context, { start: first.start, end }, shares, row.shares.at(-1));
  const size = amount && constantOf(context, amount);
  if (size && amount && sign(size) <= 0) {
    context.report(diagnose(m3.layerNotPositive, amount.at, { text: textAt(context, amount.at) }));
    return undefined;
  }
  if (!shares || !whole || !inOrder || layer === "missing" || (row.amount && !amount)) return undefined;
  return { at: row.at, layer, ...(amount ? { amount } : {}), shares };
}
