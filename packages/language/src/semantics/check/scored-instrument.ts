// Takes an instrument whose answers have scores, gives it as a definition: the mean of a score on a stated scale, as an exact sum of
// counts of answers. Who has left out more items than may be missing has no score; the rest of them take the mean of those answered.

import { add, compare, divide, isZero, multiply, one, type Rational, rational, subtract, zero } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Instruments } from "../../diagnostics/m3-instruments.ts";
import type { InstrumentClause } from "../../syntax/ast/index.ts";
import { itemsOf } from "../bind.ts";
import type { Context, Definition } from "../context.ts";
import type { Aggregate, Condition, LinearMeasure, Unit } from "../model/index.ts";
import { checkColumn } from "./column-type.ts";
import { constantOf } from "./constant.ts";
import { checkCount } from "./count.ts";
import { checkAmount, checkExpression } from "./expression.ts";
import { addLineFixes, labelOf, oneOfParts, onePart, partsNamed, reportMissing } from "./parts.ts";

type At = InstrumentClause["at"];
type Items = Extract<InstrumentClause["parts"][number], { readonly part: "items" }>;

/** An item with how much each of its answers lies above the lowest. */
interface Item {
  readonly name: string;
  readonly answers: readonly { readonly text: string; readonly above: Rational }[];
  readonly range: Rational;
}

interface Scale {
  readonly from: Rational;
  readonly to: Rational;
  readonly unit: Unit;
}

/** Whether answers have scores, not steps between them. */
export function isScored(clause: InstrumentClause): boolean {
  return partsNamed(clause, "items").some(({ scored }) => scored);
}

/** Also keeps its items, under its own name, as columns of a source. */
export function checkScored(context: Context, clause: InstrumentClause, items: Items): Definition | undefined {
  const read = items.rows.map((row) => itemOf(context, row));
  const rows = itemsOf(clause);
  const columns = rows.flatMap((row) => checkColumn(context, clause, row) ?? []);
  const scale = scaleOf(context, clause);
  const missing = onePart(context, clause, "at most missing");
  if (!missing) reportMissing(context, clause, ["AtMost"]);
  const mayMiss = checkCount(context, missing?.count, 0);
  const better = oneOfParts(context, clause, ["lower is better", "higher is better"]);
  const directions = ["LowerIsBetter", "HigherIsBetter"];
  if (!better) reportMissing(context, clause, directions, addLineFixes(context, clause, directions));
  if (clause.name.node === "missing" || mayMiss === undefined || !scale || !better) return undefined;
  const name = clause.name.text;
  const sound = read.flatMap((item) => item ?? []);
  if (sound.length < read.length || columns.length < rows.length || sound.length === 0) return undefined;
  context.keep("columns", name, new Map(columns.map((of) => [of.column.name, of])));
  if (mayMiss >= sound.length) {
    const params = { name, items: sound.length };
    context.report(diagnose(m3Instruments.tooManyMissing, missing?.count.at ?? clause.name.at, params));
    return undefined;
  }
  const [first, ...others] = sound as [Item, ...Item[]];
  const unlike = mayMiss > 0 ? others.find(({ range }) => compare(range, first.range) !== 0) : undefined;
  if (unlike) {
    const params = { item: first.name, other: unlike.name };
    context.report(diagnose(m3Instruments.unlikeItemsMissing, missing?.at ?? clause.name.at, params));
    return undefined;
  }
  const { at } = clause.name;
  const { unit } = scale;
  const least = onePart(context, clause, "minimum important difference");
  const amount = least && checkAmount(context, least.amount, { unit, kind: "number" });
  const matters = amount && constantOf(context, amount);
  context.type({ span: at, unit, kind: "number", scale: "interval" });
  return {
    by: {
      name,
      ...(clause.label ? { label: labelOf(clause.label) } : {}),
      words: wordsOf(context, clause, sound.length, mayMiss),
      ...(clause.ofLibrary === undefined ? {} : { library: clause.ofLibrary }),
    },
    columns,
    typed: {
      measures: { at, measure: "ratio", ...meanScore(at, sound, scale, mayMiss), per: one },
      unit,
      countedIn: unit,
      kind: "number",
      scale: "interval",
      instrument: matters === undefined ? {} : { matters },
    },
    better: better.part === "lower is better" ? "lower" : "higher",
  };
}

function itemOf(context: Context, { at, item, answers, steps }: Items["rows"][number]): Item | undefined {
  if (item.node === "missing") return undefined;
  const scores = steps.flatMap((step) => {
    const amount = checkAmount(context, step, { unit: {}, kind: "number" });
    return (amount && constantOf(context, amount)) ?? [];
  });
  const name = item.text;
  if (steps.length !== answers.length) {
    const params = { item: name, answers: answers.length, scores: steps.length };
    context.report(diagnose(m3Instruments.scoresNotAnswers, steps[0]?.at ?? at, params));
    return undefined;
  }
  const texts = answers.flatMap((answer) => (answer.node === "text" ? [answer.text] : []));
  if (scores.length < steps.length || texts.length < answers.length) return undefined;
  const lowest = scores.reduce((a, b) => (compare(a, b) < 0 ? a : b));
  const range = subtract(
    scores.reduce((a, b) => (compare(a, b) > 0 ? a : b)),
    lowest,
  );
  if (isZero(range)) {
    context.report(diagnose(m3Instruments.itemWithoutRange, item.at, { item: name }));
    return undefined;
  }
  return {
    name,
    range,
    answers: texts.map((text, index) => ({ text, above: subtract(scores[index] as Rational, lowest) })),
  };
}

function scaleOf(context: Context, clause: InstrumentClause): Scale | undefined {
  const part = oneOfParts(context, clause, ["scored from", "measured by weighted likelihood"]);
  if (part?.part !== "scored from") {
    if (!part) reportMissing(context, clause, ["ScoredFrom"]);
    return undefined;
  }
  const lower = checkExpression(context, part.from);
  const upper = lower && checkAmount(context, part.to, { unit: lower.unit, kind: "number" });
  if (!upper) return undefined;
  const [from, to] = [constantOf(context, lower), constantOf(context, upper)];
  if (from && to && compare(from, to) < 0 && lower.kind === "number") return { from, to, unit: lower.unit };
  const name = clause.name.node === "name" ? clause.name.text : "";
  context.report(diagnose(m3Instruments.scaleWithoutLength, part.at, { name }));
  return undefined;
}

/**
 * The sum of everyone's score, over how many have one. Of `known` answers the score is the scale's lower end and its length times what
 * the answers lie above their lowest, of what these could.
 */
function meanScore(at: At, items: readonly Item[], { from, to }: Scale, mayMiss: number) {
  const length = subtract(to, from);
  const answered = (count: number): Condition =>
    count === items.length
      ? { at, condition: "all", parts: items.map(({ name }) => known(at, name)) }
      : { at, condition: "at least", count, parts: items.map(({ name }) => known(at, name)) };
  const rows = (where: Condition): Aggregate => ({ at, aggregate: "rows", where });
  const whole = items.map(({ range }) => range).reduce(add);
  const numbers = Array.from({ length: mayMiss + 1 }, (_, index) => items.length - index);
  const terms = numbers.flatMap((count) => {
    const exactly: readonly Condition[] =
      count === items.length
        ? [answered(count)]
        : [answered(count), { at, condition: "not", part: answered(count + 1) }];
    const reach = divide(multiply(whole, rational(count)), rational(items.length));
    return items.flatMap(({ name, answers }) =>
      answers
        .filter(({ above }) => !isZero(above))
        .map(({ text, above }) => ({
          coefficient: divide(multiply(length, above), reach),
          of: rows({ at, condition: "all", parts: [isAnswer(at, name, text), ...exactly] }),
        })),
    );
  });
  const scored = { coefficient: one, of: rows(answered(items.length - mayMiss)) };
  const base = isZero(from) ? [] : [{ ...scored, coefficient: from }];
  const numerator: LinearMeasure = { terms: [...base, ...terms], constant: zero };
  const denominator: LinearMeasure = { terms: [scored], constant: zero };
  return { numerator, denominator };
}

function known(at: At, column: string): Condition {
  return { at, condition: "missing", of: { operand: "column", column }, negated: true };
}

function isAnswer(at: At, column: string, text: string): Condition {
  const left = { operand: "column", column } as const;
  return { at, condition: "compare", left, comparison: "is", right: { cell: "text", text } };
}

/** What is measured, as the contract is spelled. */
function wordsOf({ spelling }: Context, clause: InstrumentClause, items: number, mayMiss: number): string {
  const version = partsNamed(clause, "version").flatMap(({ text }) => (text.node === "text" ? [` ${text.text}`] : []));
  return spelling === "en"
    ? `the mean score of ${items} items${version.map((of) => `, version${of}`).join("")}; at most ${mayMiss} may be missing`
    : `medelpoängen på ${items} frågor${version.map((of) => `, version${of}`).join("")}; högst ${mayMiss} får saknas`;
}
