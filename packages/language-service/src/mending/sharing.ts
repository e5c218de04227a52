// Mends of who pays, shares and limits (M3165–M3206, M3257–M3262, M6013–M6019).

import { add, rational, sign, subtract, sum, writeNumber } from "@mast/exact";
import { type Ast, type Fix, m3, m4, m6, type Span } from "@mast/language";
import { type Broken, clausesOf, holds, isClause, nameOf, namesOf, partsOf, placesOf, textAt } from "./broken.ts";
import { startsOf } from "./dates.ts";
import { addLine, removeClause, removeItem, removeLines, together, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

const paidOver = [
  "{Every} {ContractYear}",
  "{Every} {CalendarYear}",
  "{Every} {Quarter}",
  "{Every} {Month}",
  "{OverTheWholeContract}",
];
const limitedOver = ["{EveryPayment}", "{Every} {ContractYear}", "{Every} {CalendarYear}", "{OverTheWholeContract}"];

export const sharingMends: readonly Mend[] = [
  mend(m3.sharedTwice, (_, broken) => [broken.clause && removeClause(broken, broken.clause)]),
  mend(m3.sharedAcrossPayments, ({ names }, broken) => {
    const of = isClause(broken.clause, "risk share") ? broken.clause.of : [];
    return of.flatMap((each) => {
      const name = nameOf(each) ?? "";
      const payment = clausesOf(broken.analysis, "payment").find((paid) => paid.of.some((one) => nameOf(one) === name));
      if (!payment || !names.includes(name)) return [];
      const taken = removeItem(broken, each.at);
      const from = partsOf(payment, "from").at(-1)?.at;
      return namesOf(broken.analysis, "party").map((party) =>
        together(
          { en: `Pay ${name} to ${party} alone`, sv: `Betala ${name} till ${party} ensam` },
          taken,
          addLine(broken, payment, `{To} ${party}`, from),
        ),
      );
    });
  }),
  mend(m3.partyDoubled, (_, broken) => [joinedColumns(broken)]),
  mend(m3.cellsMissing, ({ cells, parties }, broken) => {
    const row = textAt(broken.analysis, broken.at).replace(/\s*\|\s*$/, "");
    const missing = Math.max(0, JSON.parse(`${Array.isArray(parties) ? parties.length : parties}`) - cells);
    const fewer = row.split("|").slice(0, -1).join("|").trimEnd();
    return [write(broken, broken.at, missing > 0 ? `${row}${" | 0 %".repeat(missing)} |` : `${fewer} |`)];
  }),
  mend(m3.shareNotFixed, (_, broken) => {
    const rest = restOf(broken);
    return [
      rest === undefined ? undefined : write(broken, broken.at, rest),
      write(broken, broken.at, "0 %"),
      write(broken, broken.at, "100 %"),
    ];
  }),
  mend(m3.restMissing, (_, broken) => {
    const layers = partsOf(broken.clause, "layers")[0];
    const last = layers?.rows.at(-1);
    if (!layers || !last || !broken.clause) return [];
    const clause = broken.clause;
    const all = layers.parties.map((_party, taker) =>
      layers.parties.map((_each, index) => (index === taker ? "100 %" : "0 %")),
    );
    const same = last.shares.map(({ at }) => textAt(broken.analysis, at));
    return [...all, same].map((shares) => addLine(broken, clause, `| {TheRest} | ${shares.join(" | ")} |`, last.at));
  }),
  mend(m3.layerOutOfOrder, (_, broken) => {
    const rows = partsOf(broken.clause, "layers")[0]?.rows ?? [];
    const word = ["First", "Next", "TheRest"].flatMap((id) => placesOf(broken.analysis, id, broken.at))[0];
    const isFirst = rows[0] !== undefined && holds(rows[0].at, broken.at);
    return [word && write(broken, word, isFirst ? "{First}" : "{Next}"), removeLines(broken, broken.at)];
  }),
  mend(m3.layerNotPositive, (_, broken) => [removeLines(broken, broken.at)]),
  mend(m3.remainderToOther, ({ parties }, broken) => parties.map((party) => write(broken, broken.at, party))),

  mend(m3.limitOnNothing, (_, broken) => {
    const on = broken.clause?.parts.find(
      ({ part }) => part === "on" || part === "on what" || part === "on the contract",
    );
    if (!on) return [];
    const paid = clausesOf(broken.analysis, "payment").flatMap(({ of }) => of.flatMap((each) => nameOf(each) ?? []));
    const parties = namesOf(broken.analysis, "party");
    const whats = parties.flatMap((party) => [`{On} {What} ${party} {Receives}`, `{On} {What} ${party} {Pays}`]);
    return [...whats, ...paid.map((name) => `{On} ${name}`), "{On} {TheContract}"].map((each) =>
      write(broken, on.at, each),
    );
  }),
  mend(m3.limitPeriod, (_, broken) => limitedOver.map((each) => write(broken, broken.at, each))),
  mend(m3.capBelowFloor, ({ capText, floorText }, broken) => [
    write(broken, broken.at, floorText),
    ...broken.related.map((at) => write(broken, at, capText)),
  ]),
  mend(m3.limitLeftOut, ({ name }, broken) => [
    write(broken, { start: broken.at.end, end: broken.at.end }, `, ${name}`),
  ]),
  mend(m3.limitElsewhere, (_, broken) => outOfOrder(broken)),
  mend(m3.limitDoubled, (_, broken) => outOfOrder(broken)),
  mend(m6.limitsOutOfOrder, (_, broken) => outOfOrder(broken)),

  mend(m3.paidTwice, (_, broken) => [
    broken.clause?.clause === "payment" && broken.clause.of.length > 1 ? removeItem(broken, broken.at) : undefined,
    broken.clause && removeClause(broken, broken.clause),
  ]),
  mend(m3.payeeMissing, (_, broken) => {
    const payment = isClause(broken.clause, "payment") ? broken.clause : undefined;
    const from = partsOf(payment, "from").at(-1);
    const clause = broken.clause;
    return clause
      ? namesOf(broken.analysis, "party").map((party) => addLine(broken, clause, `{To} ${party}`, from?.at))
      : [];
  }),
  mend(m3.payeeTwice, (_, broken) => [removeLines(broken, broken.at)]),
  mend(m3.splitShareMissing, (_, broken) => {
    const rest = restOf(broken);
    return [rest === undefined ? undefined : write(broken, { start: broken.at.end, end: broken.at.end }, ` ${rest}`)];
  }),
  mend(m3.payerIsPayee, (_, broken) => {
    const payment = isClause(broken.clause, "payment") ? broken.clause : undefined;
    const names = partsOf(payment, "to").flatMap(({ splits }) => splits.map(({ party }) => party.at));
    const parties = namesOf(broken.analysis, "party");
    return names.flatMap((at) => parties.map((party) => write(broken, at, party)));
  }),
  mend(m3.paymentPeriod, (_, broken) => paidOver.map((each) => write(broken, broken.at, each))),
  mend(m4.payerRole, ({ party }, broken) => {
    const clause = broken.analysis.symbols.named.get(party)?.clause;
    const is = partsOf(clause, "is").at(-1);
    if (!is || !clause) return [];
    return ["{OutcomePayer}", "{Guarantor}"].map((role) =>
      write(broken, { start: is.at.end, end: is.at.end }, `, ${role}`),
    );
  }),
  mend(m6.divisionChangesInside, (_, broken) => {
    const days = [...new Set([...startsOf(broken, "contract year"), ...startsOf(broken, "calendar year")])].sort();
    const since = broken.clause?.parts.flatMap((each) => ("since" in each && each.since ? [each.since.at] : []));
    const at = since?.find((each) => holds(broken.at, each) || holds(each, broken.at)) ?? since?.at(-1);
    return at ? days.map((day) => write(broken, at, day)) : [];
  }),
  mend(m6.floorWithoutReceiver, (_, broken) => {
    const on = partsOf(broken.clause, "on")[0];
    return (on && "names" in on ? on.names : []).map((name) => removeItem(broken, name.at));
  }),
  mend(m6.partAboveOfAmount, (_, broken) =>
    placesOf(broken.analysis, "OnlyThePartAbove", broken.clause?.at ?? broken.at).map((at) =>
      write(broken, at, "{NothingBelow}"),
    ),
  ),
];

/** The limit taken out of the order, with the line when it is alone there. */
function outOfOrder(broken: Broken): readonly Fix[] {
  const part = broken.part;
  const alone = part && "names" in part && part.names.length === 1;
  return [alone ? removeLines(broken, part.at) : removeItem(broken, broken.at)];
}

/** What the other shares of a row, or of the parties of a payment, leave. */
function restOf(broken: Broken): string | undefined {
  const { clause, at, analysis } = broken;
  const { spelling } = analysis.parsed;
  const row = partsOf(clause, "layers")
    .flatMap(({ rows }) => rows)
    .find((each) => holds(each.at, at));
  const payment = isClause(clause, "payment") ? clause : undefined;
  const splits = [...partsOf(payment, "from"), ...partsOf(payment, "to")].find((each) => holds(each.at, at))?.splits;
  const others: readonly (Ast.Expr | undefined)[] = row?.shares ?? splits?.map(({ share }) => share) ?? [];
  const shares = others.filter((each) => each && !holds(each.at, at));
  const values = shares.map((each) => (each?.node === "number" && each.suffix === "percent" ? each.value : undefined));
  const known = values.filter((each) => each !== undefined);
  if (known.length < values.length) return undefined;
  const rest = subtract(rational(100), sum(known));
  return sign(rest) < 0 ? undefined : `${writeNumber(rest, spelling)} %`;
}

/** The second column of a party added to its first. */
function joinedColumns(broken: Broken): Fix | undefined {
  const { analysis, clause } = broken;
  const layers = partsOf(clause, "layers")[0];
  const second = layers?.parties.findIndex((party) => holds(party.at, broken.at)) ?? -1;
  const doubled = layers?.parties[second];
  const first = layers?.parties.findIndex((party) => doubled && nameOf(party) === nameOf(doubled)) ?? -1;
  if (!layers || !doubled || first < 0 || first === second) return undefined;
  const cell = (at: Span): Span => ({
    start: analysis.text.lastIndexOf("|", at.start),
    end: analysis.text.indexOf("|", at.end),
  });
  const edits = layers.rows.flatMap(({ shares }) => {
    const [one, other] = [shares[first], shares[second]];
    if (one?.node !== "number" || other?.node !== "number") return [];
    const whole = `${writeNumber(add(one.value, other.value), analysis.parsed.spelling)} %`;
    return [
      { span: one.at, text: whole },
      { span: cell(other.at), text: "" },
    ];
  });
  const name = nameOf(doubled);
  const title = { en: `Add the two columns of ${name} up`, sv: `Lägg ihop kolumnerna för ${name}` };
  return { title, edits: [{ span: cell(doubled.at), text: "" }, ...edits] };
}
