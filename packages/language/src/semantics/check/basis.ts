// What an effect is asked for: avoided or gained units, a reduction or an increase of the expected value, the level or the count.
// Takes a metric and a basis, gives the type of the number, or reports that they do not fit.

import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Expressions as m3 } from "../../diagnostics/m3-expressions.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import { baselineOf } from "../clauses.ts";
import type { Context } from "../context.ts";
import type { Basis, Metric } from "../model/index.ts";
import { plain } from "../units.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { NumberType } from "./operand.ts";

/** Unit and kind of an effect: a quantity in what the metric counts, a share of the expected value, or the metric's own value. */
export function typeOfBasis(metric: Metric, basis: Basis): NumberType {
  switch (basis) {
    case "reduction":
    case "increase":
      return { unit: plain, kind: "share" };
    case "level":
      return { unit: metric.unit, kind: metric.kind };
    default:
      return { unit: metric.countedIn, kind: "number" };
  }
}

/** Whether the effect is a comparison with what was expected, so that it needs a baseline. */
export function isCompared(basis: Basis): boolean {
  return basis !== "level" && basis !== "count";
}

/** Whether the basis fits the direction that is better and has something to compare with; what is wrong is reported. */
export function requireBasis(context: Context, metric: Metric, basis: Basis, at: Span): boolean {
  const instead = opposite[basis];
  if (instead && directionOf[basis] !== metric.better) {
    const params = { metric: metric.name, better: metric.better, basis: inWords[basis], instead: inWords[instead] };
    context.report(diagnose(m3.basisAgainstDirection, at, params, { fixes: turn(context, at, basis, instead) }));
    return false;
  }
  return !isCompared(basis) || requireBaseline(context, metric.name, at);
}

/** Whether a metric has a baseline to compare with; the first use without one is reported. */
export function requireBaseline(context: Context, metric: string, at: Span): boolean {
  const decided = context.ask((whole) => {
    const baseline = baselineOf(whole.file, metric);
    return baseline && !dependenciesOf(whole).open.has(baseline);
  });
  if (decided !== undefined) return decided;
  context.tell(({ withoutBaseline, report }) => {
    if (!withoutBaseline.has(metric)) report(diagnose(m4.noCounterfactual, at, { metric }));
    withoutBaseline.add(metric);
  });
  return false;
}

const directionOf: Readonly<Partial<Record<Basis, Metric["better"]>>> = {
  avoided: "lower",
  reduction: "lower",
  gained: "higher",
  increase: "higher",
};

const opposite: Readonly<Partial<Record<Basis, Basis>>> = {
  avoided: "gained",
  gained: "avoided",
  reduction: "increase",
  increase: "reduction",
};

export const inWords: Readonly<Record<Basis, { readonly en: string; readonly sv: string }>> = {
  avoided: { en: "what is avoided", sv: "det undvikna" },
  gained: { en: "what is gained", sv: "det vunna" },
  reduction: { en: "a reduction", sv: "en minskning" },
  increase: { en: "an increase", sv: "en ökning" },
  level: { en: "a level", sv: "en nivå" },
  count: { en: "a count", sv: "ett antal" },
};

/** Keywords of the two directions, in parallel. */
const turned: readonly (readonly [string, string])[] = [
  ["ReductionOf", "IncreaseOf"],
  ["ByReduction", "ByIncrease"],
  ["AReductionOf", "AnIncreaseOf"],
  ["TheReduction", "TheIncrease"],
  ["AvoidedIn", "GainedIn"],
  ["ByAvoided", "ByGained"],
  ["Avoided", "Gained"],
];

/** A fix that turns the word of the effect at a place: `a reduction of` becomes `an increase of`. */
function turn(context: Context, at: Span, basis: Basis, instead: Basis): readonly Fix[] {
  const text = context.words(at);
  const first = basis === "reduction" || basis === "avoided" ? 0 : 1;
  const candidates = turned
    .map((pair) => ({
      from: spell(pair[first], context.spelling),
      to: spell(pair[1 - first] as string, context.spelling),
    }))
    .map(({ from, to }) => ({ from, to, found: text.indexOf(from) }))
    .filter(({ found }) => found >= 0)
    .sort((a, b) => b.from.length - a.from.length);
  const [best] = candidates;
  if (!best) return [];
  const start = at.start + best.found;
  const words = inWords[instead];
  const title = { en: `Write ${words.en}`, sv: `Skriv ${words.sv}` };
  return [{ title, edits: [{ span: { start, end: start + best.from.length }, text: best.to }] }];
}
