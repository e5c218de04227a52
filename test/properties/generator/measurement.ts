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
  group("target group", "Fixed", "fixed", [`  fixed on ${firstDay(draft, draw.below(3))}`]);
  group("target group", "Waves", "row", ["  in cohorts by wave"]);
  group("comparison group", "Others", "row", []);
  group("comparison group", "OtherWaves", "row", ["  in cohorts by wave"]);
}

interface Measure {
  readonly text: string;
  readonly unit?: string;
  readonly kind: MetricDraft["kind"];
  readonly perPeople: boolean;
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
    number(`sum of visits${where} / people${per}`, "visit", true),
    number(`sum of visits${where}`, "visit"),
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
    number(`mean of visits${where}`, undefined),
    number(`sum of hours - 3 * sum of hours${must}`, "hour"),
    share(`share of people${must}`),
    share(`share of rows${must}`),
    share(`1 - share of rows${must}`),
    share(`people${must} / people`),
    ...(has("cost") ? [number("sum of cost / sum of visits"), number(`sum of cost${where} / people per 100`)] : []),
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
    const found = isFirst
      ? ({ text: "sum of visits / people", unit: "visit", kind: "number", perPeople: true } as const)
      : measure(draft);
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
      !/first time|in a row/.test(found.text);
    const group = cohorts ? "Waves" : draw.of(["Staff", "Fixed"]);
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
    const better = draw.of(["lower", "higher"] as const);
    const lines = [
      `${clause} ${name}${label(draft, `Measure of ${name}`)}`,
      `  in ${group}, ${every}`,
      `  measures ${found.text}`,
      `  ${better} is better`,
    ];
    if (draft.evaluators.length > 0 && draw.chance(40)) lines.push("  verified by Evaluator");
    draft.clauses.push(lines);
    const wanted = found.kind !== "ordinal" && (isFirst || name === "Guard" || draw.chance(60));
    const { text: _, ...rest } = found;
    const metric: MetricDraft = { ...rest, name, group, every, better, clause, baseline: wanted };
    draft.metrics.push(metric);
    if (wanted) baseline(draft, metric);
  });
}

function baseline(draft: Draft, { name, group, every, kind }: MetricDraft): void {
  const { draw, clauses } = draft;
  const amount = kind === "share" ? `${draw.from(5, 90)} %` : `${draw.from(1, 40)}${draw.chance(50) ? ".25" : ""}`;
  const others = group === "Waves" ? "OtherWaves" : "Others";
  const lines = [`baseline of ${name}`];
  const short = [[`  expected is ${amount} because "agreed ”together” in 2015"`], [`  expected as in ${others}`]];
  const fixed =
    group === "Fixed" && every !== "every cohort"
      ? [[`  expected by the same rule on ${firstDay(draft, -draft.months - 12)}`]]
      : [];
  if (every === "every month" || every === "every quarter") {
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
        ['  uncertainty by resampling site 2,000 times, seed "KS/2018:312"'],
        [kind === "share" ? "  uncertainty plus or minus 2 percentage points" : "  uncertainty plus or minus 0.5"],
      ]),
    );
  }
  clauses.push(lines);
}
