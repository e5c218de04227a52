// Takes a metric, a basis and a window, gives the effect with its working. Relative effects are of the expected value in the
// same window; pooling is by exposure: avoided = Σ exposure × (expected − observed), reduction = avoided ÷ Σ exposure × expected.

import { add, divide, isZero, multiply, negate, one, type Rational, subtract, sum, zero } from "@mast/exact";
import { type Basis, diagnose, type Metric, m6, type Span } from "@mast/language";
import { refuse } from "../refusal.ts";
import { named, type Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { type About, unitQuotient, working } from "../working.ts";
import { type Cell, cellsIn, isExpected, notMeasured } from "./cells.ts";

/** Sums over a window, in what the metric counts (its numerator); exposure is its denominator. */
export interface Totals {
  readonly observed: Rational;
  readonly expected?: Rational;
  readonly exposure: Rational;
}

export interface Measured {
  readonly metric: Metric;
  readonly cells: readonly Cell[];
  readonly totals: Totals;
  readonly leftOut: readonly Working[];
}

/** What is measured of a metric in the scope's window. */
export function measuredIn(scope: Scope, name: string, at: Span): Measured {
  const metric = named(scope.inputs.contract.metrics, name);
  const { cells, leftOut } = cellsIn(scope, metric, at);
  if (metric.measures.measure === "median" && cells.length > 1) {
    refuse(diagnose(m6.medianOverSeveralPeriods, at, { metric: name }));
  }
  const total = (of: (cell: Cell) => Rational) => sum(cells.map((cell) => multiply(cell.exposure, of(cell))));
  const observed = total((cell) => cell.observed);
  const exposure = sum(cells.map((cell) => cell.exposure));
  const totals: Totals = isExpected(scope.inputs, metric)
    ? { observed, exposure, expected: total((cell) => cell.expected) }
    : { observed, exposure };
  const left = leftOut.map(({ event, at: clause, period }) =>
    leftOutIn({ at: clause, of: name, unit: metric.countedIn }, period.key, event),
  );
  return { metric, cells, totals, leftOut: left };
}

function leftOutIn(about: About, period: string, event: string | undefined): Working {
  return event === undefined
    ? working("empty-left-out", about, zero, [], { period })
    : working("left-out", about, zero, [], { event, period });
}

/** The effect of a metric in the scope's window. */
export function effectIn(scope: Scope, name: string, basis: Basis, at: Span): Working {
  return effectOf(scope, measuredIn(scope, name, at), basis, at);
}

/** The effect of what was measured. */
export function effectOf(scope: Scope, measured: Measured, basis: Basis, at: Span): Working {
  const { metric, totals, leftOut } = measured;
  const parts = partsOf(scope, measured);
  const about = { at, of: metric.name, unit: metric.countedIn };
  if (basis === "level" || basis === "count") {
    if (scope.inputs.assumed.has(metric.name)) refuse(diagnose(m6.testGivesNothing, at, { metric: metric.name }));
    if (basis === "count") return working("count", about, totals.observed, [parts.observed, ...leftOut]);
    if (isZero(totals.exposure)) refuseUnmeasured(scope, metric, at);
    const level = divide(totals.observed, totals.exposure);
    const levelIn = { ...about, unit: metric.unit, kind: metric.kind };
    return working("level", levelIn, level, [parts.observed, parts.exposure, ...leftOut]);
  }
  const expected = mustExpect(measured, at);
  const inputs = [parts.expected!, parts.observed, ...leftOut];
  const better = subtract(expected, totals.observed);
  const gained = subtract(totals.observed, expected);
  if (basis === "avoided") return working("avoided", about, better, inputs);
  if (basis === "gained") return working("gained", about, gained, inputs);
  if (isZero(expected)) refuseUnexpected(scope, metric, at);
  const share = { ...about, unit: {}, kind: "share" } as const;
  if (basis === "reduction") return working("reduction", share, divide(better, expected), inputs);
  return working("increase", share, divide(gained, expected), inputs);
}

/** How much a metric rises or falls: of the expected for a share, else the difference between the two levels. */
export function movementIn(
  scope: Scope,
  name: string,
  direction: "rises" | "falls",
  relative: boolean,
  at: Span,
): Working {
  const measured = measuredIn(scope, name, at);
  const { metric, totals, leftOut } = measured;
  const parts = partsOf(scope, measured);
  const expected = mustExpect(measured, at);
  const up = subtract(totals.observed, expected);
  const moved = direction === "rises" ? up : negate(up);
  if (isZero(totals.exposure)) refuseUnmeasured(scope, metric, at);
  if (relative && isZero(expected)) refuseUnexpected(scope, metric, at);
  const value = relative ? divide(moved, expected) : divide(moved, totals.exposure);
  const kind = relative ? "share" : metric.kind === "share" ? "percentage points" : metric.kind;
  const about = { at, of: name, unit: relative ? {} : metric.unit, kind } as const;
  return working(direction, about, value, [parts.expected!, parts.observed, parts.exposure, ...leftOut]);
}

/** An edge given in one basis, as the value of another in the same window; `turned` when one rises as the other falls. */
export function edgeInBasis(
  measured: Measured,
  edge: Rational,
  from: Basis,
  to: Basis,
  at: Span,
): { readonly edge: Rational; readonly turned: boolean } {
  if (from === to) return { edge, turned: false };
  const observed = observedAt(measured, from, edge, at);
  const falls = (basis: Basis) => basis === "avoided" || basis === "reduction";
  return { edge: basisAt(measured, to, observed, at), turned: falls(from) !== falls(to) };
}

/** The observed total at which a basis has a value. */
export function observedAt(measured: Measured, basis: Basis, value: Rational, at: Span): Rational {
  const { totals } = measured;
  if (basis === "count") return value;
  if (basis === "level") return multiply(value, totals.exposure);
  const expected = mustExpect(measured, at);
  if (basis === "avoided") return subtract(expected, value);
  if (basis === "gained") return add(expected, value);
  return multiply(expected, basis === "reduction" ? subtract(one, value) : add(one, value));
}

/** The value that a basis has at an observed total. */
export function basisAt(measured: Measured, basis: Basis, observed: Rational, at: Span): Rational {
  const { totals } = measured;
  if (basis === "count") return observed;
  if (basis === "level") return divide(observed, totals.exposure);
  const expected = mustExpect(measured, at);
  const effect =
    basis === "avoided" || basis === "reduction" ? subtract(expected, observed) : subtract(observed, expected);
  return basis === "avoided" || basis === "gained" ? effect : divide(effect, expected);
}

function mustExpect({ metric, totals }: Measured, at: Span): Rational {
  return totals.expected ?? refuse(diagnose(m6.notExpected, at, { metric: metric.name }));
}

function refuseUnexpected({ window }: Scope, metric: Metric, at: Span): never {
  return refuse(diagnose(m6.nothingExpected, at, { metric: metric.name, from: window.from, to: window.to }));
}

function refuseUnmeasured(scope: Scope, metric: Metric, at: Span): never {
  return refuse(notMeasured(scope, metric, `${scope.window.from}–${scope.window.to}`, at));
}

function partsOf({ window }: Scope, { metric, cells, totals }: Measured) {
  const params = { from: window.from, to: window.to };
  const counted = { at: metric.at, of: metric.name, unit: metric.countedIn };
  const exposedTo = { ...counted, unit: unitQuotient(metric.countedIn, metric.unit) };
  const value = { ...counted, unit: metric.unit, kind: metric.kind };
  const inPeriods = (
    of: (cell: Cell) => Rational,
    rule: "expected-in-window" | "observed-in-window",
    total: Rational,
  ) => {
    const inputs = cells.map((cell) => {
      const parts = [
        working("exposure-in-window", exposedTo, cell.exposure, [], { from: cell.period.from, to: cell.period.to }),
        working(rule, value, of(cell), [], { from: cell.period.from, to: cell.period.to }),
      ];
      const product = multiply(cell.exposure, of(cell));
      return working("in-period", counted, product, parts, { period: cell.period.key });
    });
    return working(rule, counted, total, inputs, params);
  };
  return {
    observed: inPeriods((cell) => cell.observed, "observed-in-window", totals.observed),
    expected: totals.expected && inPeriods((cell) => cell.expected, "expected-in-window", totals.expected),
    exposure: working("exposure-in-window", exposedTo, totals.exposure, [], params),
  };
}
