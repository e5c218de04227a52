// Takes what was priced and what was expected, gives what a reader would object to: a price that pays for an effect no larger than the
// uncertainty its baseline states. It changes no number.

import type { Expectation } from "@mast/counterfactual";
import { absolute, add, compare, divide, isZero, multiply, sign, subtract, sum } from "@mast/exact";
import { type Baseline, type Diagnostic, diagnose, m5, type Pricing } from "@mast/language";
import type { Inputs } from "./scope.ts";
import type { Priced } from "./settlement.ts";

/** One diagnostic a baseline, about its effect over everything measured so far. */
export function untold({ contract, expectations }: Inputs, priced: readonly Priced[]): readonly Diagnostic[] {
  const pays = ({ name }: Pricing) => priced.some(({ pricing, gross }) => pricing === name && sign(gross) > 0);
  return contract.baselines.flatMap((baseline) => {
    const { metric } = baseline;
    const isPaid = contract.pricings.some(
      (pricing) => pricing.metric === metric && !pricing.assurance && pays(pricing),
    );
    const of = expectations.metrics.find((each) => each.metric === metric);
    return isPaid && of ? ofBaseline(baseline, of) : [];
  });
}

function ofBaseline({ metric, uncertainty }: Baseline, { periods }: Expectation): readonly Diagnostic[] {
  const [first, last] = [periods[0], periods.at(-1)];
  const exposure = sum(periods.map((each) => each.exposure));
  if (uncertainty?.uncertainty !== "stated" || !first || !last || isZero(exposure)) return [];
  const effects = periods.map((each) => multiply(each.exposure, subtract(each.expected, each.observed)));
  const differs = absolute(divide(effects.reduce(add), exposure));
  const { amount, kind } = uncertainty.plusMinus;
  if (compare(differs, amount) > 0) return [];
  const isOne = first === last;
  const over = isOne ? first.period.key : `${first.period.key} to ${last.period.key}`;
  return [
    diagnose(m5.effectUntold, uncertainty.at, { metric, amount, isPoints: kind !== "number", differs, periods: over }),
  ];
}
