// What a contract says of a price before anything is measured: amounts that are written in it, and the curve over the pricing's own basis
// with the conditions that are written in that basis. What only data can place is named, not guessed.

import type { Expectations } from "@mast/counterfactual";
import { one, type Rational, rational } from "@mast/exact";
import type { Basis, Contract, Expression, Gate, IsoDate, Metric, Outcome, Pricing } from "@mast/language";
import { type Measures, type Period, periodsOf } from "@mast/measurement";
import type { Curve } from "../curve/index.ts";
import { evaluateExpression } from "../evaluate.ts";
import { needsWindow } from "../named-values.ts";
import { attempt } from "../refusal.ts";
import { type Inputs, inputsOf, named, type Scope } from "../scope.ts";
import { pricingCurve } from "./pricing-curve.ts";

const nothing: Measures = { series: [], claims: [], sources: [], leftOut: [] };

export interface UnmeasuredCurve {
  readonly basis: Basis;
  readonly curve: Curve;
  /** The day whose prices the curve has. */
  readonly date: IsoDate;
  /** Conditions that need data to be placed on the curve, in the order written. */
  readonly undrawn: readonly Gate[];
}

/** An amount of the contract on a day; undefined when it depends on data or does not stand on that day. */
export function amountWithoutData(contract: Contract, amount: Expression, date: IsoDate): Rational | undefined {
  const inputs = inputsOf(contract, nothing, { metrics: [] });
  if (needsWindow(inputs, amount)) return undefined;
  const found = attempt(() => evaluateExpression(scopeOf(inputs, date), amount).value);
  return found.done ? found.value : undefined;
}

/** The curve of a pricing in the first period of its metric; undefined when its prices themselves depend on data. */
export function curveWithoutData(contract: Contract, pricing: string): Outcome<UnmeasuredCurve | undefined> {
  const clause = named(contract.pricings, pricing);
  const { rule } = clause;
  const none = { value: undefined, diagnostics: [] };
  if (rule.rule === "amount") return none;
  const basis = rule.rule === "when" ? rule.threshold.basis : rule.basis;
  const name = clause.metric ?? (rule.rule === "when" ? rule.threshold.metric : "");
  const metric = named(contract.metrics, name);
  const drawn = clause.gates.filter((gate) => "basis" in gate && gate.basis === basis);
  const inputs = inputsOf(contract, nothing, { metrics: [] });
  const written = [...amountsOf(clause), ...drawn.flatMap((gate) => ("edge" in gate ? [gate.edge] : []))];
  if (written.some((amount) => needsWindow(inputs, amount))) return none;
  const period = firstPeriod(contract, metric);
  const priced = { ...clause, gates: drawn };
  const alone = {
    ...contract,
    events: [],
    pricings: contract.pricings.map((each) => (each === clause ? priced : each)),
  };
  const { value, diagnostics } = pricingCurve(alone, nothing, sample(contract, metric, period), pricing, {
    from: contract.from,
    to: period.to,
  });
  if (!value) return { value: undefined, diagnostics };
  const undrawn = clause.gates.filter((gate) => !drawn.includes(gate));
  return { value: { basis, curve: value.curve, date: period.from, undrawn }, diagnostics };
}

/** One period with an effect of one: enough to find a curve, whose shape does not depend on it. */
function sample(contract: Contract, metric: Metric, period: Period): Expectations {
  const at = contract.baselines.find((each) => each.metric === metric.name)?.at ?? metric.at;
  const cell = { period, expected: rational(2n), observed: one, exposure: one };
  return { metrics: [{ metric: metric.name, at, method: "no baseline", periods: [cell], steps: [] }] };
}

function firstPeriod(contract: Contract, metric: Metric): Period {
  const cohort: Period = { key: "cohort", grain: "cohort", from: contract.from, to: contract.to };
  return (metric.every === "cohort" ? undefined : periodsOf(contract, metric.every)[0]) ?? cohort;
}

function amountsOf({ rule }: Pricing): readonly Expression[] {
  const steps = "steps" in rule ? rule.steps.flatMap(({ from, below, pays }) => [from, below, pays]) : [];
  const points = "points" in rule ? rule.points.flatMap(({ x, pays }) => [x, pays]) : [];
  const of = "of" in rule ? [rule.of] : [];
  const own = rule.rule === "per unit" ? [rule.price] : rule.rule === "when" ? [rule.amount, rule.threshold.edge] : [];
  return [...own, ...steps, ...points, ...of].filter((each) => each !== undefined);
}

function scopeOf(inputs: Inputs, date: IsoDate): Scope {
  const window = { from: inputs.contract.from, to: date };
  return { inputs, window, date, since: inputs.contract.from, purpose: { what: "payment", payment: "", period: "" } };
}
