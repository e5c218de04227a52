// Mends of what metrics measure (M3050–M3066, M3263) and of the definitions that they apply.

import { type Ast, type Fix, m3, m6, type Span } from "@mast/language";
import { endOf } from "../place.ts";
import { columnsOf } from "../source-of.ts";
import { type Broken, clausesOf, nameOf, partsOf, placesOf, textAt, tokensIn } from "./broken.ts";
import { otherColumns, rowNamed, valuesOf } from "./data.ts";
import { dateTokens, firstOfMonth, firstOfNextMonth, lastOfMonth, lastOfMonthBefore } from "./dates.ts";
import { addLine, remove, together, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

/** Periods from the shortest, as a sub-clause says them. */
const everies = [
  "{Every} {Month}",
  "{Every} {Quarter}",
  "{Every} {CalendarYear}",
  "{Every} {ContractYear}",
  "{OverTheWholeContract}",
  "{Every} {Cohort}",
  "{EveryPayment}",
];

export const metricMends: readonly Mend[] = [
  mend(m3.ordinalArithmetic, ({ column }, broken) => atLevels(broken, column)),
  mend(m3.sumOfScores, (_, broken) => aggregates(broken, ["{MeanOf}"])),
  mend(m3.noNumbers, ({ column }, broken) => otherColumns(broken, column)),
  mend(m3.medianOfOther, (_, broken) => aggregates(broken, ["{MeanOf}", "{SumOf}"])),
  mend(m3.measuredTimesMeasured, (_, broken) =>
    signs(broken, "Star").flatMap((at) => [write(broken, at, "/"), ...halves(broken, at)]),
  ),
  mend(m3.ratioOfRatio, (_, broken) => ratios(broken)),
  mend(m3.differentWholes, (_, broken) => {
    const [first, ...others] = tokensIn(broken.analysis, measureAt(broken)).filter(({ tokenType }) =>
      /^ShareOf/.test(tokenType.name),
    );
    return [first, ...others].flatMap((each) =>
      ["ShareOfPeople", "ShareOfRows"]
        .filter((id) => each && id !== each.tokenType.name)
        .map((id) => each && write(broken, { start: each.startOffset, end: endOf(each) }, `{${id}}`)),
    );
  }),
  mend(m3.nothingMeasured, (_, broken) =>
    ["{CountOfRows}", "{Person+}"].map((each) => write(broken, measureAt(broken), each)),
  ),
  mend(m3.notInCohorts, ({ group }, broken) => {
    const clause = clausesOf(broken.analysis, "target group").find(({ name }) => nameOf(name) === group);
    const cohorts = clause ? columnsOf(broken.analysis, clause) : [];
    return [
      ...everyOther(broken),
      ...cohorts.map(({ name }) => clause && addLine(broken, clause, `{InCohortsBy} ${name}`)),
    ];
  }),
  mend(m3.finerThanData, (_, broken) => everyOther(broken)),
  mend(m3.notForMetric, (_, broken) => everyOther(broken)),
  mend(m3.divideByNothing, (_, broken) => ["100", "1000"].map((each) => write(broken, broken.at, each))),
  mend(m3.medianInsideSum, (_, broken) => {
    const median = aggregateIn(broken);
    return [median && write(broken, measureAt(broken), textAt(broken.analysis, median))];
  }),
  mend(m3.notDates, ({ column }, broken) => {
    const row = rowNamed(broken, column);
    return [...otherColumns(broken, column), row && write(broken, row.holds.at, "{Date}")];
  }),
  mend(m3.cutUnits, ({ from, to }, broken) => {
    const runs = clausesOf(broken.analysis, "contract").flatMap((each) => partsOf(each, "runs"))[0];
    if (!runs) return [];
    const starts = [firstOfMonth(from), firstOfNextMonth(from)];
    const ends = [lastOfMonth(to), lastOfMonthBefore(to)];
    const title = (first: string, last: string) => ({
      en: `Let the contract run from ${first} to ${last}`,
      sv: `Låt avtalet löpa från ${first} till ${last}`,
    });
    return starts
      .flatMap((first) => ends.map((last) => [first, last] as const))
      .map(([first, last]) =>
        together(title(first, last), write(broken, runs.from.at, first), write(broken, runs.to.at, last)),
      );
  }),
  mend(m3.leftOutInPart, ({ from, to }, broken) => {
    const [first, last] = dateTokens(broken, broken.part?.at ?? broken.at);
    if (!first || !last) return [];
    return [[firstOfMonth(from), lastOfMonth(to)] as const, [firstOfNextMonth(from), lastOfMonthBefore(to)] as const]
      .filter(([start, end]) => start < end)
      .map(([start, end]) =>
        together(
          { en: `Write from ${start} to ${end}`, sv: `Skriv från ${start} till ${end}` },
          write(broken, first, start),
          write(broken, last, end),
        ),
      );
  }),
  mend(m3.weightedScores, ({ weights }, broken) => {
    const measure = measureOf(broken);
    const sum = `{SumOf} ${weights}`;
    if (measure?.node === "measure binary" && measure.operator === "/") return [write(broken, measure.right.at, sum)];
    return measure ? [write(broken, { start: measure.at.end, end: measure.at.end }, ` / ${sum}`)] : [];
  }),
  mend(m6.medianOverSeveralPeriods, ({ metric }, broken) => {
    const clause = broken.analysis.symbols.named.get(metric)?.clause;
    return clause ? everyOther({ ...broken, clause }) : [];
  }),
  mend(m3.baselineOfMedian, ({ metric }, broken) => {
    const clause = broken.analysis.symbols.named.get(metric)?.clause;
    const part = partsOf(clause, "measures")[0];
    if (!clause || !part || part.measure.node !== "median") return [];
    const column = nameOf(part.measure.column) ?? "";
    return atLevels({ ...broken, clause, part, at: part.measure.at }, column);
  }),
];

function measureOf({ clause }: Broken): Ast.MeasureExpr | undefined {
  return partsOf(clause, "measures")[0]?.measure;
}

function measureAt(broken: Broken): Span {
  return measureOf(broken)?.at ?? broken.at;
}

/** A share for each level but the lowest, and the median. */
function atLevels(broken: Broken, column: string): readonly Fix[] {
  const place = aggregateIn(broken) ?? broken.at;
  const shares = valuesOf(broken, column)
    .slice(1)
    .map((value) => `{ShareOfRows} {Where} ${column} {Is} {AtLeast} ${value}`);
  return [...shares.reverse(), `{MedianOf} ${column}`].map((each) => write(broken, place, each));
}

/** What is summed, averaged or ordered at the place: `mean of heard`. */
function aggregateIn(broken: Broken): Span | undefined {
  const tokens = tokensIn(broken.analysis, measureAt(broken));
  const near = tokens.findIndex(
    (token) => /^(?:SumOf|MeanOf|MedianOf)$/.test(token.tokenType.name) && endOf(token) >= broken.at.start,
  );
  const [first, column] = [tokens[near], tokens[near + 1]];
  return first && column && { start: first.startOffset, end: endOf(column) };
}

function aggregates(broken: Broken, words: readonly string[]): readonly Fix[] {
  const place = aggregateIn(broken);
  const id = place && tokensIn(broken.analysis, place)[0];
  return id ? words.map((each) => write(broken, { start: id.startOffset, end: endOf(id) }, each)) : [];
}

const signs = (broken: Broken, id: string) => placesOf(broken.analysis, id, measureAt(broken));

/** What stands on either side of a sign, alone. */
function halves(broken: Broken, sign: Span): readonly Fix[] {
  const whole = measureAt(broken);
  return [remove(broken, { start: sign.start, end: whole.end }), remove(broken, { start: whole.start, end: sign.end })];
}

/** Of a ratio of ratios: what is counted, over the one whole or over the other. */
function ratios(broken: Broken): readonly Fix[] {
  const measure = measureOf(broken);
  if (measure?.node !== "measure binary") return [];
  const open = (each: Ast.MeasureExpr): Ast.MeasureExpr => (each.node === "measure group" ? open(each.inner) : each);
  const text = (each: Ast.MeasureExpr) => textAt(broken.analysis, each.at);
  const [left, right] = [open(measure.left), open(measure.right)];
  const found: string[] = [];
  if (left.node === "measure binary") found.push(`${text(left.left)} / ${text(right)}`, text(left));
  if (right.node === "measure binary") found.push(`${text(left)} / ${text(right.left)}`, text(right));
  return found.map((each) => write(broken, measure.at, each));
}

function everyOther(broken: Broken): readonly Fix[] {
  const every = partsOf(broken.clause, "in")[0]?.every;
  return every ? everies.map((each) => write(broken, every.at, each)) : [];
}
