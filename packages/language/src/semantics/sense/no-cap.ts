// A payment that has no largest amount: a price per unit, slices or claims without end, no cap, and no layer that leaves the rest with
// the payer.

import { equals, isZero, one, sum } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { constantOf, type KnownValues } from "../check/constant.ts";
import { clausesNamed } from "../clauses.ts";
import type { Context } from "../context.ts";
import type { Contract, Payment } from "../model/index.ts";
import type { Signed } from "./signed.ts";

export function noCap(context: Context, signed: Signed): void {
  for (const payment of signed.payments) {
    const names = payment.of.filter((name) => isEndlessIn(context, signed, name));
    if (names.length === 0 || hasCap(signed, payment) || restStaysWithPayer(signed, payment)) continue;
    const clause = clausesNamed(context.file, "payment").find((each) => each.at.start === payment.at.start);
    context.report(diagnose(m4.noCap, clause?.keywordAt ?? payment.at, { names }));
  }
}

/** Whether a price goes on without end: per unit, in slices, or per claim. */
export function isEndlessIn(
  context: KnownValues,
  signed: Pick<Contract, "rateCards" | "pricings">,
  name: string,
): boolean {
  if (signed.rateCards.some((card) => card.name === name)) return true;
  const rule = signed.pricings.find((pricing) => pricing.name === name)?.rule;
  if (rule?.rule === "per unit") return true;
  if (rule?.rule !== "in slices") return false;
  const last = rule.steps.at(-1);
  const price = last && constantOf(context, last.pays);
  return !(price && isZero(price));
}

function hasCap(signed: Signed, payment: Payment): boolean {
  return signed.limits.some(({ name, limit }) => limit === "cap" && payment.limits.includes(name));
}

function restStaysWithPayer(signed: Signed, payment: Payment): boolean {
  const payers = payment.from.map(({ party }) => party);
  const shares = signed.riskShares.filter(({ of }) => of.some((name) => payment.of.includes(name)));
  return (
    shares.length > 0 &&
    shares.every((share) => {
      const rest = share.layers.find(({ layer }) => layer === "rest");
      const kept = share.parties.flatMap((party, index) => (payers.includes(party) ? [rest?.shares[index]] : []));
      return equals(sum(kept.filter((part) => part !== undefined)), one);
    })
  );
}
