// Mends of what every clause has in common (M3001–M3013): doubled and conflicting lines, dates, roles, units, what is never priced or paid.

import { ceiling, floor, rational, readNumber, writeNumber } from "@mast/exact";
import { type Fix, m3 } from "@mast/language";
import { type Broken, namesOf, partsOf, placesOf, textAt } from "./broken.ts";
import { dateTokens } from "./dates.ts";
import { addClause, remove, removeClause, removeItem, removeLines, swap, worded, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

export const clauseMends: readonly Mend[] = [
  mend(m3.partDoubled, (_, broken) => [...broken.related, broken.at].reverse().map((at) => removeLines(broken, at))),
  mend(m3.partsConflict, (_, broken) => [broken.at, ...broken.related].map((at) => removeLines(broken, at))),
  mend(m3.secondContract, (_, broken) => [broken.clause && removeClause(broken, broken.clause)]),
  mend(m3.datesReversed, (_, broken) => {
    const [from, to] = dateTokens(broken, broken.at);
    return [from && to && swap(broken, from, to)];
  }),
  mend(m3.roleDoubled, (_, broken) => [removeItem(broken, broken.at)]),
  mend(m3.unitGoesInCircle, (_, broken) => {
    const is = partsOf(broken.clause, "is")[0];
    return [is && remove(broken, is.at)];
  }),
  mend(m3.unitNotAnAmount, (_, broken) => {
    const amount = textAt(broken.analysis, broken.at);
    const units = ["{Hour+}", "{Day+}", "{Week+}", "{Month+}", "{Person+}"];
    return units.map((unit) => write(broken, broken.at, `${amount} ${unit}`));
  }),
  mend(m3.countNotWhole, ({ written, least }, broken) => {
    const { spelling } = broken.analysis.parsed;
    const number = readNumber(written, spelling);
    const near = "value" in number ? [floor(number.value), ceiling(number.value)] : [];
    return [...near, BigInt(least)]
      .filter((each) => each >= BigInt(least))
      .map((each) => write(broken, broken.at, writeNumber(rational(each), spelling)));
  }),
  mend(m3.outcomeNotPriced, (_, broken) => [broken.clause && write(broken, broken.clause.keywordAt, "{Indicator}")]),
  mend(m3.notPaid, ({ name }, broken) => payments(broken, name)),
];

/** A payment as the other payments are, or from who pays for outcomes to who provides. */
function payments(broken: Broken, name: string): readonly Fix[] {
  const { analysis } = broken;
  const { spelling } = analysis.parsed;
  const currency = analysis.checked.contract?.currency ?? "SEK";
  const [first = "", second = ""] = payerAndPayee(broken);
  const unit = spelling === "sv" && currency === "SEK" ? "1 kr" : `${currency} 1`;
  return ["{Cumulative}", "{EachPeriodByItself}"].map((how) => {
    const lines = [
      `{PaymentOf} ${name}`,
      `{From} ${first}`,
      `{To} ${second}`,
      "{Every} {ContractYear}, 60 {Day+} {AfterItsEnd}",
      how,
      `{Round} {HalfUp} {To} ${unit}`,
    ];
    const fix = addClause(broken, lines.join("\n  "), broken.clause && after(broken));
    const shown = worded(`{PaymentOf} ${name} … ${how}`, spelling);
    return { ...fix, title: { en: `Add “${shown}”`, sv: `Lägg till ”${shown}”` } };
  });
}

/** The parties by role, in the order of the text where roles do not tell. */
export function payerAndPayee(broken: Broken): readonly string[] {
  const { analysis } = broken;
  const parties = namesOf(analysis, "party");
  const having = (role: string) =>
    parties.find((party) => {
      const clause = analysis.symbols.named.get(party)?.clause;
      return clause && placesOf(analysis, role, clause.at).length > 0;
    });
  const payer = having("OutcomePayer") ?? parties[0];
  const payee = having("ServiceProvider") ?? parties.find((each) => each !== payer);
  return [payer, payee].filter((each) => each !== undefined);
}

/** The clause that follows, before which a new one stands; nothing at the end of the text. */
export function after({ analysis, clause }: Broken) {
  const { clauses } = analysis.parsed.file;
  const index = clauses.findIndex((each) => clause && each.at.start <= clause.at.start && clause.at.end <= each.at.end);
  return index < 0 ? undefined : clauses[index + 1];
}
