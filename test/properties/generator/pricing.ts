// Values, formulas and pricings: every shape of price over the metrics that were drawn, with conditions.

import { ascending, between, type Draft, firstDay, label, type MetricDraft, money } from "./draft.ts";

export function values(draft: Draft): void {
  const { draw, clauses } = draft;
  const value = (name: string, ...lines: readonly string[]) =>
    clauses.push([
      `value ${name}${label(draft, `What ${name} is`)}`,
      ...lines,
      ...(draw.chance(20) ? ['  source "Decision KS 2018-09-03"'] : []),
    ]);
  value(
    "Base",
    ...(draft.months > 12 && draw.chance(50)
      ? [
          `  is ${between(draft, 100, 9000)} from ${firstDay(draft, 0)}`,
          `  is ${between(draft, 100, 9000)} from ${firstDay(draft, 12)}`,
        ]
      : [`  is ${between(draft, 100, 9000)}`]),
  );
  draft.amounts.push("Base");
  if (draw.chance(50)) {
    value("Overhead", `  is ${draw.from(1, 60)}${draw.chance(50) ? ".5" : ""} %`);
    draft.shares.push("Overhead");
  }
  if (draw.chance(50)) {
    value(
      "Level",
      "  | for | is |",
      `  | "day 1" | ${between(draft, 1, 90)} |`,
      `  | "day, 2" | ${between(draft, 90, 900)} |`,
    );
    draft.amounts.push('Level for "day 1"', 'Level for "day, 2"');
  }
  const sum = between(draft, 1, 900);
  const rate = `${draw.from(1, 12)} % a year`;
  const ends = draw.of(["start", "end"]);
  const fading = draw.chance(40) ? `, fading by ${draw.from(1, 20)} % a year` : "";
  if (draw.chance(15))
    draft.amounts.push(
      `(present value of ${sum} for ${draw.from(1, 5)} years discounted by ${rate} at the ${ends} of each year${fading})`,
    );
  if (draw.chance(15)) draft.amounts.push(`(simple interest of ${rate} on ${sum} for ${draw.from(2, 30)} months)`);
  if (draw.chance(15)) draft.amounts.push(`(compound interest of ${rate} on ${sum} for ${draw.from(2, 4)} years)`);
  for (let index = 0, count = draw.below(3); index < count; index++) {
    const name = `Formula${index + 1}`;
    const lines = [`formula ${name}`, `  is ${amount(draft, 2)}`];
    if (draw.chance(30))
      lines.push(`  round ${draw.of(roundings)} to ${money({ ...draft, draw: { ...draw, chance: () => false } }, 1)}`);
    clauses.push(lines);
    draft.amounts.push(name);
  }
}

export const roundings = ["half up", "half even", "up", "down", "toward zero", "away from zero"] as const;

/** A calculation that is money and fixed in time. */
export function amount(draft: Draft, depth = 1): string {
  const { draw, amounts, shares } = draft;
  const plain = () => (amounts.length > 0 && draw.chance(50) ? draw.of(amounts) : between(draft, 1, 20_000));
  if (depth === 0) return plain();
  const inner = () => amount(draft, depth - 1);
  switch (draw.below(8)) {
    case 1:
      return `${inner()} + ${plain()}`;
    case 2:
      return `${draw.from(1, 120)} % of ${plain()}`;
    case 3:
      return shares.length > 0 ? `(100 % + ${draw.of(shares)}) of (${inner()})` : plain();
    case 4:
      return `the ${draw.of(["larger", "smaller"])} of (${inner()}; ${plain()})`;
    case 5:
      return `if ${plain()} ${draw.of(["is at least", "is less than", "is not"])} ${between(draft, 50, 500)} then ${plain()} otherwise ${plain()}`;
    case 6:
      return `(${inner()} - ${between(draft, 1, 50)}) * 2 / 3`;
    default:
      return plain();
  }
}

/** Pricings: at least one over the first metric. */
export function pricings(draft: Draft): void {
  const { draw, metrics } = draft;
  const first = metrics[0]!;
  price(draft, "Saving", first);
  const others = metrics.filter(
    ({ clause, kind }) => (clause === "outcome" || clause === "output") && kind !== "ordinal",
  );
  for (const name of ["Bonus", "Extra", "Tillägg"].slice(0, draw.below(4)))
    price(draft, name, draw.of(others.length > 0 ? others : [first]));
  const waves = metrics.find(({ every, baseline }) => every === "every cohort" && baseline);
  if (waves && draw.chance(60)) {
    const edge =
      draw.of(["reduction", "increase"]) === "reduction" && waves.better === "lower" ? "reduction" : relative(waves);
    clause(draft, "Early", [
      `  for ${waves.name}`,
      `  pays ${between(draft, 100, 90_000)} when the ${edge} is at least 10 %`,
      "  each cohort by itself",
    ]);
    clause(draft, "Pooled", [
      `  for ${waves.name}`,
      `  pays ${between(draft, 100, 90_000)} when the ${edge} is at least 7.5 %`,
      "  all cohorts together",
      "  without cohorts paid by Early",
    ]);
  }
}

const relative = ({ better }: MetricDraft) => (better === "lower" ? "reduction" : "increase");
const article = ({ better }: MetricDraft) => (better === "lower" ? "a reduction" : "an increase");
const absolute = ({ better }: MetricDraft) => (better === "lower" ? "avoided" : "gained");
const an = (level: MetricDraft["kind"], number: number) => (level === "share" ? `${number} %` : `${number}`);

function clause(draft: Draft, name: string, lines: readonly string[]): void {
  draft.clauses.push([`pricing ${name}${label(draft, `Price ${name}`)}`, ...lines]);
  draft.pricings.push(name);
}

function price(draft: Draft, name: string, metric: MetricDraft): void {
  const { draw } = draft;
  const shapes = [...(metric.baseline ? [perUnit, steps, line, when, slices, calculated] : []), byLevel, atLevel];
  const shape = draw.of(shapes)(draft, metric);
  const lines = shape.free ? [...shape.lines] : [`  for ${metric.name}`, ...shape.lines];
  if (!shape.free) {
    if (metric.clause === "output") lines.push('  pay anyway because "no outcome can be measured within a year"');
    if (metric.every === "every cohort") lines.push(draw.of(["  each cohort by itself", "  all cohorts together"]));
    const edge = `${article(metric)} of ${draw.from(1, 12)} %`;
    if (shape.worse)
      lines.push(
        draw.of([
          "  a worse result pays nothing",
          "  a worse result is paid back",
          `  nothing below ${edge}`,
          `  only the part above ${edge}`,
        ]),
      );
    else if (metric.baseline && draw.chance(20)) lines.push(`  nothing below ${edge}`);
  }
  const guard = draft.metrics.find((other) => other.baseline && other !== metric && other.every !== "every cohort");
  if (guard && draw.chance(35)) {
    const by = guard.kind === "share" ? `${draw.from(1, 9)} percentage points` : `${draw.from(1, 30)} %`;
    lines.push(
      `  nothing when ${guard.name} ${draw.of(["rises", "falls"])} by ${draw.of(["more than", "at least"])} ${by}`,
    );
  }
  const other = draft.metrics.find(({ kind, every }) => kind !== "ordinal" && every === "every month");
  if (other && draw.chance(20))
    lines.push(
      `  ${draw.of(["only when", "nothing when"])} level of ${other.name} ${draw.of(["is at least", "is less than", "is more than"])} ${level(other, draw.from(1, 30))}`,
    );
  if (draft.pricings.length > 0 && draw.chance(15)) lines.push(`  nothing when ${draw.of(draft.pricings)} pays`);
  clause(draft, name, lines);
}

/** A level as a test compares it: in the metric's own unit. */
function level({ kind, name }: MetricDraft, number: number): string {
  return kind === "share" ? `${number} %` : `level of ${name} * ${number} / 20`;
}

interface Shape {
  readonly lines: readonly string[];
  /** A result worse than expected must be priced. */
  readonly worse?: boolean;
  /** Names its metrics itself. */
  readonly free?: boolean;
}

function perUnit(draft: Draft, metric: MetricDraft): Shape {
  const { draw } = draft;
  if (metric.unit === undefined) return when(draft, metric);
  const amounts = draw.chance(50) ? between(draft, 1, 3000) : draw.of(["Base", ...draft.amounts]);
  return { lines: [`  pays ${amounts} per ${absolute(metric)} ${metric.unit}`], worse: true };
}

function steps(draft: Draft, metric: MetricDraft): Shape {
  const { draw } = draft;
  const count = draw.from(2, 4);
  const edges = ascending(draw, count, 0, 20);
  const pays = ascending(draw, count, draw.below(50), 5000);
  const rows = edges.map((edge, index) => {
    const below = edges[index + 1];
    const low = index === 0 && draw.chance(40) ? "" : `${edge} %`;
    return `  | ${low} | ${below === undefined ? "" : `${below} %`} | ${money(whole(draft), pays[index]!)} |`;
  });
  return { lines: [`  pays in steps by ${relative(metric)}`, "  | from | below | pays |", ...rows] };
}

function line(draft: Draft, metric: MetricDraft): Shape {
  const { draw } = draft;
  const count = draw.from(2, 5);
  const edges = ascending(draw, count, 0, 15);
  if (draw.chance(20)) edges.toSpliced(1, 1, edges[0]!);
  const ofAmount = draw.chance(40);
  const pays = ascending(draw, count, 0, ofAmount ? 12 : 5000);
  const cell = (number: number) => (ofAmount ? `${number}.5 %` : money(whole(draft), number));
  const rows = edges.map((edge, index) => `  | ${edge} % | ${cell(pays[index]!)} |`);
  return {
    lines: [
      `  pays along a line by ${relative(metric)}`,
      "  | at | pays |",
      ...rows,
      ...(ofAmount ? [`  of ${amount(draft)}`] : []),
    ],
  };
}

function slices(draft: Draft, metric: MetricDraft): Shape {
  const { draw } = draft;
  if (metric.unit === undefined) return steps(draft, metric);
  const edges = ascending(draw, draw.from(1, 4), 0, 400);
  const rows = edges.map((edge, index) => `  | ${edge} | ${edges[index + 1] ?? ""} | ${between(draft, 1, 900)} |`);
  return {
    lines: [`  pays in slices by ${absolute(metric)}`, `  | from | below | pays per ${metric.unit} |`, ...rows],
  };
}

function when(draft: Draft, metric: MetricDraft): Shape {
  const comparison = draft.draw.of(["is at least", "is more than"]);
  return {
    lines: [`  pays ${amount(draft, 1)} when the ${relative(metric)} ${comparison} ${draft.draw.from(1, 20)} %`],
  };
}

function calculated(draft: Draft, metric: MetricDraft): Shape {
  const { draw } = draft;
  const effect = `${relative(metric)} of ${metric.name}`;
  const text = draw.of([
    `${amount(draft, 0)} * ${effect}`,
    `if ${effect} is at least ${draw.from(1, 9)} % then ${amount(draft, 1)} otherwise ${amount(draft, 0)}`,
    `the smaller of (${effect} of ${between(draft, 5000, 90_000)}; ${amount(draft, 0)})`,
    ...(metric.unit === undefined
      ? []
      : [`${between(draft, 1, 90)} per ${metric.unit} * ${absolute(metric)} in ${metric.name}`]),
  ]);
  return { lines: [`  pays ${text}`], free: true };
}

function byLevel(draft: Draft, metric: MetricDraft): Shape {
  const { draw } = draft;
  const count = draw.from(2, 4);
  const edges = ascending(draw, count, draw.below(20), 15);
  const pays = [...ascending(draw, count, 0, 4000)];
  if (metric.better === "lower") pays.reverse();
  const rows = edges.map((edge, index) => `  | ${an(metric.kind, edge)} | ${money(whole(draft), pays[index]!)} |`);
  return { lines: ["  pays along a line by level", "  | at | pays |", ...rows] };
}

function atLevel(draft: Draft, metric: MetricDraft): Shape {
  const comparison = metric.better === "higher" ? "is at least" : draft.draw.of(["is at most", "is less than"]);
  return {
    lines: [`  pays ${amount(draft, 0)} when the level ${comparison} ${an(metric.kind, draft.draw.from(1, 40))}`],
  };
}

/** The same draft without cents and in the usual order: amounts stay in order. */
function whole(draft: Draft): Draft {
  return { ...draft, draw: { ...draft.draw, chance: () => false } };
}
