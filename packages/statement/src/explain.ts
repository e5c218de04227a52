// Takes a payment of a statement, gives its working as a tree in plain words: through every clause down to rows of a named file.

import { fromText } from "@mast/exact";
import type { MessageLanguage } from "@mast/language";
import type { Statement, StatementPlace, StatementWorking } from "./schema.ts";
import { amountText, countText, exactText } from "./words/amounts.ts";
import { headings } from "./words/headings.ts";
import { type EffectScale, phraseOf } from "./words/rules.ts";
import { stepPhrase } from "./words/steps.ts";
import { periodText, term } from "./words/terms.ts";

/** One number in words, with the clause that says so and what it is made of. */
export interface Branch {
  readonly value: string;
  readonly text: string;
  /** `Saving, line 63`; empty for what no clause says by itself. */
  readonly place: string;
  readonly inputs: readonly Branch[];
}

/** The tree of the payment with that index in `statement.payments`. */
export function explainPayment(statement: Statement, index: number, language: MessageLanguage): Branch {
  const line = statement.payments[index];
  if (line === undefined) throw new RangeError(`There is no payment ${index}`);
  return branchOf(line.working, { statement, language, scale: undefined });
}

/** The tree of any working of the statement. */
export function explainWorking(statement: Statement, working: StatementWorking, language: MessageLanguage): Branch {
  return branchOf(working, { statement, language, scale: undefined });
}

interface Context {
  readonly statement: Statement;
  readonly language: MessageLanguage;
  readonly scale: EffectScale | undefined;
}

function branchOf(working: StatementWorking, context: Context): Branch {
  const { language } = context;
  const scale = effectScale(working) ?? context.scale;
  return {
    value: amountText(fromText(working.value), working.unit, working.kind, language),
    text: phraseOf(working, scale, language),
    place: placeText(working.at, language),
    inputs: inputsOf(working, { ...context, scale }),
  };
}

/** The first input of a pricing is the effect that its tables are over. */
function effectScale(working: StatementWorking): EffectScale | undefined {
  const [effect] = working.inputs;
  return working.rule === "pricing" && effect !== undefined ? { unit: effect.unit, kind: effect.kind } : undefined;
}

// What a metric was in a period comes from rows of a file; what was expected of it comes from the baseline's own steps.
function inputsOf(working: StatementWorking, context: Context): Branch[] {
  const metric = context.statement.metrics.find(({ name }) => name === working.of);
  const branches = working.inputs.map((input) => branchOf(input, context));
  if (metric === undefined) return branches;
  if (working.rule === "expected-in-window" && working.inputs.length > 0) {
    return [...branches, ...baselineBranch(metric, context)];
  }
  const key = working.params?.period;
  const isObserved = working.inputs.some(({ rule }) => rule === "observed-in-window");
  if (working.rule !== "in-period" || key === undefined || !isObserved) return branches;
  return [...branches, ...rowsBranch(metric, key, context)];
}

type StatementMetric = Statement["metrics"][number];

function baselineBranch(metric: StatementMetric, { language }: Context): Branch[] {
  const { baseline } = metric;
  if (baseline === undefined) return [];
  const inputs = baseline.steps.map(({ step, params, value }) => ({
    value: exactText(value, {}, "number", language),
    text: stepPhrase(step, params ?? {}, language),
    place: "",
    inputs: [],
  }));
  const text = headings[language].byMethod(metric.name, term(baseline.method, language));
  return [{ value: "", text, place: placeText(baseline.at, language), inputs }];
}

function rowsBranch(metric: StatementMetric, key: string, { statement, language }: Context): Branch[] {
  const said = headings[language];
  const series = metric.measured.find(({ group }) => group === metric.group);
  const measured = series?.periods.find(({ period }) => period.key === key);
  if (measured === undefined) return [];
  const file = statement.data.find(({ source }) => source === metric.source)?.file ?? metric.source;
  const leaf = (value: string, text: string): Branch => ({ value, text, place: "", inputs: [] });
  const counts = [
    leaf(exactText(measured.numerator, metric.countedIn, "number", language), said.numerator(metric.name)),
  ];
  if (measured.denominator !== undefined) {
    counts.push(leaf(exactText(measured.denominator, {}, "number", language), said.denominator(metric.name)));
  }
  const rows = said.fromRows(countText(measured.rows, language), countText(measured.people, language), file);
  return [{ value: periodText(key, language), text: rows, place: "", inputs: counts }];
}

function placeText(at: StatementPlace, language: MessageLanguage): string {
  return headings[language].lineOf(at.name ?? "", at.line);
}

/** A tree as indented lines, with rules that show what belongs together. */
export function branchLines(branch: Branch, dim: (text: string) => string = (text) => text): string[] {
  const head = [branch.value, branch.text].filter((part) => part !== "").join("  ");
  const lines = [branch.place === "" ? head : `${head}  ${dim(`(${branch.place})`)}`];
  branch.inputs.forEach((input, index) => {
    const last = index === branch.inputs.length - 1;
    const [first = "", ...rest] = branchLines(input, dim);
    lines.push(`${dim(last ? "└─" : "├─")} ${first}`, ...rest.map((line) => `${dim(last ? "  " : "│ ")} ${line}`));
  });
  return lines;
}
