// Every rule of a working as an English phrase that follows its number: `SEK 3,214,500  what Saving comes to …`.

import type { RuleWords } from "./rules.ts";
import { textsText } from "./terms.ts";

export const rulesInEnglish: RuleWords = {
  literal: () => "as the contract writes",
  value: (w) => `${w.of}, in force on ${w.date}`,
  formula: (w) => `${w.of}, calculated for ${w.date}`,
  rounded: (w) => `rounded ${w.term(w.mode)}, to ${w.unit(w.to)}`,
  sum: () => "the sum of",
  difference: () => "the difference between",
  product: () => "the product of",
  quotient: () => "the first divided by the second",
  negation: () => "with the sign turned",
  larger: () => "the larger of",
  smaller: () => "the smaller of",
  choice: (w) =>
    w.holds === "yes" ? "chosen, because the condition holds" : "chosen, because the condition does not hold",
  event: (w) =>
    w.asked === "occurs"
      ? `${w.of} ${w.holds === "yes" ? "occurs" : "does not occur"} between ${w.from} and ${w.to}`
      : `${w.of} ${w.holds === "yes" ? "has" : "has not"} occurred by ${w.to}`,
  "return-bound": (w) =>
    `what ${w.party} may have received by ${w.date} at this yearly return, rounded ${w.term(w.mode)}, to ${w.unit(w.to)}`,
  "return-reached": (w) =>
    `the yearly return that ${w.party} reaches by ${w.date} with this payment, rounded to ${w.decimals} decimals of a share`,
  grown: (w) => `of ${w.date}, ${w.date <= w.until ? "grown" : "discounted"} to ${w.until}`,
  flow: (w) => `received on ${w.date}; below zero: paid in`,
  "present-value": (w) => `present value of ${w.years} yearly amounts`,
  "years-in-one": (w) =>
    `what ${w.years} years make in amounts of one, each at the ${w.paid === "start" ? "start" : "end"} of its year, discounted by`,
  "simple-interest": (w) => `simple interest for ${w.months} months on`,
  "compound-interest": (w) => `compound interest for ${w.months} months on`,
  comparison: (w) => `the first ${w.holds === "yes" ? w.term(w.comparison) : w.not(w.comparison)} the second`,
  avoided: (w) => `avoided of ${w.of}: expected less observed`,
  gained: (w) => `gained of ${w.of}: observed less expected`,
  reduction: (w) => `reduction of ${w.of}, of what was expected`,
  increase: (w) => `increase of ${w.of}, of what was expected`,
  level: (w) => `level of ${w.of}`,
  count: (w) => `counted of ${w.of}`,
  "expected-in-window": (w) => `expected of ${w.of} from ${w.from} to ${w.to}`,
  "observed-in-window": (w) => `observed of ${w.of} from ${w.from} to ${w.to}`,
  "exposure-in-window": (w) => `what ${w.of} is counted over, from ${w.from} to ${w.to}`,
  "in-period": (w) => `in ${w.periodName(w.period)}`,
  "empty-left-out": (w) => `${w.of} in ${w.periodName(w.period)} is left out: there is nothing to divide by`,
  "left-out": (w) => `${w.of} in ${w.periodName(w.period)} is left out, wholly or in part, by ${w.event}`,
  rises: (w) => `how much ${w.of} rises against what was expected`,
  falls: (w) => `how much ${w.of} falls against what was expected`,
  pricing: (w) => `what ${w.of} comes to from ${w.from} to ${w.to}`,
  "nothing-measured": (w) => `nothing, because no period of the metric ends between ${w.from} and ${w.to}`,
  "each-cohort": () => "the cohorts together",
  cohort: (w) => `cohort ${w.cohort}`,
  "cohort-left-out": (w) => `cohort ${w.cohort} is left out, because ${w.pricing} has paid for it`,
  "per-unit": () => "price times quantity",
  "at-price": () => "at this price",
  "in-steps": () => "the amount of the step that was reached",
  "in-slices": () => "each slice at its own price",
  "along-a-line": () => "straight between two points of the table",
  step: (w) => `the step ${range(w.scale, w.from, w.below)}`,
  slice: (w) => `the slice ${range(w.scale, w.from, w.below)}`,
  point: (w) => `paid at ${w.scale(w.x)}`,
  "no-row": () => "nothing, because no row of the table holds the effect",
  "share-of": () => "the share, of the amount",
  when: (w) =>
    w.holds === "yes"
      ? `the whole amount: the effect ${w.term(w.comparison)} the edge`
      : `nothing: the effect ${w.not(w.comparison)} the edge`,
  amount: () => "the amount itself",
  "nothing-below": (w) =>
    w.holds === "yes"
      ? `kept whole: the ${w.term(w.basis)} reaches the edge`
      : `nothing: the ${w.term(w.basis)} is below the edge`,
  "part-above": (w) => `only the part of the ${w.term(w.basis)} above the edge`,
  "nothing-when-moves": (w) =>
    w.holds === "yes"
      ? `nothing, because ${w.metric} ${w.term(w.direction)} too much`
      : `kept whole: ${w.metric} stays within its limit`,
  "only-when": (w) =>
    w.holds === "yes" ? "kept whole: the condition is met" : "nothing, because the condition is not met",
  "nothing-when": (w) =>
    w.holds === "yes" ? "nothing, because the condition holds" : "kept whole: the condition does not hold",
  assured: (w) =>
    w.decision === "met"
      ? "kept whole: the threshold is met with the assurance that was agreed"
      : w.decision === "missed"
        ? "nothing: the threshold is missed with the assurance that was agreed"
        : `${w.undecided === "all" ? "kept whole" : w.undecided === "half" ? "half" : "nothing"}: it cannot be told whether the threshold is met`,
  "guard-band": () => "how far the expected value may be off with the assurance that was agreed",
  "assurance-quantile": () => "standard uncertainties, the normal quantile of the assurance to six decimals",
  "standard-deviation": (w) =>
    `the standard deviation of ${w.of}: the square root of the squared distances divided by ${w.divisor}, rounded to ${w.decimals} decimals`,
  "squared-distances": (w) => `the squared distances of the ${w.count} values of ${w.of} from their mean, added up`,
  "uncertainty-of-groups": (w) =>
    `how far chance may move the result in groups of these sizes: the square root of both together, rounded to ${w.decimals} decimals`,
  "variance-of-group": (w) => `the variance of a result that rests on ${w.count}`,
  "standard-uncertainty": () => "the standard uncertainty of what was expected",
  "nothing-when-pays": (w) =>
    w.holds === "yes" ? `nothing, because ${w.pricing} pays` : `kept whole: ${w.pricing} pays nothing`,
  "worse-pays-nothing": () => "nothing, because the result is worse than expected",
  "worse-is-paid-back": () => "to be paid back: the result is worse than expected",
  "rate-card": (w) => `what the claims of ${w.of} come to from ${w.from} to ${w.to}`,
  "rate-line": (w) => `${w.of}, ${w.times === "" ? "per claim" : `at most ${w.times} per person`}`,
  claims: () => "made",
  people: () => "with a claim, each counted once",
  "payable-claims": () => "paid, in whole or in part",
  "per-person-cut": (w) =>
    `cut by the limit per person, ${w.term(w.first)} claims first, for ${w.people} ${w.people === "1" ? "person" : "people"}`,
  "under-text": (w) => `from ${w.from} to ${w.to}, under ${textsText(w.text, "en")}`,
  "over-texts": () => "the time under each text, added",
  "added-since": (w) => `what ${w.of} adds in ${w.periodName(w.period)}`,
  "risk-share": (w) => `the part of ${w.party}`,
  layer: (w) => `the part of ${w.party} in ${w.term(w.layer)}`,
  "in-layer": (w) => `what falls in ${w.term(w.layer)}`,
  share: (w) => `the share of ${w.party}`,
  split: (w) => `the part that ${w.from} pays ${w.to}`,
  cap: (w) => `after the cap ${w.limit}, per ${w.term(w.per)}`,
  "cap-after-rounding": (w) => `as much of the rounded amount as the cap ${w.limit} leaves, per ${w.term(w.per)}`,
  floor: (w) => `after the floor ${w.limit}, per ${w.term(w.per)}`,
  "used-earlier": () => "taken of the limit by earlier payments",
  payment: (w) => `${w.from} pays ${w.to} for ${w.periodName(w.period)}`,
  entitlement: (w) => `due to ${w.of}, ${w.term(w.mode)}`,
  "entitlement-period": (w) => `${w.periodName(w.period)} adds`,
  owed: () => "to be paid, before rounding",
  "paid-earlier": () => "settled for earlier periods",
  "paid-by-statement": (w) => `paid by an earlier statement for ${w.periodName(w.period)}`,
  "computed-now": (w) => `what ${w.periodName(w.period)} comes to with the data at hand`,
  "settled-earlier": (w) => `settled for ${w.periodName(w.period)}`,
  "rounded-payment": (w) =>
    `rounded ${w.term(w.mode)}, to ${w.unit(w.to)}${w.remainder ? `; ${w.remainder} takes the remainder` : ""}`,
  "whole-before-rounding": () => "all parts together before rounding",
  "whole-after-rounding": () => "all parts together after rounding",
  "held-back": (w) => `held back until ${w.until}`,
  "set-off": () => "overpaid, and set off against later payments",
  release: (w) => `what was held back for ${w.periodName(w.period)} is paid`,
  "release-refused": (w) =>
    `what was held back for ${w.periodName(w.period)} is not paid, because the condition does not hold`,
  repayment: (w) => `${w.from} pays back ${w.to} for ${w.periodName(w.period)}`,
};

function range(scale: (text: string) => string, from: string, below: string): string {
  if (from === "" && below === "") return "over everything";
  if (from === "") return `below ${scale(below)}`;
  return below === "" ? `from ${scale(from)}` : `from ${scale(from)}, below ${scale(below)}`;
}
