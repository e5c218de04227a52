// Takes a contract and what was measured, gives what a reader of the numbers would object to: milestones that more people reach later than
// earlier, rates of few people, groups that shrink, and counts so small that they may tell who somebody is. It changes no number.

import { isZero, rational } from "@mast/exact";
import { type Contract, type Diagnostic, diagnose, type Metric, m5 } from "@mast/language";
import type { Claims, MeasuredPeriod, Measures } from "./measures.ts";

/** Below this many people one of them moves a rate by more than three percentage points. */
const few = 30n;
/** Counts of fewer people are not published by the statistical offices without protection. */
const small = 5n;

export function objections(contract: Contract, measures: Measures): readonly Diagnostic[] {
  return [
    ...contract.metrics.flatMap((metric) => ofMetric(contract, measures, metric)),
    ...measures.claims.flatMap((claims) => ofClaims(contract, claims)),
  ];
}

function ofMetric(contract: Contract, { series }: Measures, metric: Metric): readonly Diagnostic[] {
  const own = series.find((each) => each.metric === metric.name && each.group === metric.group);
  const periods = (own?.periods ?? []).filter(({ people, standsFor }) => people > 0n && !standsFor);
  const found: Diagnostic[] = [];
  const at = metric.nameAt;
  const fewest = least(periods);
  if (!fewest) return found;
  if (fewest.people < few && metric.kind === "share" && decides(contract, metric)) {
    const params = { metric: metric.name, people: fewest.people, period: fewest.period.key };
    found.push(diagnose(m5.fewPeople, at, { ...params, points: rational(100n, fewest.people) }));
  }
  const [first, last] = [periods[0], periods.at(-1)];
  const fixed = contract.groups.find(({ name }) => name === metric.group)?.fixedOn !== undefined;
  if (first && last && fixed && metric.every !== "cohort" && last.people * 5n < first.people * 4n) {
    const params = { metric: metric.name, before: first.people, first: first.period.key };
    found.push(diagnose(m5.groupShrinks, at, { ...params, after: last.people, last: last.period.key }));
  }
  const cells = periods.filter((period) => isSmall(period, metric));
  const [cell] = cells;
  if (cell) found.push(diagnose(m5.smallCell, at, { of: metric.name, period: cell.period.key, number: cells.length }));
  return found;
}

function least(periods: readonly MeasuredPeriod[]): MeasuredPeriod | undefined {
  return [...periods].sort((a, b) => (a.people < b.people ? -1 : a.people > b.people ? 1 : 0))[0];
}

/** Few people in the period, or few of whom something is said among so few that they may be recognised. */
function isSmall({ people, numerator }: MeasuredPeriod, { countedIn }: Metric): boolean {
  if (people < small) return true;
  if (people >= few) return false;
  const countsPeople = countedIn.person === 1 && Object.keys(countedIn).length === 1;
  return countsPeople && !isZero(numerator) && numerator.numerator < small * numerator.denominator;
}

/** Whether an edge of a pricing without assurance lies on the metric: one person more or less can then decide. */
function decides(contract: Contract, { name }: Metric): boolean {
  const pricings = contract.pricings.filter(({ assurance }) => !assurance);
  return pricings.some(
    ({ metric, rule, gates }) =>
      (rule.rule === "when" && rule.threshold.metric === name) ||
      (metric === name && (rule.rule === "in steps" || gates.some(({ gate }) => gate === "nothing below"))),
  );
}

function ofClaims(contract: Contract, claims: Claims): readonly Diagnostic[] {
  const card = contract.rateCards.find(({ name }) => name === claims.rateCard);
  if (!card) return [];
  const people = claims.outcomes.map((_, index) => peopleWith(claims, index));
  const found: Diagnostic[] = [];
  claims.outcomes.forEach((later, index) => {
    const before = previous(claims.outcomes, later);
    const earlier = before === undefined ? undefined : claims.outcomes[before];
    if (before === undefined || earlier === undefined || people[index]! <= people[before]!) return;
    const line = card.lines.find(({ outcome }) => outcome === later);
    const params = { later, laterPeople: people[index]!, earlier, earlierPeople: people[before]! };
    found.push(diagnose(m5.milestonesReversed, line?.at ?? card.nameAt, params));
  });
  const cells = claims.outcomes.filter((_, index) => people[index]! > 0 && BigInt(people[index]!) < small);
  const [cell] = cells;
  if (cell !== undefined)
    found.push(diagnose(m5.smallCell, card.nameAt, { of: card.name, outcome: cell, number: cells.length }));
  return found;
}

function peopleWith({ person, outcome }: Claims, index: number): number {
  return new Set(person.filter((_, claim) => outcome[claim] === index)).size;
}

/** The milestone before one: called alike but for a smaller number, `Home for 3 months` before `Home for 6 months`. */
function previous(outcomes: readonly string[], later: string): number | undefined {
  const own = milestone(later);
  if (!own) return undefined;
  const before = outcomes
    .map((outcome, index) => ({ index, of: milestone(outcome) }))
    .flatMap(({ index, of }) => (of && of.called === own.called && of.number < own.number ? [{ index, of }] : []))
    .sort((a, b) => (a.of.number < b.of.number ? 1 : -1));
  return before[0]?.index;
}

/** A length of time in the name of an outcome, in either language; a level or a grade is no length of time. */
const lasting = /(\d+)\s*(?=days?\b|weeks?\b|months?\b|years?\b|dag|veck|månad|år\b)/i;

function milestone(outcome: string): { readonly called: string; readonly number: bigint } | undefined {
  const number = lasting.exec(outcome)?.[1];
  return number === undefined ? undefined : { called: outcome.replace(lasting, "# "), number: BigInt(number) };
}
