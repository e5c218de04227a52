// Takes a payment of a statement, gives its working as a tree in plain words: through every clause down to rows of a named file.

import { fromText } from "@mast/exact";
import type { MessageLanguage } from "@mast/language";
import type { Statement, StatementPlace, StatementWorking } from "./schema.ts";
import { amountText, countText, exactText } from "./words/amounts.ts";
import { headings } from "./words/headings.ts";
import { type EffectScale, phraseOf } from "./words/rules.ts";
import { stepPhrase } from "./words/steps.ts";
import { term } from "./words/terms.ts";

/** One number in words, with the clause that says so and what it is made of. */
export interface Branch {
  readonly value: string;
  readonly text: string;
  /** `Saving, line 63`; empty for what no clause says by itself. */
  readonly place: string;
  /** The same place as data, for those who lead there. */
  readonly at?: StatementPlace;
  /** Name of the file that the rows are counted in. */
  readonly file?: string;
  readonly inputs: readonly Branch[];
}

export interface Detail {
  /** `periods`: down to each period and the rows it was counted from; `windows`: no further than the whole window. */
  readonly down: "periods" | "windows";
}

/** The tree of the payment with that index in `statement.payments`. */
export function explainPayment(
  statement: Statement,
  index: number,
  language: MessageLanguage,
  { down }: Detail = { down: "periods" },
): Branch {
  const line = statement.payments[index];
  if (line === undefined) throw new RangeError(`There is no payment ${index}`);
  return explainWorking(statement, line.working, language, { down });
}

/** The tree of the working at that place in `statement.workings`. */
export function explainWorking(
  statement: Statement,
  working: number,
  language: MessageLanguage,
  { down }: Detail = { down: "periods" },
): Branch {
  return branchOf(working, { statement, language, down, scale: undefined, shown: new Set() });
}

interface Context extends Detail {
  readonly statement: Statement;
  readonly language: MessageLanguage;
  readonly scale: EffectScale | undefined;
  /** The rate card that the working below belongs to. */
  readonly rateCard?: string | undefined;
  /** Numbers whose parts stand higher up in the same tree. */
  readonly shown: Set<string>;
}

function branchOf(index: number, context: Context): Branch {
  const { language, shown } = context;
  const { units } = context.statement.contract;
  const working = at(context.statement, index);
  const inputs = working.inputs.map((input) => at(context.statement, input));
  const scale = effectScale(working, inputs) ?? context.scale;
  const file = rowsFile(working, inputs, context);
  const inFile = file !== undefined && working.rule === "claims" ? `, ${headings[language].inFile(file)}` : "";
  const branch = {
    value: amountText(fromText(working.value), working.unit, working.kind, language, units),
    text: phraseOf(working, scale, language, units) + inFile,
    place: placeText(working.at, language),
    at: working.at,
    ...(file === undefined ? {} : { file }),
  };
  if (working.rule === "in-period")
    return { ...branch, text: periodLine(working, inputs, branch.text, file, context), inputs: [] };
  const key = JSON.stringify([working, inputs].flat().map(({ inputs: _, ...number }) => number));
  const again = inputs.length > 0 && shown.has(key);
  if (again) return { ...branch, text: `${branch.text}, ${headings[language].asAbove}`, inputs: [] };
  shown.add(key);
  const rateCard = working.rule === "rate-card" ? working.of : context.rateCard;
  return { ...branch, inputs: inputsOf(working, inputs, { ...context, scale, rateCard }) };
}

function at({ workings }: Statement, index: number): StatementWorking {
  const working = workings[index];
  if (working === undefined) throw new RangeError(`There is no working ${index}`);
  return working;
}

/** The first input of a pricing is the effect that its tables are over. */
function effectScale({ rule }: StatementWorking, [effect]: readonly StatementWorking[]): EffectScale | undefined {
  return rule === "pricing" && effect !== undefined ? { unit: effect.unit, kind: effect.kind } : undefined;
}

// What was expected of a metric comes from the baseline's own steps.
function inputsOf(working: StatementWorking, inputs: readonly StatementWorking[], context: Context): Branch[] {
  const isWindow = inputs.some(({ rule }) => rule === "in-period");
  if (isWindow && context.down === "windows") return [];
  const branches = told(working, inputs, context.statement).map((input) => branchOf(input, context));
  const periods = new Set(inputs.flatMap(({ params }) => (params?.period === undefined ? [] : [params.period])));
  const metric = metricOf(context.statement, working.of, [...periods][0]);
  if (metric === undefined || working.rule !== "expected-in-window" || !isWindow) return branches;
  return [...branches, ...baselineBranch(metric, context.language, (key) => periods.has(key))];
}

const passedOn: ReadonlySet<string> = new Set(["owed", "entitlement", "entitlement-period"]);

/** The inputs worth a line: what is passed on unchanged is not told again, nor a whole that is one part. */
function told(
  { rule, value, inputs }: StatementWorking,
  [part, before, after]: readonly StatementWorking[],
  statement: Statement,
): readonly number[] {
  const isWhole = before?.value === part?.value && after?.value === value;
  const some = rule === "rounded-payment" && isWhole ? inputs.slice(0, 1) : inputs;
  return some.map((input) => past(input, statement));
}

function past(index: number, statement: Statement): number {
  const { rule, value, inputs } = at(statement, index);
  const [only] = inputs;
  if (!passedOn.has(rule) || only === undefined || inputs.length > 1) return index;
  return at(statement, only).value === value ? past(only, statement) : index;
}

/** The file whose rows a number is counted in: claims of a rate card, what was observed of a metric in a period. */
function rowsFile(
  { rule, of, params }: StatementWorking,
  inputs: readonly StatementWorking[],
  { rateCard, statement }: Context,
): string | undefined {
  const fileOf = (source: string | undefined) => statement.data.find((one) => one.source === source)?.file;
  if (rule === "claims") return fileOf(statement.rateCards.find(({ name }) => name === rateCard)?.source);
  if (rule !== "in-period" || !inputs.some((input) => input.rule === "observed-in-window")) return undefined;
  const metric = metricOf(statement, of, params?.period);
  const own = metric?.measured.find(({ group }) => group === metric.group);
  const counted = own?.periods.some(({ period }) => period.key === params?.period);
  return metric && counted ? (fileOf(metric.source) ?? metric.source) : undefined;
}

/** A metric by its name; one that an amendment changes, as it was measured in the period. */
function metricOf({ metrics }: Statement, of: string, key: string | undefined): StatementMetric | undefined {
  const named = metrics.filter(({ name }) => name === of);
  const has = (metric: StatementMetric) =>
    metric.measured.some((one) => one.periods.some(({ period }) => period.key === key));
  return named.find(has) ?? named[0];
}

type StatementMetric = Statement["metrics"][number];

/** The baseline of a metric with the steps that it was computed in; of single periods, those that are asked for. */
export function baselineBranch(
  metric: StatementMetric,
  language: MessageLanguage,
  ofPeriod: (key: string) => boolean,
): Branch[] {
  const { baseline } = metric;
  if (baseline === undefined) return [];
  const steps = baseline.steps.filter(({ params }) => params?.period === undefined || ofPeriod(params.period));
  const inputs = steps.map(({ step, params, value }) => ({
    value: exactText(value, {}, "number", language),
    text: stepPhrase(step, params ?? {}, language),
    place: "",
    inputs: [],
  }));
  const text = headings[language].byMethod(metric.name, term(baseline.method, language));
  return [{ value: "", text, place: placeText(baseline.at, language), at: baseline.at, inputs }];
}

/** `in 2018-10: 4 people × 2 days per person, from 4 rows about 4 people in absence.csv`. */
function periodLine(
  working: StatementWorking,
  inputs: readonly StatementWorking[],
  phrase: string,
  file: string | undefined,
  { language, statement }: Context,
): string {
  const parts = inputs
    .map(({ value, unit, kind }) => exactText(value, unit, kind, language, statement.contract.units))
    .join(" × ");
  const metric = metricOf(statement, working.of, working.params?.period);
  const own = metric?.measured.find(({ group }) => group === metric.group);
  const measured = own?.periods.find(({ period }) => period.key === working.params?.period);
  if (file === undefined || measured === undefined) return `${phrase}: ${parts}`;
  if (measured.rows === "0") return `${phrase}: ${parts}, ${headings[language].fromEarlierRows(file)}`;
  const rows = countText(measured.rows, language);
  const people = countText(measured.people, language);
  return `${phrase}: ${parts}, ${headings[language].fromRows(rows, people, file)}`;
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
