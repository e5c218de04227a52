// Takes a worked example, gives what it counts with and what it expects, with every number in the unit of what it is about.

import { isInteger, multiply, type Rational, rational, writeNumber } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Payment as m3 } from "../../diagnostics/m3-payment.ts";
import type { TestClause } from "../../syntax/ast/index.ts";
import { baselineOf, clausesNamed } from "../clauses.ts";
import type { Context } from "../context.ts";
import { monthsIn } from "../dates.ts";
import type { ContractTest, Metric, TestExpectation, TestGiven } from "../model/index.ts";
import { nearest } from "../nearest.ts";
import { replaceBy, resolve } from "../resolve.ts";
import { sameUnit, textOfUnit } from "../units.ts";
import { typeOfBasis } from "./basis.ts";
import { all } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkCount, wholeNumberOf } from "./count.ts";
import { checkAmount, checkMoneyAmount } from "./expression.ts";
import { textAt } from "./operand.ts";

type Part<K> = Extract<TestClause["parts"][number], { part: K }>;

/** A worked example. Pricings and payments are checked before. */
export function checkTest(context: Context, clause: TestClause): ContractTest | undefined {
  const given: (TestGiven | undefined)[] = [];
  const expect: (TestExpectation | undefined)[] = [];
  for (const part of clause.parts) {
    if (part.part === "given metric") given.push(givenMetric(context, part));
    else if (part.part === "given claims") given.push(givenClaims(context, part));
    else if (part.part === "expect pricing") expect.push(expectPricing(context, part));
    else expect.push(expectPayment(context, part));
  }
  for (const lacks of ["given", "expect"] as const) {
    if ((lacks === "given" ? given : expect).length > 0 || clause.broken) continue;
    context.report(diagnose(m3.exampleEmpty, clause.keywordAt, { lacks }));
  }
  const allGiven = all(given);
  const allExpected = all(expect);
  if (!allGiven?.length || !allExpected?.length || clause.title.node === "missing") return undefined;
  return { at: clause.at, title: clause.title.text, given: allGiven, expect: allExpected };
}

function givenMetric(context: Context, part: Part<"given metric">): TestGiven | undefined {
  const symbol = resolve(context, part.metric, ["metric"]);
  const metric = symbol && context.checked.metrics.get(symbol.name);
  if (!metric) return undefined;
  const number = (expr: Part<"given metric">["observed"]): Rational | undefined => {
    const amount = checkAmount(context, expr, typeOfBasis(metric, "level"), { plainIsEnough: true });
    return amount && constantOf(context, amount);
  };
  const expected = part.expected && number(part.expected);
  const observed = number(part.observed);
  const people = checkCount(context, part.people, 1);
  const periods = periodsOf(context, part, metric);
  if (!part.expected && hasBaseline(context, metric)) {
    context.report(diagnose(m3.expectedMissing, part.at, { metric: metric.name }));
    return undefined;
  }
  if (!part.people && needsPeople(context, metric)) {
    const unit = textOfUnit(metric.unit, metric.kind, context.symbols);
    context.report(diagnose(m3.peopleMissing, part.at, { metric: metric.name, unit }));
    return undefined;
  }
  if (part.people && isTotal(metric)) {
    const { start } = part.periods ? part.periods.at : { start: part.at.end };
    const fixes = [replaceBy({ start: part.observed.at.end, end: start }, part.periods ? ", " : "")];
    context.report(diagnose(m3.peopleOfTotal, part.at, { metric: metric.name }, { fixes }));
    return undefined;
  }
  if (!observed || periods === undefined || (part.expected && !expected) || (part.people && people === undefined)) {
    return undefined;
  }
  return {
    kind: "metric",
    at: part.at,
    metric: metric.name,
    ...(expected ? { expected } : {}),
    observed,
    ...(people === undefined ? {} : { people: rational(people) }),
    periods,
  };
}

function hasBaseline(context: Context, metric: Metric): boolean {
  return context.ask(({ file }) => baselineOf(file, metric.name) !== undefined);
}

/** A quantity is priced, and the metric is a number per person. */
function needsPeople(context: Context, metric: Metric): boolean {
  if (sameUnit(metric.unit, metric.countedIn) && metric.kind === "number") return false;
  if (metric.kind === "number" && (metric.unit.person ?? 0) >= 0) return false;
  return context.ask(({ checked }) => {
    const priced = [...checked.pricings.values()].filter((pricing) => pricing.metric === metric.name);
    const bases = priced.map(({ rule }) =>
      "basis" in rule ? rule.basis : rule.rule === "when" ? rule.threshold.basis : undefined,
    );
    return bases.some((basis) => basis === "avoided" || basis === "gained" || basis === "count");
  });
}

/** It counts everyone together and divides by nothing. */
const isTotal = ({ measures }: Metric): boolean => measures.measure === "ratio" && !measures.denominator;

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** How many periods of the metric the example covers; one when it does not say. */
function periodsOf(context: Context, part: Part<"given metric">, metric: Metric): number | undefined {
  if (!part.periods) return 1;
  const { count, grain, at } = part.periods;
  const written = checkCount(context, count, 1);
  if (written === undefined) return undefined;
  const months = multiply(rational(written), rational(monthsOf[grain]));
  const each = monthsEach(context, metric);
  const periods = each && multiply(months, rational(1, each));
  if (periods && isInteger(periods)) return wholeNumberOf(periods);
  context.report(diagnose(m3.periodsDoNotFit, at, { metric: metric.name, text: textAt(context, at) }));
  return undefined;
}

function monthsEach(context: Context, { every }: Metric): number | undefined {
  switch (every) {
    case "month":
      return 1;
    case "quarter":
      return 3;
    case "calendar year":
    case "contract year":
      return 12;
    case "contract":
      return context.running && monthsIn(context.running);
    case "cohort":
      return undefined;
  }
}

function givenClaims(context: Context, part: Part<"given claims">): TestGiven | undefined {
  const symbol = resolve(context, part.rateCard, ["rate card"]);
  const card = symbol && context.checked.rateCards.get(symbol.name);
  const claims = checkCount(context, part.times, 0);
  const people = part.people ? checkCount(context, part.people, 0) : claims;
  if (!card || part.outcome.node === "missing") return undefined;
  const outcome = part.outcome.text;
  const outcomes = card.lines.map((line) => line.outcome);
  if (!outcomes.includes(outcome)) {
    const near = nearest(outcome, outcomes);
    const params = { card: card.name, outcome, ...(near === undefined ? {} : { nearest: near }) };
    const text = part.outcome.node === "text" ? `"${near}"` : `${near}`;
    const fixes = near === undefined ? [] : [replaceBy(part.outcome.at, text)];
    context.report(diagnose(m3.outcomeNotOnCard, part.outcome.at, params, { fixes }));
    return undefined;
  }
  if (claims === undefined || people === undefined) return undefined;
  if (people > claims || (people === 0 && claims > 0)) {
    const written = (count: number) => writeNumber(rational(count), context.spelling);
    context.report(diagnose(m3.morePeopleThanClaims, part.at, { claims: written(claims), people: written(people) }));
    return undefined;
  }
  return { kind: "claims", at: part.at, rateCard: card.name, outcome, claims, people };
}

function expectPricing(context: Context, part: Part<"expect pricing">): TestExpectation | undefined {
  const pricing = resolve(context, part.pricing, ["pricing", "rate card"])?.name;
  const amount = checkMoneyAmount(context, part.amount);
  return pricing !== undefined && amount ? { kind: "pricing", at: part.at, pricing, amount } : undefined;
}

function expectPayment(context: Context, part: Part<"expect payment">): TestExpectation | undefined {
  const from = resolve(context, part.from, ["party"])?.name;
  const to = resolve(context, part.to, ["party"])?.name;
  const amount = checkMoneyAmount(context, part.amount);
  if (from === undefined || to === undefined || !amount) return undefined;
  if (goes(context, from, to)) return { kind: "payment", at: part.at, from, to, amount };
  context.report(diagnose(m3.neverPays, { start: part.from.at.start, end: part.to.at.end }, { from, to }));
  return undefined;
}

/** Whether some payment, as written, goes from one party to the other. */
function goes(context: Context, from: string, to: string): boolean {
  const names = (list: readonly { readonly node: string; readonly text?: string }[]) => list.map(({ text }) => text);
  return context.ask(({ file }) =>
    clausesNamed(file, "payment").some((payment) => {
      const side = (which: "from" | "to") =>
        payment.parts.flatMap((part) => (part.part === which ? names(part.splits.map(({ party }) => party)) : []));
      const paid = names(payment.of);
      const shares = clausesNamed(file, "risk share").filter((clause) =>
        names(clause.of).some((name) => paid.includes(name)),
      );
      const sharers = shares.flatMap((share) =>
        share.parts.flatMap((part) => (part.part === "layers" ? names(part.parties) : [])),
      );
      return side("from").includes(from) && [...side("to"), ...sharers].includes(to);
    }),
  );
}
