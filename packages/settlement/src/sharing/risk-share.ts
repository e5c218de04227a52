// Takes an amount that has filled the layers so far and one that is added, gives each party's part of what is added.
// A party's part of everything so far is a curve: each layer at the party's share. Parts of all parties are the whole amount.

import { add, equals, isZero, multiply, one, type Rational, subtract, sum, zero } from "@mast/exact";
import { diagnose, m6, type RiskShare } from "@mast/language";
import { type Band, type Curve, evaluate, inSlices, lineAt, perUnit, piecewise } from "../curve/index.ts";
import { evaluateExpression } from "../evaluate.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { moneyUnit, working } from "../working.ts";

/** A layer with its ends over the amount so far; the last may be without end. */
interface Ends {
  readonly from: Rational;
  readonly below?: Rational;
}

/** A party's part of an amount, as a function of the amount so far; below zero the first layer's share. */
export function partyCurve(ends: readonly Ends[], shares: readonly Rational[]): Curve {
  const bands: Band[] = ends.map((layer, index) => ({ ...layer, pays: shares[index]! }));
  const above = inSlices(bands);
  const below = perUnit(shares[0] ?? zero);
  return piecewise(
    [zero, ...above.knots.map((knot) => knot.x)],
    (x) => evaluate(x.numerator < 0n ? below : above, x),
    (x) => lineAt(x.numerator < 0n ? below : above, x),
  );
}

/** Where each layer begins and ends, with the amounts in force on the scope's date. */
export function layerEnds(scope: Scope, share: RiskShare): readonly Ends[] {
  let from = zero;
  return share.layers.map((layer) => {
    const start = from;
    if (layer.amount === undefined) return { from: start };
    from = add(start, evaluateExpression(scope, layer.amount).value);
    return { from: start, below: from };
  });
}

/** Each party's part, in the order of the parties, of what is added to an amount that has filled the layers before. */
export function shareOut(scope: Scope, share: RiskShare, before: Rational, added: Rational): readonly Working[] {
  const { currency } = scope.inputs.contract;
  const ends = layerEnds(scope, share);
  const after = add(before, added);
  const unit = moneyUnit(currency);
  const fills = ends.map((layer) => subtract(inLayer(layer, after), inLayer(layer, before)));
  // What lies below zero belongs to the first layer.
  const below = subtract(after.numerator < 0n ? after : zero, before.numerator < 0n ? before : zero);
  if (fills.length > 0) fills[0] = add(fills[0]!, below);
  const parts = share.parties.map((party, index) => {
    const curve = partyCurve(
      ends,
      share.layers.map((layer) => layer.shares[index] ?? zero),
    );
    const value = subtract(evaluate(curve, after), evaluate(curve, before));
    const inputs = share.layers.flatMap((layer, row) => {
      const fill = fills[row]!;
      if (isZero(fill)) return [];
      const about = { at: layer.at, of: party, unit };
      const of = layer.shares[index] ?? zero;
      const made = [
        working("in-layer", about, fill, [], { layer: layer.layer }),
        working("share", { ...about, unit: {}, kind: "share" }, of, [], { party }),
      ];
      return [working("layer", about, multiply(fill, of), made, { layer: layer.layer, party })];
    });
    return working("risk-share", { at: share.at, of: party, unit }, value, inputs, { party });
  });
  const whole = equals(sum(parts.map((part) => part.value)), added);
  const complete = share.layers.every((layer) => equals(sum(layer.shares), one));
  if (!whole || !complete) refuse(diagnose(m6.layersLeaveMoney, share.at, { amount: added, currency }));
  return parts;
}

function inLayer({ from, below }: Ends, amount: Rational): Rational {
  const fill = inSlices([{ from, ...(below ? { below } : {}), pays: one }]);
  return evaluate(fill, amount);
}
