// Every rule that a working can name, with the parameters that a sentence about it needs and what its inputs are, in order.
// `statement` words each slug in both languages; a slug that is not here cannot be used.

/** What a rule of working carries besides its value. */
export interface WorkingRule {
  readonly params: readonly string[];
  /** What the value is, for whoever words it. */
  readonly means: string;
}

const rule = <const P extends readonly string[]>(params: P, means: string) => ({ params, means });

export const workingRules = {
  // Expressions
  literal: rule([], "a number that the contract writes"),
  value: rule(["date"], "a named value in force on the date; input: what it is"),
  formula: rule(["date"], "a named formula on the date; input: what it comes to, before rounding"),
  rounded: rule(["mode", "to"], "the input rounded to a multiple of `to`"),
  sum: rule([], "the inputs added"),
  difference: rule([], "the first input less the second"),
  product: rule([], "the inputs multiplied"),
  quotient: rule([], "the first input divided by the second"),
  negation: rule([], "the input with its sign turned"),
  larger: rule([], "the largest input"),
  smaller: rule([], "the smallest input"),
  choice: rule(["holds"], "inputs: the comparison, and the branch that it chooses"),
  "standard-deviation": rule(
    ["divisor", "decimals"],
    "the square root of the inputs added and divided, rounded once to so many decimals; inputs: squared distances, one per metric",
  ),
  "squared-distances": rule(["count"], "squared distances of a metric's values from their mean, added up"),
  event: rule(["asked", "from", "to", "holds"], "1 if the event occurs in the window, or has by its end, else 0"),
  "return-bound": rule(
    ["party", "date", "mode", "to"],
    "what a party may have received in all by the date for its return to be at the rate; inputs: rate, each flow grown",
  ),
  "return-reached": rule(
    ["party", "date", "decimals"],
    "the yearly return that a party has reached by the date, the payment at hand counted; a root, rounded once to so many decimals",
  ),
  grown: rule(
    ["date", "until"],
    "a flow grown at the rate from its date, or back from a later one; below zero: paid in; input: the flow",
  ),
  flow: rule(["date"], "what a party received on a date; below zero: paid in"),
  "present-value": rule(["years"], "what yearly amounts are worth now; inputs: the amount, how many of it they make"),
  "years-in-one": rule(["years", "paid"], "the years' amounts in amounts of the first; inputs: rate, fading if any"),
  "simple-interest": rule(["months"], "interest on the amount alone; inputs: amount, rate"),
  "compound-interest": rule(["months"], "interest on interest too; inputs: amount, rate"),
  comparison: rule(["comparison", "holds"], "1 if the comparison of the two inputs holds, else 0"),
  // Effects
  avoided: rule([], "expected less observed; inputs: both in the window, and what events leave out"),
  gained: rule([], "observed less expected; inputs: both in the window, and what events leave out"),
  reduction: rule([], "expected less observed, as a share of the expected; inputs: both in the window"),
  increase: rule([], "observed less expected, as a share of the expected; inputs: both in the window"),
  level: rule([], "observed per exposure; inputs: observed and exposure in the window"),
  count: rule([], "observed in the window; input: observed"),
  "expected-in-window": rule(["from", "to"], "sum of exposure times expected; inputs: one per period"),
  "observed-in-window": rule(["from", "to"], "sum of exposure times observed; inputs: one per period"),
  "exposure-in-window": rule(["from", "to"], "sum of the exposure"),
  "in-period": rule(["period"], "exposure times value of one period; inputs: exposure, value"),
  "empty-left-out": rule(["period"], "a period that is left out because there is nothing to divide by"),
  "left-out": rule(["event", "period"], "a period that an event leaves out, or of which it leaves out days"),
  rises: rule([], "how much a metric rises against the expected"),
  falls: rule([], "how much a metric falls against the expected"),
  // Texts
  "under-text": rule(
    ["text", "from", "to"],
    "what the texts in force on those days, divided by commas, make of them; an empty one: as signed; input: how it comes about",
  ),
  "over-texts": rule([], "the time under each text added; inputs: one per text"),
  // Pricings
  pricing: rule(
    ["from", "to"],
    "what a pricing comes to; inputs: effect, price, and each condition in the order written",
  ),
  "nothing-measured": rule(["from", "to"], "nothing, because no period of the metric ends in the window"),
  "each-cohort": rule([], "the sum over the cohorts; inputs: one per cohort"),
  cohort: rule(["cohort"], "what one cohort comes to; input: its working"),
  "cohort-left-out": rule(
    ["cohort", "pricing"],
    "a cohort left out because the pricing paid for it; value: what it paid",
  ),
  "per-unit": rule([], "price times quantity; inputs: one per price that was in force"),
  "at-price": rule([], "the quantity at one price; inputs: price, quantity"),
  "in-steps": rule([], "the amount of the step reached; input: the step"),
  "in-slices": rule([], "each slice at its own price; inputs: one per slice"),
  "along-a-line": rule([], "straight between two points; inputs: the points on both sides"),
  step: rule(["from", "below"], "what a step pays; empty `from` or `below`: without end"),
  slice: rule(["from", "below"], "what a slice comes to; inputs: price, quantity"),
  point: rule(["x"], "what is paid at a point"),
  "no-row": rule([], "nothing, because no row holds the effect"),
  "share-of": rule([], "the first input as a share of the second"),
  when: rule(
    ["comparison", "holds"],
    "the amount if the effect meets the edge, else nothing; inputs: amount, effect, edge",
  ),
  amount: rule([], "the amount itself; input: how it comes about"),
  "nothing-below": rule(["basis", "holds"], "what is left after `nothing below`; inputs: effect, edge"),
  "part-above": rule(["basis"], "what is left after `only the part above`; inputs: effect, edge"),
  "nothing-when-moves": rule(
    ["metric", "direction", "holds"],
    "what is left after the condition; inputs: movement, edge",
  ),
  "only-when": rule(["holds"], "what is left after the condition; input: the comparison"),
  "nothing-when": rule(["holds"], "what is left after the condition; input: the comparison"),
  "nothing-when-pays": rule(["pricing", "holds"], "what is left after the condition; input: the other pricing"),
  assured: rule(
    ["decision", "undecided"],
    "what is left after `met when`: all when `decision` is met, nothing when it is missed; inputs: effect, edge, guard band",
  ),
  "guard-band": rule([], "how far the expected value may be off; inputs: standard uncertainty, quantile"),
  "assurance-quantile": rule(
    [],
    "the quantile of the assurance in a normal distribution, rounded once to six decimals",
  ),
  "uncertainty-of-groups": rule(
    ["decimals"],
    "the standard uncertainty of expected less observed: the square root of the inputs added, rounded once; inputs: one per group",
  ),
  "variance-of-group": rule(["count"], "how far chance may move what so many add up to, squared"),
  "standard-uncertainty": rule([], "the standard uncertainty of what was expected, as the baseline states it"),
  "worse-pays-nothing": rule([], "nothing, because the result is worse than expected"),
  "worse-is-paid-back": rule([], "a worse result at the same price, with the sign turned"),
  // Rate cards
  "rate-card": rule(["from", "to"], "what the claims come to; inputs: one per line, and what the limit per person cut"),
  "rate-line": rule(["times"], "what a line's claims come to; inputs: claims, people, payable claims"),
  claims: rule([], "claims made in the window"),
  people: rule([], "different people with a claim in the window"),
  "payable-claims": rule([], "claims that are paid, in whole or in part"),
  "per-person-cut": rule(["first", "people"], "what the limit per person cut; inputs: the limit"),
  // Sharing
  "added-since": rule(
    ["period"],
    "what a pricing adds in the period; inputs: what it comes to, what each earlier period took up",
  ),
  "risk-share": rule(["party"], "a party's part of the amount; inputs: one per layer that is touched"),
  layer: rule(["layer", "party"], "a party's part of one layer; inputs: what falls in the layer, the share"),
  "in-layer": rule(["layer"], "how much of the amount falls in the layer"),
  share: rule(["party"], "a share that the contract writes"),
  split: rule(
    ["from", "to"],
    "what one party pays another; inputs: the amount or the party's part of it, payer's share, and payee's share if written",
  ),
  // Limits
  cap: rule(["limit", "per"], "what a cap leaves; inputs: amount before, used earlier, the cap"),
  "cap-after-rounding": rule(
    ["limit", "per"],
    "what a cap leaves of rounded parts; inputs: the part rounded, used earlier, the cap",
  ),
  floor: rule(["limit", "per"], "what a floor raises it to; inputs: amount before, used earlier, the floor"),
  "used-earlier": rule([], "what earlier payments in the same span of time took of the limit"),
  // Payments
  payment: rule(["from", "to", "period"], "what is paid; inputs: the rounded part, and what is held back or set off"),
  entitlement: rule(["mode"], "what the payee is entitled to; inputs: one per period"),
  "entitlement-period": rule(["period"], "what one period adds; inputs: one per split"),
  owed: rule(
    [],
    "what is to be paid before rounding; inputs: entitlement, and what is paid earlier or set off from earlier",
  ),
  "paid-earlier": rule([], "what earlier periods settled, held-back amounts in; inputs: one per period"),
  "paid-by-statement": rule(["period"], "what an earlier statement paid; input: what the same period comes to now"),
  "computed-now": rule(["period"], "what the period comes to with the data at hand"),
  "settled-earlier": rule(["period"], "what an earlier period settled"),
  "rounded-payment": rule(
    ["mode", "to", "remainder"],
    "the part after rounding; inputs: part before, whole before, whole after",
  ),
  "whole-before-rounding": rule([], "all parts together before rounding; over all periods so far when cumulative"),
  "whole-after-rounding": rule([], "all parts together after rounding"),
  "held-back": rule(["until"], "what is held back; input: the share"),
  "set-off": rule([], "what is overpaid and set off against later payments, below zero"),
  release: rule(["period"], "what was held back and is now paid; inputs: what was held back, the condition if any"),
  "release-refused": rule(
    ["period"],
    "nothing is released, because the condition does not hold; inputs: as for release",
  ),
  repayment: rule(["from", "to", "period"], "what is paid back; inputs as for payment"),
} as const satisfies Record<string, WorkingRule>;

export type WorkingRuleName = keyof typeof workingRules;

/** The parameters that a rule takes. */
export type ParamsOf<R extends WorkingRuleName> = {
  readonly [P in (typeof workingRules)[R]["params"][number]]: string;
};
