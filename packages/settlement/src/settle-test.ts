// Takes a contract and one of its worked examples, settles what the example gives, and compares with what it expects, exactly.
// Metrics that the example does not give are as expected: they move nothing. Only what the example expects is priced and settled.

import type { Expectation, Expectations } from "@mast/counterfactual";
import { divide, equals, negate, one, type Rational, sum } from "@mast/exact";
import {
  baselineInForce,
  type Contract,
  type ContractTest,
  type Diagnostic,
  diagnose,
  type IsoDate,
  type Metric,
  m6,
  type Outcome,
  type TestExpectation,
  type TestGiven,
} from "@mast/language";
import { type Claims, type Measures, type Period, periodsOf } from "@mast/measurement";
import { paymentsBearingOn } from "./bearing-on.ts";
import { evaluateExpression } from "./evaluate.ts";
import { pricedOver } from "./pricing/over-texts.ts";
import { pricedIn } from "./pricing/priced.ts";
import { attempt, refuse } from "./refusal.ts";
import { type Inputs, inputsOf, named, type Scope } from "./scope.ts";
import { scopeOf, settleAll, undecided } from "./settle.ts";
import type { Settlement } from "./settlement.ts";

export interface TestResult {
  readonly title: string;
  readonly passed: boolean;
  readonly checked: readonly {
    readonly expectation: TestExpectation;
    readonly expected: Rational;
    readonly settled: Rational;
  }[];
  readonly settlement: Settlement;
}

type MetricGiven = Extract<TestGiven, { readonly kind: "metric" }>;
type ClaimsGiven = Extract<TestGiven, { readonly kind: "claims" }>;

/**
 * Runs a worked example. It is settled as of the last day that it gives; a payment period that goes on after that day is settled
 * up to it. An expected price is what the pricing comes to before limits and sharing; an expected payment is what the one party
 * pays the other in all, rounded, less what is held back and not yet released, and less what is paid back.
 */
export function settleTest(contract: Contract, test: ContractTest): Outcome<TestResult> {
  const given = attempt(() => {
    mustStand(contract, test);
    return givenInputs(contract, test);
  });
  if (!given.done) return { value: failed(contract, test), diagnostics: [given.why] };
  const { inputs, asOf } = given.value;
  const bearing = paymentsBearingOn(contract, test.expect);
  const due = inputs.course.periods.filter(({ payment, period }) => bearing.includes(payment) && period.from <= asOf);
  const { value: settlement, diagnostics: found } = settleAll([inputs], { asOf }, due);
  const diagnostics: Diagnostic[] = [...found];
  const checked = test.expect.flatMap((expectation) => {
    const compared = attempt(() => compareWith(inputs, asOf, settlement, expectation));
    if (compared.done) return [compared.value];
    diagnostics.push(compared.why);
    return [];
  });
  for (const { expectation, expected, settled } of checked) {
    if (!equals(expected, settled)) diagnostics.push(wrong(contract, expectation, expected, settled));
  }
  const passed = diagnostics.every(({ severity }) => severity !== "error");
  return { value: { title: test.title, passed, checked, settlement }, diagnostics };
}

/** An example of something that is absent because it is to be decided says nothing yet. */
function mustStand(contract: Contract, { given, expect }: ContractTest): void {
  const [open] = contract.open;
  if (open === undefined) return;
  const names = (clauses: readonly { readonly name: string }[]) => clauses.map((clause) => clause.name);
  const priced = [...names(contract.pricings), ...names(contract.rateCards)];
  const pays = (party: string) => contract.payments.some(({ from }) => from.some((split) => split.party === party));
  const stands =
    given.every((one) =>
      one.kind === "metric" ? names(contract.metrics).includes(one.metric) : priced.includes(one.rateCard),
    ) && expect.every((one) => (one.kind === "pricing" ? priced.includes(one.pricing) : pays(one.from)));
  if (!stands) refuse(undecided(open));
}

function failed(contract: Contract, { title }: ContractTest): TestResult {
  const { currency, to: asOf } = contract;
  const settlement = { currency, asOf, priced: [], lines: [], kept: [], values: [] };
  return { title, passed: false, checked: [], settlement };
}

function compareWith(inputs: Inputs, asOf: IsoDate, settlement: Settlement, expectation: TestExpectation) {
  const { contract } = inputs;
  const window = { from: contract.from, to: asOf };
  const scope: Scope = {
    inputs,
    window,
    date: asOf,
    since: contract.from,
    purpose: { what: "payment", payment: "", period: "" },
  };
  const expected = evaluateExpression(scope, expectation.amount).value;
  if (expectation.kind === "payment") {
    const { from, to } = expectation;
    const lines = settlement.lines.flatMap((line) => {
      if (line.from === from && line.to === to) return [line.what === "repayment" ? negate(line.amount) : line.amount];
      return line.what === "repayment" && line.from === to && line.to === from ? [negate(line.amount)] : [];
    });
    return { expectation, expected, settled: sum(lines) };
  }
  const { pricing } = expectation;
  const payment = contract.payments.find((one) => one.of.includes(pricing));
  if (payment?.mode !== "each period by itself") {
    return { expectation, expected, settled: pricedIn(scope, pricing).working.value };
  }
  const due = inputs.course.periods.filter((one) => one.payment === payment && one.period.from <= asOf);
  const periods = due.map(({ period }) => pricedOver(scopeOf(inputs, payment, period, asOf), payment, pricing));
  return { expectation, expected, settled: sum(periods.map((priced) => priced.value)) };
}

function wrong(contract: Contract, expectation: TestExpectation, expected: Rational, settled: Rational): Diagnostic {
  const amounts = { expected, settled, currency: contract.currency };
  if (expectation.kind === "pricing") {
    return diagnose(m6.wrongPricing, expectation.at, { pricing: expectation.pricing, ...amounts });
  }
  return diagnose(m6.wrongPayment, expectation.at, { from: expectation.from, to: expectation.to, ...amounts });
}

function givenInputs(contract: Contract, test: ContractTest): { readonly inputs: Inputs; readonly asOf: IsoDate } {
  const metrics = test.given.filter((given) => given.kind === "metric");
  const claims = test.given.filter((given) => given.kind === "claims");
  const names = [...new Set(metrics.map((given) => given.metric))];
  const expected = names.map((name) =>
    expectationOf(
      contract,
      named(contract.metrics, name),
      metrics.filter((given) => given.metric === name),
    ),
  );
  const measures: Measures = { series: [], claims: claimsOf(contract, claims), sources: [], leftOut: [] };
  const expectations: Expectations = { metrics: expected };
  const assumed = new Set(contract.metrics.map((metric) => metric.name).filter((name) => !names.includes(name)));
  const ends = expected.flatMap((metric) => metric.periods.map(({ period }) => period.to));
  const claimed = claims.length > 0 ? [contract.from] : [];
  const asOf = [...ends, ...claimed].sort().at(-1) ?? contract.to;
  return { inputs: inputsOf(contract, measures, expectations, assumed), asOf };
}

/** Several examples of one metric follow each other in time. */
function expectationOf(contract: Contract, metric: Metric, given: readonly MetricGiven[]): Expectation {
  const wanted = given.reduce((total, one) => total + one.periods, 0);
  const periods = metric.every === "cohort" ? cohorts(contract, wanted) : periodsOf(contract, metric.every);
  if (periods.length < wanted) {
    refuse(diagnose(m6.testTooLong, given[0]!.at, { metric: metric.name, given: wanted, lasts: periods.length }));
  }
  let start = 0;
  const cells = given.flatMap((one) => {
    const own = periods.slice(start, start + one.periods);
    start += one.periods;
    const exposure = exposureOf(metric, one.people);
    return own.map((period) => ({ period, expected: one.expected ?? one.observed, observed: one.observed, exposure }));
  });
  const baseline = baselineInForce(contract, metric.name, cells.at(-1)?.period.from ?? contract.from);
  const isExpected = given.every((one) => one.expected !== undefined);
  return {
    metric: metric.name,
    at: baseline?.at ?? metric.at,
    method: baseline?.by.method ?? "no baseline",
    periods: cells,
    steps: [],
    ...(isExpected ? {} : { withoutBaseline: true as const }),
  };
}

/** Exposure counts what the numerator counts: people, divided by the measure's `per`. */
function exposureOf({ measures }: Metric, people: Rational | undefined): Rational {
  return divide(people ?? one, measures.measure === "ratio" ? measures.per : one);
}

function cohorts({ from, to }: Contract, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, index) => ({ key: `cohort ${index + 1}`, grain: "cohort", from, to }));
}

/** Claims as given, all on the first day: each line's claims go in turn to the first people, who are the same for every line. */
function claimsOf(contract: Contract, given: readonly ClaimsGiven[]): readonly Claims[] {
  return contract.rateCards.map((card) => {
    const own = given.filter((one) => one.rateCard === card.name);
    const outcomes = [...new Set(own.map((one) => one.outcome))];
    const rows = own.flatMap((one) =>
      Array.from({ length: one.claims }, (_, claim) => ({
        person: one.people > 0 ? claim % one.people : claim,
        outcome: outcomes.indexOf(one.outcome),
      })),
    );
    return {
      rateCard: card.name,
      outcomes,
      person: rows.map((row) => row.person),
      outcome: rows.map((row) => row.outcome),
      date: rows.map(() => contract.from),
    };
  });
}
