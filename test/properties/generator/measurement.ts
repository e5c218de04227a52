// Groups, metrics and baselines: who counts, every form of measure, every method of what would have happened.

import { condition } from "./conditions.ts";
import { type Draft, firstDay, label, type MetricDraft, month } from "./draft.ts";

export function groups(draft: Draft): void {
  const { draw, clauses } = draft;
  const group = (keyword: string, name: string, before: "row" | "fixed", more: readonly string[]) => {
    const lines = [`${keyword} ${name}${label(draft, `People of ${name}`)}`, "  people in Main"];
    if (draw.chance(70)) lines.push(`  where ${condition(draft, before, 2)}`);
    if (draw.chance(30)) lines.push(`  leave out where ${condition(draft, before)} because "moved away"`);
    clauses.push([...lines, ...more]);
  };
  group("target group", "Staff", "row", []);
  const monthly = draft.columns.some(({ name }) => name === "month");
  const absent = monthly && draw.chance(30) ? ", also those without a row then" : "";
  group("target group", "Fixed", "fixed", [`  fixed on ${firstDay(draft, draw.below(3))}${absent}`]);
  const cohorts = `  in cohorts by ${draw.of(["wave", "calendar year of Entered", "quarter of Entered", "month of begun"])}`;
  group("target group", "Waves", "row", [cohorts]);
  group("comparison group", "Others", "row", []);
  group("comparison group", "OtherWaves", "row", [cohorts]);
}

interface Measure {
  readonly text: string;
  readonly unit?: string;
  readonly kind: MetricDraft["kind"];
  readonly perPeople: boolean;
  /** Where it can only be measured in one group. */
  readonly group?: string;
  /** Said by a definition, with the table under its name. */
  readonly defined?: readonly string[];
}

function measure(draft: Draft): Measure {
  const { draw, columns } = draft;
  const where = draw.chance(40) ? ` where ${condition(draft)}` : "";
  const must = ` where ${condition(draft)}`;
  const per = draw.chance(25) ? ` per ${draw.of(["10", "100", "1,000"])}` : "";
  const has = (name: string) => columns.some((column) => column.name === name);
  const number = (text: string, unit?: string, perPeople = false): Measure => ({
    text,
    kind: "number",
    perPeople,
    ...(unit === undefined ? {} : { unit }),
  });
  const share = (text: string): Measure => ({ text, kind: "share", perPeople: false });
  const forms: Measure[] = [
    number(`sum of meetings${where} / people${per}`, "meeting", true),
    number(`sum of meetings${where}`, "meeting"),
    number(`sum of hours / people${where}${per}`, "hour", true),
    number(`(sum of hours + 2 * sum of hours${must}) / people`, "hour", true),
    number(`people${where}`, "person"),
    number("count of rows"),
    number(`people for the first time${must}`, "person"),
    number(
      `people with ${draw.from(2, 6)} months in a row${must}${draw.chance(50) ? ", gaps of at most 1 month" : ""}`,
      "person",
    ),
    number(`days from begun to ended${where} / people`, "day", true),
    number(`mean of meetings${where}`, undefined),
    number(`days from begun until ended within ${draw.from(1, 12)} months after Entered / people`, "day", true),
    number(`days from ${draw.from(1, 18)} months after Entered until ended${where} / people`, "day", true),
    number(`whole periods of 7 days from begun to ended, at most ${draw.from(2, 24)} per person`, "week"),
    number("sum of meetings * hours / sum of meetings"),
    { ...number("sum of meetings / everyone in the group", "meeting", true), group: "Fixed" },
    { ...share(`share of everyone in the group${must}`), group: "Fixed" },
    { ...number("MeanAway", undefined), defined: ["  | needs | column |", "  | away | meetings |"] },
    number(`sum of hours - 3 * sum of hours${must}`, "hour"),
    share(`share of people${must}`),
    share(`share of rows${must}`),
    share(`1 - share of rows${must}`),
    share(`people${must} / people`),
    ...(has("cost") ? [number("sum of cost / sum of meetings"), number(`sum of cost${where} / people per 100`)] : []),
    ...(has("score") ? [number(`mean of score${where}`)] : []),
    ...(has("mood") ? [{ text: `median of mood${where}`, kind: "ordinal", perPeople: false } as const] : []),
  ];
  return draw.of(forms);
}

/** Metrics with their baselines: the first is an outcome that has one and can be priced per unit. */
export function metrics(draft: Draft): void {
  const { draw } = draft;
  const names = ["Absence", "Return", "Guard", "Watch", "Ärenden"].slice(0, draw.from(2, 5));
  names.forEach((name, index) => {
    const isFirst = index === 0;
    const found: Measure = isFirst
      ? { text: "sum of meetings / people", unit: "meeting", kind: "number", perPeople: true }
      : measure(draft);
    if (found.defined) definition(draft);
    const clause = isFirst
      ? "outcome"
      : name === "Guard"
        ? "guardrail"
        : draw.of(["outcome", "outcome", "output", "activity", "indicator"]);
    const cohorts =
      !isFirst &&
      clause === "outcome" &&
      draw.chance(25) &&
      found.text.includes("people") &&
      found.group === undefined &&
      !/first time|in a row/.test(found.text);
    const group = cohorts ? "Waves" : (found.group ?? draw.of(["Staff", "Fixed"]));
    const every = cohorts
      ? "every cohort"
      : isFirst
        ? "every month"
        : draw.of([
            "every month",
            "every month",
            "every quarter",
            "every contract year",
            "every calendar year",
            "over the whole contract",
          ]);
    const better = found.defined ? "lower" : draw.of(["lower", "higher"] as const);
    const lines = [
      `${clause} ${name}${label(draft, `Measure of ${name}`)}`,
      `  in ${group}, ${every}`,
      `  measures ${found.text}`,
      ...(found.defined ?? [`  ${better} is better`]),
    ];
    if (draw.chance(20)) lines.push("  periods with nothing to divide by are left out");
    if (draft.evaluators.length > 0 && draw.chance(40)) lines.push("  verified by Evaluator");
    draft.clauses.push(lines);
    const wanted = found.kind !== "ordinal" && (isFirst || name === "Guard" || draw.chance(60));
    const { text: _, defined: __, ...rest } = found;
    const everyone = found.text.includes("everyone in the group");
    const metric: MetricDraft = { ...rest, name, group, every, better, clause, baseline: wanted };
    draft.metrics.push(metric);
    const spread = /^(share of|mean of)/.test(found.text);
    if (wanted) baseline(draft, metric, everyone, spread);
    if (spread) {
      const pooled = draw.chance(30);
      const deviation = pooled ? `pooled standard deviation of ${name} and ${name}` : `standard deviation of ${name}`;
      draft.clauses.push([`formula Spread${name}`, `  is 2 * ${deviation}`]);
    }
  });
}

/** What a metric may apply in the place of a measure of its own. */
function definition({ clauses }: Draft): void {
  if (clauses.some(([line]) => line?.startsWith("definition"))) return;
  clauses.push([
    'definition MeanAway "Mean time away"',
    "  | needs | holds |",
    "  | away | number of meetings |",
    "  measures mean of away where away is at least 1",
    "  lower is better",
  ]);
}

function baseline(draft: Draft, { name, group, every, kind }: MetricDraft, everyone: boolean, spread: boolean): void {
  const { draw, clauses } = draft;
  const amount = kind === "share" ? `${draw.from(5, 90)} %` : `${draw.from(1, 40)}${draw.chance(50) ? ".25" : ""}`;
  const others = group === "Waves" ? "OtherWaves" : "Others";
  const lines = [`baseline of ${name}`];
  const short = [[`  expected is ${amount} because "agreed ”together” in 2015"`], [`  expected as in ${others}`]];
  const fixed =
    group === "Fixed" && every !== "every cohort"
      ? [[`  expected by the same rule on ${firstDay(draft, -draft.months - 12)}`]]
      : [];
  if (everyone) lines.push(...short[0]!);
  else if (every === "every month" || every === "every quarter") {
    const season = every === "every month";
    const same = season && draw.chance(40) ? ", same months" : "";
    const method = draw.of([
      'no detrending because "it was flat"',
      "detrend by linear trend",
      ...(season ? ["detrend by linear trend with month effects", "detrend by means of the same months"] : []),
      `detrend by the ratio to Others${same}`,
      `detrend by the difference to Others${same}`,
      "detrend by regression on Others",
      "detrend by linear trend of the difference to Others",
      "detrend by difference in differences against Others",
    ]);
    const period = [`  from ${month(draft, -36)} to ${month(draft, -1)}`, `  ${method}`];
    if (draw.chance(20)) period.push(`  leave out from ${month(draft, -24)} to ${month(draft, -22)} because "strike"`);
    if (draw.chance(20)) period.push("  unweighted");
    if (draw.chance(15)) period.push('  vintage "as delivered in 2018"');
    lines.push(...draw.of([period, period, period, ...short, ...fixed]));
  } else lines.push(...draw.of([...short, ...fixed]));
  if (draw.chance(40)) {
    lines.push(
      ...draw.of([
        ["  uncertainty not known"],
        ["  uncertainty from the prediction"],
        ...(spread && lines.some((line) => line.startsWith("  expected"))
          ? [["  uncertainty from the size of the groups"]]
          : []),
        ['  uncertainty by resampling site 2,000 times, seed "KS/2018:312"'],
        [kind === "share" ? "  uncertainty plus or minus 2 percentage points" : "  uncertainty plus or minus 0.5"],
      ]),
    );
  }
  clauses.push(lines);
  if (draft.months > 12 && draw.chance(15))
    clauses.push([
      `baseline of ${name}`,
      `  in force from ${firstDay(draft, 12)}`,
      `  expected is ${amount} because "the review"`,
    ]);
}
