// Mends of prices and their tables (M3130–M3147), of rate cards, and of prices that reward what they should not (M4002–M4008, M4100–M4101).

import { type Ast, type Fix, m3, m4, type Span } from "@mast/language";
import {
  type Broken,
  clausesOf,
  holds,
  isClause,
  nameOf,
  namesOf,
  partsOf,
  placesOf,
  textAt,
  tokensIn,
} from "./broken.ts";
import { monthAfter, monthOf } from "./dates.ts";
import { addLine, linesOf, removeLines, reorder, together, worded, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

export const pricingMends: readonly Mend[] = [
  mend(m3.metricNeeded, (_, broken) => namesOf(broken.analysis, "metric").map((metric) => forMetric(broken, metric))),
  mend(m3.quantityMismatch, (_, broken) => {
    const per = partsOf(broken.clause, "pays")[0]?.per;
    const unit = per && "at" in per.unit ? per.unit.at : undefined;
    const own = [...broken.analysis.symbols.units.values()].map(({ name }) => name);
    const units = ["{Day}", "{Week}", "{Month}", "{Year}", "{Hour}", "{Person}", "{Claim}", ...own];
    return unit ? units.map((each) => write(broken, unit, each)) : [];
  }),
  mend(m3.edgeNotFixed, ({ text }, broken) => {
    const value = broken.analysis.symbols.named.get(text)?.clause;
    return isClause(value, "value")
      ? partsOf(value, "is").map(({ amount }) => write(broken, broken.at, textAt(broken.analysis, amount.at)))
      : [];
  }),
  mend(m3.rowNotAscending, (_, broken) => {
    const row = stepRow(broken);
    return [
      row?.from && row.below ? swap2(broken, row.from.at, row.below.at) : undefined,
      removeLines(broken, broken.at),
    ];
  }),
  mend(m3.shareOfNothing, ({ example }, broken) => [
    broken.clause && addLine(broken, broken.clause, `{Of} ${example}`, broken.part?.at),
  ]),
  mend(m3.amountOfAmount, (_, broken) => [removeLines(broken, partsOf(broken.clause, "of")[0]?.at ?? broken.at)]),
  mend(m3.slicesNeedQuantity, (_, broken) => {
    const within = broken.part?.at ?? broken.at;
    const basis = tokensIn(broken.analysis, within).find(({ tokenType }) => /^By[A-Z]/.test(tokenType.name));
    const slices = placesOf(broken.analysis, "InSlices", within)[0];
    const at = basis && { start: basis.startOffset, end: (basis.endOffset ?? 0) + 1 };
    return [
      slices && write(broken, slices, "{InSteps}"),
      ...(at ? ["{ByCount}", "{ByAvoided}", "{ByGained}"].map((each) => write(broken, at, each)) : []),
    ];
  }),
  mend(m3.pointsOutOfOrder, (_, broken) => {
    const rows = partsOf(broken.clause, "pays along a line").flatMap((part) => part.rows);
    const value = (each: Ast.Expr) => (each.node === "number" || each.node === "money" ? each.value : undefined);
    const inOrder = [...rows].sort((a, b) => {
      const [x, y] = [value(a.x), value(b.x)];
      if (!x || !y) return 0;
      const difference = x.numerator * y.denominator - y.numerator * x.denominator;
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    });
    // A row may fill its lines up to another column than the row that takes its place.
    return [
      reorder(
        broken,
        rows.map(({ at }) => at),
        inOrder.map(({ at }) => at),
      ),
      {
        ...reorder(
          broken,
          rows.map(({ x }) => x.at),
          inOrder.map(({ x }) => x.at),
        ),
        title: {
          en: "Put the points in order, each amount where it stands",
          sv: "Sätt punkterna i ordning, varje belopp där det står",
        },
      },
    ];
  }),
  mend(m3.doubledGate, (_, broken) => {
    const first = broken.clause?.parts.find(({ part, at }) => part === broken.part?.part && at.start < broken.at.start);
    return [removeLines(broken, broken.at), first && removeLines(broken, first.at)];
  }),
  mend(m3.noCohorts, (_, broken) => [removeLines(broken, broken.at)]),
  mend(m3.assuranceOutOfRange, (_, broken) =>
    ["95", "90", "99"].map((share) =>
      write(broken, placesOf(broken.analysis, "Number", broken.at)[0] ?? broken.at, share),
    ),
  ),
  mend(m3.assuranceOfWhat, (_, broken) => [
    ...["{TheReduction}", "{TheIncrease}"].flatMap((basis) => {
      const part = partsOf(broken.clause, "met when")[0];
      const at = part && { start: part.at.start, end: part.edge.at.end };
      return at ? [write(broken, at, `{MetWhen} ${basis} {Is} {AtLeast} 10 %`)] : [];
    }),
  ]),

  mend(m3.columnsForClaims, ({ holds: held }, broken) => {
    const source = nameOf(partsOf(broken.clause, "for")[0]?.name);
    const data = clausesOf(broken.analysis, "data").find(({ name }) => nameOf(name) === source);
    const type = { person: "{Person}", outcome: "{Outcome}", date: "{Date}" }[held];
    const rows = partsOf(data, "columns").flatMap((part) => part.rows);
    const other = rows.filter((row) => "holds" in row.holds && row.holds.holds === "text");
    const doubled = rows.filter((row) => "holds" in row.holds && row.holds.holds === held);
    return [
      ...other.map((row) => write(broken, row.holds.at, type)),
      ...doubled.map((row) => write(broken, row.holds.at, "{Text}")),
    ];
  }),
  mend(m3.doubledRate, (_, broken) => [removeLines(broken, rowLine(broken))]),
  mend(m3.capPerPersonNotPositive, (_, broken) => [removeLines(broken, broken.part?.at ?? broken.at)]),

  mend(m4.noCounterfactual, ({ metric }, broken) => baselines(broken, metric)),
  mend(m4.activityPriced, (_, broken) => otherMetrics(broken)),
  mend(m4.outputPriced, (_, broken) => [...otherMetrics(broken), payAnyway(broken)]),
  mend(m4.indicatorPriced, ({ metric }, broken) => [...calledOutcome(broken, metric), ...otherMetrics(broken)]),
  mend(m4.guardrailPriced, ({ metric }, broken) => [...calledOutcome(broken, metric), ...otherMetrics(broken)]),
  mend(m4.betterPaysLess, ({ before, text, metric }, broken) => {
    const part = broken.part?.at ?? broken.at;
    const [first, second] = [before, text].map((each) => placeIn(broken, each, part));
    return [first && second ? swap2(broken, first, second) : undefined, ...turned(broken, metric)];
  }),
  mend(m4.worsePaysMore, ({ metric }, broken) => [
    ...["{Avoided}", "{Gained}"].flatMap((direction) => {
      const per = partsOf(broken.clause, "pays")[0];
      const unit = per?.per?.unit ?? (per?.price && "per" in per.price ? per.price.per : undefined);
      const word = unit && "at" in unit && worded(direction, broken.analysis.parsed.spelling);
      const clause = broken.clause;
      if (!unit || !("at" in unit) || !word || !clause) return [];
      const measured = write(broken, { start: unit.at.start, end: unit.at.start }, `${word} `);
      const shown = `${textAt(broken.analysis, { start: broken.at.start, end: unit.at.start })}${word} ${textAt(broken.analysis, unit.at)}`;
      return ["{PaysNothing}", "{IsPaidBack}"].map((worse) => {
        const line = addLine(broken, clause, `{AWorseResult} ${worse}`, broken.part?.at);
        const added = worded(`{AWorseResult} ${worse}`, broken.analysis.parsed.spelling);
        return together({ en: `Write ${shown}, ${added}`, sv: `Skriv ${shown}, ${added}` }, measured, line);
      });
    }),
    ...turned(broken, metric),
  ]),
  mend(m4.cliff, (_, broken) => [alongALine(broken)]),
  mend(m4.jump, (_, broken) => [alongALine(broken)]),
  mend(m4.belowZeroUnstated, (_, broken) =>
    ["{PaysNothing}", "{IsPaidBack}"].map(
      (worse) => broken.clause && addLine(broken, broken.clause, `{AWorseResult} ${worse}`),
    ),
  ),
  mend(m4.totalAsMean, (_, broken) => {
    const near = broken.part?.at ?? broken.at;
    const words = { LevelOf: "{CountIn}", ALevelOf: "{ACountOf}", TheLevel: "{TheCount}", ByLevel: "{ByCount}" };
    return Object.entries(words).flatMap(([id, count]) =>
      placesOf(broken.analysis, id, near).map((at) => write(broken, at, count)),
    );
  }),
];

/** The sub-clause that says what a pricing is for, right after its name. */
function forMetric(broken: Broken, metric: string): Fix | undefined {
  const { clause, analysis } = broken;
  if (!clause) return undefined;
  const { lines } = analysis;
  const line = lines.at(clause.at.start).line;
  const end = lines.start(line) + lines.text(line).trimEnd().length;
  return addLine(broken, clause, `{For} ${metric}`, { start: end, end });
}

function stepRow({ clause, at }: Broken): Ast.StepRow | undefined {
  return [...partsOf(clause, "pays in steps"), ...partsOf(clause, "pays in slices")]
    .flatMap(({ rows }) => rows)
    .find((row) => holds(row.at, at));
}

function swap2({ analysis }: Broken, first: Span, second: Span): Fix {
  const [one, other] = [textAt(analysis, first), textAt(analysis, second)];
  return {
    title: { en: `Turn ${one} and ${other} round`, sv: `Låt ${one} och ${other} byta plats` },
    edits: [
      { span: first, text: other },
      { span: second, text: one },
    ],
  };
}

const rowLine = (broken: Broken): Span => {
  const line = linesOf(broken.analysis, broken.at);
  return { start: line.start, end: line.end - 1 };
};

function otherMetrics(broken: Broken): readonly Fix[] {
  const name = partsOf(broken.clause, "for")[0]?.name;
  return name ? namesOf(broken.analysis, "metric").map((metric) => write(broken, name.at, metric)) : [];
}

function payAnyway(broken: Broken): Fix | undefined {
  return broken.clause && addLine(broken, broken.clause, '{PayAnyway} {Because} "…"');
}

function calledOutcome(broken: Broken, metric: string): readonly Fix[] {
  const clause = broken.analysis.symbols.named.get(metric)?.clause;
  return clause ? [write(broken, clause.keywordAt, "{Outcome}")] : [];
}

/** The metric with the other direction. */
function turned(broken: Broken, metric: string): readonly Fix[] {
  const clause = broken.analysis.symbols.named.get(metric)?.clause;
  return [
    ...partsOf(clause, "lower is better").map(({ at }) => write(broken, at, "{HigherIsBetter}")),
    ...partsOf(clause, "higher is better").map(({ at }) => write(broken, at, "{LowerIsBetter}")),
  ];
}

function placeIn({ analysis }: Broken, text: string, within: Span): Span | undefined {
  const start = analysis.text.indexOf(text, within.start);
  return start < 0 || start >= within.end ? undefined : { start, end: start + text.length };
}

/** Three years before the contract, by a trend and by each comparison group. */
function baselines(broken: Broken, metric: string): readonly Fix[] {
  const { analysis } = broken;
  const runs = clausesOf(analysis, "contract").flatMap((each) => partsOf(each, "runs"))[0];
  const start = runs?.from.node === "date" ? runs.from.text : undefined;
  const clause = analysis.symbols.named.get(metric)?.clause;
  if (start === undefined || !clause) return [];
  return [
    "{LinearTrend} {With} {MonthEffects}",
    "{LinearTrend}",
    ...namesOf(analysis, "comparison group").map((group) => `{TheDifferenceTo} ${group}`),
  ].map((method) => baselineClause(broken, metric, start, method, clause));
}

function baselineClause(broken: Broken, metric: string, start: string, method: string, after: Ast.Clause): Fix {
  const [first, last] = [monthAfter(monthOf(start), -36), monthAfter(monthOf(start), -1)];
  const { spelling } = broken.analysis.parsed;
  const lines = worded(`{BaselineOf} ${metric}\n  {From} ${first} {To} ${last}\n  {DetrendBy} ${method}`, spelling);
  const shown = worded(`{BaselineOf} ${metric} … {DetrendBy} ${method}`, spelling);
  return {
    title: { en: `Add “${shown}”`, sv: `Lägg till ”${shown}”` },
    edits: [{ span: { start: after.at.end, end: after.at.end }, text: `\n\n${lines}` }],
  };
}

/** The steps of a table as points of a line: each edge pays what its step pays. */
function alongALine(broken: Broken): Fix | undefined {
  const { analysis, clause } = broken;
  const part = partsOf(clause, "pays in steps")[0];
  const steps = placesOf(analysis, "InSteps", part?.at ?? broken.at)[0];
  const basis = part && tokensIn(analysis, part.at).find(({ tokenType }) => /^By[A-Z]/.test(tokenType.name));
  const rows = part?.rows.filter(({ from }) => from !== undefined) ?? [];
  if (!part || !steps || !basis || rows.length < 2) return undefined;
  const text = ({ at }: { readonly at: Span }) => textAt(analysis, at);
  const points = rows.map(({ from, pays }) => `\n  | ${from ? text(from) : ""} | ${text(pays)} |`);
  const table = worded(`{AlongALine} ${basis.image}\n  | {At} | {Pays} |`, analysis.parsed.spelling);
  return {
    title: { en: "Pay along a line between the steps", sv: "Betala längs en linje mellan stegen" },
    edits: [{ span: { start: steps.start, end: part.at.end }, text: `${table}${points.join("")}` }],
  };
}
