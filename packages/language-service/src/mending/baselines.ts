// Mends of baselines (M3070–M3084): their months, what they are compared with, and how sure they are.

import { m3 } from "@mast/language";
import { addDays, addMonths } from "@mast/measurement";
import { type Broken, clausesOf, nameOf, namesOf, partsOf, placesOf, running, textAt } from "./broken.ts";
import { dateTokens, isInAMonth, monthAfter, monthOf } from "./dates.ts";
import { addLine, remove, removeClause, together, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

export const baselineMends: readonly Mend[] = [
  mend(m3.secondBaseline, (_, broken) => [broken.clause && removeClause(broken, broken.clause)]),
  mend(m3.baselineOverlaps, ({ start }, broken) => {
    const [from, to] = months(broken);
    const end = monthOf(addDays(start, -1));
    if (!from || !to) return [];
    const moved = monthAfter(end, lengthOf(broken));
    return [
      write(broken, to, end),
      together(
        { en: `Write from ${moved} to ${end}`, sv: `Skriv från ${moved} till ${end}` },
        write(broken, from, moved),
        write(broken, to, end),
      ),
    ];
  }),
  mend(m3.baselineLacksMonths, (_, broken) => [...beginning(broken, [36, 24, 12]), ...withoutMonths(broken)]),
  mend(m3.baselineShort, (_, broken) => beginning(broken, [36, 24])),
  mend(m3.baselinePartYear, ({ months: has }, broken) => {
    const rest = has % 12;
    const trend = placesOf(broken.analysis, "LinearTrend", broken.clause?.at ?? broken.at)[0];
    return [
      ...beginning(broken, [has - rest + 12, has - rest]),
      trend && write(broken, { start: trend.end, end: trend.end }, " {With} {MonthEffects}"),
    ];
  }),
  mend(m3.referenceContains, (_, broken) => groups(broken)),
  mend(m3.referenceOfOtherSource, (_, broken) => groups(broken)),
  mend(m3.sameRuleNotFixed, ({ group }, broken) => {
    const clause = clausesOf(broken.analysis, "target group").find(({ name }) => nameOf(name) === group);
    return [clause && addLine(broken, clause, `{FixedOn} ${running(broken.analysis)?.from}`)];
  }),
  mend(m3.sameRuleNotEarlier, ({ fixedOn }, broken) =>
    [12, 24].map((count) => write(broken, broken.at, addMonths(fixedOn, -count))),
  ),
  mend(m3.needsMonths, ({ metric }, broken) => {
    const clause = broken.analysis.symbols.named.get(metric)?.clause;
    const every = partsOf(clause, "in")[0]?.every;
    return [...withoutMonths(broken), every && write(broken, every.at, "{Every} {Month}")];
  }),
  mend(m3.leaveOutOutside, (_, broken) => {
    const [first, last] = dateTokens(broken, broken.part?.at ?? broken.at);
    const [from, to] = months(broken);
    if (!first || !last || !from || !to) return [];
    const [start, end] = [from, to].map((each) => textAt(broken.analysis, each));
    const late = [textAt(broken.analysis, first), `${start}`].sort().at(-1) ?? "";
    const early = [textAt(broken.analysis, last), `${end}`].sort()[0] ?? "";
    const title = { en: `Write from ${late} to ${early}`, sv: `Skriv från ${late} till ${early}` };
    return [
      together(title, write(broken, first, late), write(broken, last, early)),
      broken.part && remove(broken, broken.part.at),
    ];
  }),
  mend(m3.notWholeMonths, (_, broken) => {
    const dates = months(broken);
    const wholes = dates.map((each) => monthOf(textAt(broken.analysis, each)));
    const title = { en: `Write from ${wholes[0]} to ${wholes[1]}`, sv: `Skriv från ${wholes[0]} till ${wholes[1]}` };
    return [together(title, ...dates.map((each, index) => write(broken, each, wholes[index] ?? "")))];
  }),
  mend(m3.uncertaintyNotComputed, (_, broken) => [
    write(broken, broken.part?.at ?? broken.at, "{UncertaintyNotKnown}"),
  ]),
];

/** Places of the first and the last month of the baseline; of those that are written as a day or a month that there is. */
function months(broken: Broken) {
  const range = partsOf(broken.clause, "from")[0];
  return range ? dateTokens(broken, range.at).filter((each) => isInAMonth(textAt(broken.analysis, each))) : [];
}

/** How many months the baseline has, counted back from its last, as a negative number. */
function lengthOf(broken: Broken): number {
  const [from = "", to = ""] = months(broken).map((each) => textAt(broken.analysis, each));
  const end = monthOf(to);
  let count = 0;
  while (count > -600 && monthAfter(end, count) > monthOf(from)) count -= 1;
  return count;
}

/** The baseline from so many months before its end. */
function beginning(broken: Broken, counts: readonly number[]) {
  const [from, to] = months(broken);
  if (!from || !to) return [];
  const end = monthOf(textAt(broken.analysis, to));
  return counts.map((count) => write(broken, from, monthAfter(end, 1 - count)));
}

/** A trend without effects of the months. */
function withoutMonths(broken: Broken) {
  const within = broken.clause?.at ?? broken.at;
  const [first] = placesOf(broken.analysis, "With", within);
  const [last] = placesOf(broken.analysis, "MonthEffects", within);
  const [same] = placesOf(broken.analysis, "MeansOfTheSameMonths", within);
  return [
    first && last ? remove(broken, { start: first.start, end: last.end }) : undefined,
    same && write(broken, same, "{LinearTrend}"),
  ];
}

function groups(broken: Broken) {
  return namesOf(broken.analysis, "comparison group", "target group").map((name) => write(broken, broken.at, name));
}
