// Mends of worked examples (M3211–M3216, M6008–M6024, M6115) and of values that change inside what is measured.

import { money, type Rational, rational, writeMoney, writeNumber } from "@mast/exact";
import { type Fix, m3, m6 } from "@mast/language";
import { type Broken, clausesOf, nameOf, partsOf, placesOf, textAt } from "./broken.ts";
import { dateTokens, firstOfMonth, firstOfNextMonth, startsOf } from "./dates.ts";
import { addLine, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

export const exampleMends: readonly Mend[] = [
  mend(m3.peopleMissing, (_, broken) => {
    const given = partsOf(broken.clause, "given metric").find(({ at }) => at.start === broken.at.start);
    const end = given?.observed.at.end ?? broken.at.end;
    const { spelling } = broken.analysis.parsed;
    const people = writeNumber(rational(1000), spelling);
    return [write(broken, { start: end, end }, `, {For} ${people} {Person+}`)];
  }),
  mend(m3.periodsDoNotFit, (_, broken) => {
    const number = placesOf(broken.analysis, "Number", broken.at)[0];
    const counts = [3, 6, 12, 24, 36];
    return number ? counts.map((count) => write(broken, number, `${count}`)) : [];
  }),
  mend(m3.morePeopleThanClaims, ({ claims, people }, broken) => {
    const part = partsOf(broken.clause, "given claims").find(({ at }) => at.start === broken.at.start);
    const [times, by] = [part?.times.at, part?.people?.at];
    return [times && write(broken, times, people), by && write(broken, by, claims)];
  }),
  mend(m3.neverPays, (_, broken) => {
    const pairs = clausesOf(broken.analysis, "payment").flatMap((payment) => {
      const side = (part: "from" | "to") =>
        partsOf(payment, part).flatMap(({ splits }) => splits.flatMap(({ party }) => nameOf(party) ?? []));
      const shared = clausesOf(broken.analysis, "risk share").flatMap((share) =>
        partsOf(share, "layers").flatMap(({ parties }) => parties.flatMap((party) => nameOf(party) ?? [])),
      );
      return side("from").flatMap((from) =>
        [...side("to"), ...shared].filter((to) => to !== from).map((to) => [from, to]),
      );
    });
    return pairs.map(([from, to]) => write(broken, broken.at, `${from} {Pays} ${to}`));
  }),
  mend(m6.wrongPricing, ({ settled, currency }, broken) => [settledInstead(broken, settled, currency)]),
  mend(m6.wrongPayment, ({ settled, currency }, broken) => [settledInstead(broken, settled, currency)]),
  mend(m6.testTooLong, ({ lasts }, broken) => {
    const periods = partsOf(broken.clause, "given metric").flatMap((part) =>
      part.periods ? [part.periods.count.at] : [],
    );
    return periods.map((at) => write(broken, at, `${lasts}`));
  }),
  mend(m6.priceChangesInsidePeriod, ({ name, date }, broken) => {
    const value = broken.analysis.symbols.named.get(name)?.clause;
    const at = value && dateTokens(broken, value.at).find((each) => textAt(broken.analysis, each) === date);
    const days = [firstOfNextMonth(date), firstOfMonth(date), ...startsOf(broken, "contract year")];
    return at ? [...new Set(days)].map((day) => write(broken, at, day)) : [];
  }),
  mend(m6.eventWithoutDay, ({ event }, broken) => {
    const clause = broken.clause;
    return clause?.clause === "pricing"
      ? ["{OnlyWhen} {Occurs}", "{HasOccurred}"].map((_, index) =>
          addLine(broken, clause, `{OnlyWhen} ${event} ${index === 0 ? "{Occurs}" : "{HasOccurred}"}`),
        )
      : [];
  }),
];

/** What the contract makes of the example, in the place of what it expects. */
function settledInstead(broken: Broken, settled: Rational, currency: string): Fix | undefined {
  const parts = [...partsOf(broken.clause, "expect pricing"), ...partsOf(broken.clause, "expect payment")];
  const part = parts.find(({ at }) => at.start <= broken.at.start && broken.at.end <= at.end);
  return part && write(broken, part.amount.at, writeMoney(money(currency, settled), broken.analysis.parsed.spelling));
}
