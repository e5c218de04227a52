// Mends of values and calculations (M3101–M3125, M3221–M3223, M3255–M3262).

import { type Fix, m3 } from "@mast/language";
import { type Broken, clausesOf, isClause, namesOf, partsOf, placesOf, running, textAt, tokensIn } from "./broken.ts";
import { dateTokens, startsOf } from "./dates.ts";
import { removeLines, reorder, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

export const valueMends: readonly Mend[] = [
  mend(m3.unlikeUnits, ({ left, right }, broken) => [left, right].flatMap(({ text }) => priced(broken, text))),
  mend(m3.mixedCurrencies, ({ left, right }, broken) => [left, right].flatMap(({ text }) => priced(broken, text))),
  mend(m3.wrongUnit, ({ found }, broken) => priced(broken, found.text)),
  mend(m3.foreignCurrency, ({ found }, broken) => priced(broken, found.text)),
  mend(m3.moneyTimesMoney, ({ left, right }, broken) =>
    [right, left].flatMap(({ text }) => {
      const place = placeOfText(broken, text);
      const number = place && tokensIn(broken.analysis, place).find(({ tokenType }) => tokenType.name === "Number");
      return place && number ? [write(broken, place, number.image)] : [];
    }),
  ),
  mend(m3.doubledDate, (_, broken) => [removeLines(broken, broken.part?.at ?? broken.at)]),
  mend(m3.datesOutOfOrder, (_, broken) => {
    const parts = partsOf(broken.clause, "is").map(({ at }) => at);
    const day = (at: (typeof parts)[number]) => {
      const last = dateTokens(broken, at).at(-1);
      return last ? textAt(broken.analysis, last) : "";
    };
    return [
      reorder(
        broken,
        parts,
        [...parts].sort((a, b) => (day(a) < day(b) ? -1 : 1)),
      ),
    ];
  }),
  mend(m3.undatedAmongDated, (_, broken) => {
    const dates = dateTokens(broken, broken.clause?.at ?? broken.at).map((at) => textAt(broken.analysis, at));
    const at = broken.part?.at ?? broken.at;
    const later = startsOf(broken, "contract year").filter((day) => dates.every((each) => each < day));
    return [
      ...later.map((day) => write(broken, { start: at.end, end: at.end }, ` {From} ${day}`)),
      removeLines(broken, at),
    ];
  }),
  mend(m3.roundingNotPositive, (_, broken) => {
    const { spelling } = broken.analysis.parsed;
    const written = textAt(broken.analysis, broken.at);
    return ["1", spelling === "en" ? "0.01" : "0,01"].map((unit) =>
      write(broken, broken.at, written.replace(/\d[\d,.   ]*\d|\d/, unit)),
    );
  }),
  mend(m3.valueStartsLate, ({ start }, broken) => {
    const first = dateTokens(broken, partsOf(broken.clause, "is")[0]?.at ?? broken.at).at(-1);
    return [first && write(broken, first, start)];
  }),
  mend(m3.doubledKey, (_, broken) => [removeLines(broken, broken.at)]),
  mend(m3.givenOutsideLibrary, (_, broken) => [
    write(broken, broken.part?.at ?? broken.at, `{Is} {ToBeDecidedBy} ${running(broken.analysis)?.from}`),
  ]),
  mend(m3.circle, (_, broken) => [
    ...namesOf(broken.analysis, "value").flatMap((name) => [write(broken, broken.at, name)]),
  ]),
  mend(m3.partOfYear, (_, broken) => {
    const number = placesOf(broken.analysis, "Number", broken.at)[0];
    const unit = placesOf(broken.analysis, "Month", broken.at)[0];
    const compound = placesOf(broken.analysis, "CompoundInterestOf", broken.part?.at ?? broken.at)[0];
    const term = number && unit && { start: number.start, end: unit.end };
    return [
      ...(term ? ["1 {Year}", "2 {Year+}", "3 {Year+}"].map((each) => write(broken, term, each)) : []),
      compound && write(broken, compound, "{SimpleInterestOf}"),
    ];
  }),
  mend(m3.termTooLong, (_, broken) => {
    const number = placesOf(broken.analysis, "Number", broken.at)[0];
    return [number && write(broken, number, "100")];
  }),
  mend(m3.cumulativeOnEvent, (_, broken) => {
    const clauses = broken.clause?.clause === "payment" ? [broken.clause] : clausesOf(broken.analysis, "payment");
    return clauses
      .flatMap((each) => partsOf(each, "cumulative"))
      .map(({ at }) => write(broken, at, "{EachPeriodByItself}"));
  }),
  mend(m3.divisionOutOfOrder, (_, broken) => {
    const payment = isClause(broken.clause, "payment") ? broken.clause : undefined;
    const parts = [...partsOf(payment, "from"), ...partsOf(payment, "to")].filter(
      ({ part }) => part === broken.part?.part,
    );
    const day = (since: { node: string } | undefined) => (since && "text" in since ? `${since.text}` : "");
    const inOrder = [...parts].sort((a, b) => (day(a.since) < day(b.since) ? -1 : 1));
    const starts = startsOf(broken, "contract year").map((each) => write(broken, broken.at, each));
    return [
      reorder(
        broken,
        parts.map(({ at }) => at),
        inOrder.map(({ at }) => at),
      ),
      ...starts,
    ];
  }),
  mend(m3.returnOfWhat, (_, broken) => {
    const every = partsOf(broken.clause, "is a return")[0]?.every;
    const on = [...partsOf(broken.clause, "on"), ...partsOf(broken.clause, "on the contract")][0];
    const parties = namesOf(broken.analysis, "party");
    return [
      every && write(broken, every.at, "{OverTheWholeContract}"),
      ...(on ? parties.map((party) => write(broken, on.at, `{On} {What} ${party} {Receives}`)) : []),
    ];
  }),
];

/** What is written, times each value of the contract. */
function priced(broken: Broken, text: string): readonly Fix[] {
  const place = placeOfText(broken, text);
  if (!place) return [];
  return namesOf(broken.analysis, "value", "formula").map((name) => write(broken, place, `${text} * ${name}`));
}

/** Where an operand stands in the sub-clause at hand. */
function placeOfText(broken: Broken, text: string) {
  const within = broken.part?.at ?? broken.at;
  const near = broken.analysis.text.indexOf(text, within.start);
  return near < 0 || near + text.length > within.end ? undefined : { start: near, end: near + text.length };
}
