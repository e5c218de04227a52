// Takes a pricing and a scope, gives its amount: the curve of its rule, cut by its conditions in the order written, evaluated
// at the effect of the window. The same steps give the curve itself to those who analyse, plot or print it.

import { isZero, type Rational, sign, zero } from "@mast/exact";
import { diagnose, type Gate, m6, type Pricing } from "@mast/language";
import { holds } from "../curve/holds.ts";
import {
  type Curve,
  constant,
  cutWorse,
  evaluate,
  keepFrom,
  mirrorWorse,
  partBeyond,
  scale,
  shareOf,
} from "../curve/index.ts";
import { edgeInBasis, effectOf, type Measured, measuredIn, movementIn } from "../effect/effect.ts";
import { evaluateExpression, evaluateTest } from "../evaluate.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { type About, inShort, moneyUnit, working, yesNo } from "../working.ts";
import { assuredBy } from "./assured.ts";
import { type BaseCurve, baseCurve } from "./base-curve.ts";
import { paidToScope } from "./priced.ts";

/** A pricing's amount after some of its conditions: the curve, and how much of it the conditions on other things let through. */
interface Amount {
  readonly curve: Curve;
  readonly open: boolean;
  readonly steps: readonly Working[];
}

interface Course {
  readonly scope: Scope;
  readonly pricing: Pricing;
  readonly about: About;
  readonly measured?: Measured;
  readonly base?: BaseCurve;
}

/** What a pricing comes to in the scope's window (or its one cohort). */
export function priceWindow(scope: Scope, pricing: Pricing): Working {
  const { from, to } = scope.window;
  const about = { at: pricing.at, of: pricing.name, unit: moneyUnit(scope.inputs.contract.currency) };
  const { course, start } = begin(scope, pricing, about);
  if (start === undefined) return working("nothing-measured", about, zero, course.measured!.leftOut, { from, to });
  const end = finish(course, start);
  const effect = course.base ? [course.base.effect] : [];
  return working("pricing", about, amountAfter(course, end), [...effect, ...end.steps], { from, to });
}

/** The curve of a pricing in the scope's window, with its conditions on its own metric, and whether the other conditions hold. */
export function curveInWindow(
  scope: Scope,
  pricing: Pricing,
): { readonly curve: Curve; readonly base?: BaseCurve; readonly open: boolean } | undefined {
  const about = { at: pricing.at, of: pricing.name, unit: moneyUnit(scope.inputs.contract.currency) };
  const { course, start } = begin(scope, pricing, about);
  if (start === undefined) return undefined;
  const { curve, open } = finish(course, start);
  return course.base ? { curve, open, base: course.base } : { curve, open };
}

function begin(scope: Scope, pricing: Pricing, about: About): { readonly course: Course; readonly start?: Amount } {
  const { rule } = pricing;
  const metric = pricing.metric ?? (rule.rule === "when" ? rule.threshold.metric : undefined);
  const measured = metric === undefined ? undefined : measuredIn(scope, metric, pricing.at);
  const course: Course = { scope, pricing, about, ...(measured ? { measured } : {}) };
  if (measured?.cells.length === 0) return { course };
  if (rule.rule === "amount" && pricing.gates.some((gate) => isClosedByEvent(scope, gate))) {
    return { course, start: { curve: constant(zero), open: true, steps: [] } };
  }
  if (rule.rule === "amount") {
    const made = evaluateExpression(scope, rule.amount);
    const amount = working("amount", { ...about, at: rule.at }, made.value, [made]);
    return { course, start: { curve: constant(made.value), open: true, steps: [amount] } };
  }
  if (measured === undefined) throw new Error(`${pricing.name} has no metric`);
  const base = baseCurve(scope, rule, measured, { ...about, at: rule.at });
  return { course: { ...course, base }, start: { curve: base.curve, open: true, steps: [base.amount] } };
}

/** An amount that an event shuts off is not asked for: it may rest on the day of an event that has not come. */
function isClosedByEvent(scope: Scope, gate: Gate): boolean {
  if ((gate.gate !== "only when" && gate.gate !== "nothing when") || gate.test.left.node !== "event") return false;
  return evaluateTest(scope, gate.test).holds !== (gate.gate === "only when");
}

function finish(course: Course, start: Amount): Amount {
  const gated = course.pricing.gates.reduce((amount, gate) => pass(course, amount, gate), start);
  return settleWorse(course, assured(course, gated));
}

/** What is left when the threshold must be met with assurance. */
function assured(course: Course, amount: Amount): Amount {
  const { scope, pricing, measured, base } = course;
  const { assurance } = pricing;
  if (assurance === undefined || measured === undefined) return amount;
  const by = assuredBy(scope, pricing, assurance, measured, base?.basis);
  const curve = base ? shareOf(amount.curve, by.edges, by.share) : scale(amount.curve, by.now);
  const next = { ...amount, curve };
  return { ...next, steps: [...amount.steps, by.explain(amountAfter(course, next))] };
}

function amountAfter({ base }: Course, { curve, open }: Amount): Rational {
  return open ? evaluate(curve, base?.effect.value ?? zero) : zero;
}

function pass(course: Course, amount: Amount, gate: Gate): Amount {
  switch (gate.gate) {
    case "nothing below":
    case "only the part above":
      return passEdge(course, amount, gate);
    case "nothing when moves": {
      const by = evaluateExpression(course.scope, gate.by);
      const moved = movementIn(course.scope, gate.metric, gate.direction, by.kind === "share", gate.at);
      const met = holds(moved.value, gate.comparison, by.value);
      const params = { metric: gate.metric, direction: gate.direction, holds: yesNo(met) };
      return through(
        course,
        amount,
        !met,
        (about, value) => working("nothing-when-moves", about, value, [moved, by], params),
        gate,
      );
    }
    case "only when":
    case "nothing when": {
      const test = evaluateTest(course.scope, gate.test);
      const rule = gate.gate === "only when" ? "only-when" : "nothing-when";
      const open = test.holds === (rule === "only-when");
      const params = { holds: yesNo(test.holds) };
      return through(course, amount, open, (about, value) => working(rule, about, value, [test.working], params), gate);
    }
    case "nothing when pays": {
      const other = paidToScope(course.scope, gate.pricing);
      const pays = sign(other.value) > 0;
      const params = { pricing: gate.pricing, holds: yesNo(pays) };
      return through(
        course,
        amount,
        !pays,
        (about, value) => working("nothing-when-pays", about, value, [other], params),
        gate,
      );
    }
  }
}

function through(
  course: Course,
  amount: Amount,
  open: boolean,
  explain: (about: About, value: Rational) => Working,
  gate: Gate,
): Amount {
  const next = { ...amount, open: amount.open && open };
  return { ...next, steps: [...amount.steps, explain({ ...course.about, at: gate.at }, amountAfter(course, next))] };
}

function passEdge(
  course: Course,
  amount: Amount,
  gate: Extract<Gate, { readonly gate: "nothing below" | "only the part above" }>,
): Amount {
  const { scope, measured, base, pricing } = course;
  if (measured === undefined) throw new Error(`${pricing.name} has no metric`);
  const edge = evaluateExpression(scope, gate.edge);
  const found = effectOf(scope, measured, gate.basis, gate.at);
  const effect = base === undefined ? found : inShort(found);
  const about = { ...course.about, at: gate.at };
  if (gate.gate === "nothing below") {
    const met = holds(effect.value, "is at least", edge.value);
    const params = { basis: gate.basis, holds: yesNo(met) };
    if (base === undefined) {
      return through(
        course,
        amount,
        met,
        (of, value) => working("nothing-below", of, value, [effect, edge], params),
        gate,
      );
    }
    const end = edgeInBasis(measured, edge.value, gate.basis, base.basis, gate.at);
    const next = { ...amount, curve: keepFrom(amount.curve, end.edge, end.turned ? "below" : "above") };
    return {
      ...next,
      steps: [...amount.steps, working("nothing-below", about, amountAfter(course, next), [effect, edge], params)],
    };
  }
  if (base === undefined || pricing.rule.rule === "when") {
    return refuse(diagnose(m6.partAboveOfAmount, gate.at, { pricing: pricing.name }));
  }
  const end = edgeInBasis(measured, edge.value, gate.basis, base.basis, gate.at);
  const next = { ...amount, curve: partBeyond(amount.curve, end.edge, end.turned ? "below" : "above") };
  const params = { basis: gate.basis };
  return {
    ...next,
    steps: [...amount.steps, working("part-above", about, amountAfter(course, next), [effect, edge], params)],
  };
}

/** What a result worse than expected pays, when the rule does not price it itself. */
function settleWorse(course: Course, amount: Amount): Amount {
  const { pricing, base, about } = course;
  const pays = pricing.worse === "is paid back";
  if (base === undefined) {
    if (pays || sign(amountAfter(course, amount)) >= 0) return amount;
    return {
      ...amount,
      curve: constant(zero),
      steps: [...amount.steps, working("worse-pays-nothing", about, zero, [])],
    };
  }
  if (base.worse === "is written") return amount;
  const curve = pays ? mirrorWorse(amount.curve) : cutWorse(amount.curve);
  const next = { ...amount, curve };
  const [before, after] = [amountAfter(course, amount), amountAfter(course, next)];
  const isWorse = sign(base.effect.value) < 0;
  if (!isWorse && !(isZero(after) && sign(before) < 0)) return next;
  const rule = pays ? "worse-is-paid-back" : "worse-pays-nothing";
  return { ...next, steps: [...amount.steps, working(rule, about, after, [])] };
}
