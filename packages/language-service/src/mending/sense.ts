// Mends of what reads well and works badly (M4020–M4101): who counts, who verifies, limits that never bind, groups that choose themselves.

import { type Fix, m4, type Span } from "@mast/language";
import { columnsOf } from "../source-of.ts";
import { type Broken, clausesOf, nameOf, namesOf, partsOf, placesOf, textAt, tokensIn } from "./broken.ts";
import { addLine, removeClause, removeItem, removeLines, together, write } from "./edits.ts";
import { fixedAtStart } from "./groups.ts";
import { type Mend, mend } from "./mend.ts";

export const senseMends: readonly Mend[] = [
  mend(m4.payeeCounts, (_, broken) => {
    const metrics = [...clausesOf(broken.analysis, "outcome")].filter(
      (each) => partsOf(each, "verified by").length === 0,
    );
    return namesOf(broken.analysis, "party").flatMap((party) =>
      metrics.map((metric) => addLine(broken, metric, `{VerifiedBy} ${party}`)),
    );
  }),
  mend(m4.payeeVerifies, (_, broken) =>
    namesOf(broken.analysis, "party").map((party) => write(broken, nameIn(broken), party)),
  ),
  mend(m4.guardrailToothless, ({ metric }, broken) => {
    const clause = broken.clause;
    const isLower = partsOf(clause, "lower is better").length > 0;
    const moves = isLower ? "{RisesBy}" : "{FallsBy}";
    return [
      ...clausesOf(broken.analysis, "pricing").map((pricing) =>
        addLine(broken, pricing, `{NothingWhen} ${metric} ${moves} {MoreThan} 5 %`),
      ),
      clause && write(broken, clause.keywordAt, "{Indicator}"),
    ];
  }),
  mend(m4.capBelowTable, ({ amount }, broken) => [write(broken, broken.at, amount)]),
  mend(m4.neverReached, (_, broken) => [write(broken, broken.at, "100 %")]),
  mend(m4.paidAgain, ({ early }, broken) => [
    broken.clause && addLine(broken, broken.clause, `{WithoutCohortsPaidBy} ${early}`),
  ]),
  mend(m4.limitBetweenRoundings, (_, broken) => {
    const mode = "{Up}";
    const rounds = clausesOf(broken.analysis, "payment").flatMap((each) => partsOf(each, "round"));
    return rounds.flatMap((part) => {
      const shown = textAt(broken.analysis, part.at);
      const modes = tokensIn(broken.analysis, part.at).filter(({ tokenType }) => roundings.has(tokenType.name));
      const modified = modes.map((each) =>
        write(broken, { start: each.startOffset, end: (each.endOffset ?? 0) + 1 }, mode),
      );
      const unit = textAt(broken.analysis, part.to.at).replace(/\d.*\d|\d/, "1");
      const all = [...modified, write(broken, part.to.at, unit)];
      return all.map((fix) => ({
        ...fix,
        title: { en: `${fix.title.en} in “${shown}”`, sv: `${fix.title.sv} i ”${shown}”` },
      }));
    });
  }),
  mend(m4.lateStart, ({ last, metric }, broken) => closing(broken, metric, last)),
  mend(m4.followedForLess, ({ last, metric }, broken) => closing(broken, metric, last)),
  mend(m4.cohortNotOver, ({ last, metric }, broken) => closing(broken, metric, last)),
  mend(m4.completersOnly, ({ metric }, broken) => {
    const measure = partsOf(broken.analysis.symbols.named.get(metric)?.clause, "measures")[0]?.measure;
    if (measure?.node !== "measure binary" || measure.operator !== "/") return [];
    const { left, right } = measure;
    const where = textAt(broken.analysis, left.at);
    const people = tokensIn(broken.analysis, left.at)[0];
    const share = people?.tokenType.name === "CountOfRows" ? "{ShareOfRows}" : "{ShareOfPeople}";
    return [
      write(broken, measure.at, `${share}${where.slice(people?.image.length ?? 0)}`),
      write(broken, right.at, "{Person+}"),
    ];
  }),
  mend(m4.claimedTwice, ({ outcome, first, second }, broken) =>
    [second, first].map((card) => withoutOutcome(broken, card, outcome)),
  ),
  mend(m4.chosenUnlike, ({ column }, broken) => withoutColumn(broken, column)),
  mend(m4.groupOfCompleters, ({ column }, broken) => withoutColumn(broken, column)),
  mend(m4.manyAmounts, (_, broken) =>
    clausesOf(broken.analysis, "payment").flatMap((payment) => {
      const every = partsOf(payment, "every")[0]?.every;
      const of = payment.of.map(nameOf).join(", ");
      return ["{Every} {Quarter}", "{Every} {ContractYear}"].map((each) => {
        const fix = every && write(broken, every.at, each);
        return fix && { ...fix, title: { en: `${fix.title.en} for ${of}`, sv: `${fix.title.sv} för ${of}` } };
      });
    }),
  ),
  mend(m4.dividedBySeen, ({ metric, group }, broken) => {
    const everyone = write(broken, broken.at, "{EveryoneInTheGroup}");
    const fixed = fixedAtStart(broken, metric, group);
    const both = fixed && {
      en: `${everyone.title.en}; ${fixed.title.en}`,
      sv: `${everyone.title.sv}; ${fixed.title.sv}`,
    };
    return [everyone, both && together(both, everyone, fixed)];
  }),
  mend(m4.weightsWithoutValue, ({ value }, broken) => [
    write(broken, { start: broken.at.end, end: broken.at.end }, ` {Where} ${value} {IsKnown}`),
  ]),
];

const roundings: ReadonlySet<string> = new Set(["HalfUp", "HalfEven", "Up", "Down", "TowardZero", "AwayFromZero"]);

const nameIn = (broken: Broken): Span => placesOf(broken.analysis, "Identifier", broken.at).at(-1) ?? broken.at;

/** The group of a metric closed at a day, by each of its columns that holds one. */
function closing(broken: Broken, metric: string, last: string): readonly Fix[] {
  const { analysis } = broken;
  const measured = analysis.symbols.named.get(metric)?.clause;
  const name = nameOf(partsOf(measured, "in")[0]?.group);
  const group = [...clausesOf(analysis, "target group")].find((each) => nameOf(each.name) === name);
  if (!group) return [];
  const where = partsOf(group, "where")[0];
  return columnsOf(analysis, group).flatMap(({ name: column, declared }) => {
    const held = "holds" in declared && "holds" in declared.holds ? declared.holds.holds : "date";
    const day = held === "date" ? last : held === "month" ? last.slice(0, 7) : undefined;
    if (day === undefined) return [];
    const closes = `${column} {Is} {AtMost} ${day}`;
    if (!where) return [addLine(broken, group, `{Where} ${closes}`, partsOf(group, "people in")[0]?.at)];
    const alone = where.condition.node !== "joined" || where.condition.by === "and";
    const { start, end } = where.condition.at;
    const joined = write(broken, { start: end, end }, alone ? ` {And} ${closes}` : `) {And} ${closes}`);
    return [alone ? joined : { ...joined, edits: [{ span: { start, end: start }, text: "(" }, ...joined.edits] }];
  });
}

/** The condition without what it says of a column. */
function withoutColumn(broken: Broken, column: string): readonly Fix[] {
  const wheres = partsOf(broken.clause, "where");
  return wheres.flatMap(({ at, condition }) => {
    if (condition.node !== "joined") return [removeLines(broken, at)];
    const index = condition.parts.findIndex((part) =>
      placesOf(broken.analysis, "Identifier", part.at).some((each) => textAt(broken.analysis, each) === column),
    );
    const part = condition.parts[index];
    const [before, after] = [condition.parts[index - 1], condition.parts[index + 1]];
    if (!part) return [];
    const span = before
      ? { start: before.at.end, end: part.at.end }
      : { start: part.at.start, end: after?.at.start ?? part.at.end };
    const shown = textAt(broken.analysis, span).trim();
    return [{ title: { en: `Remove “${shown}”`, sv: `Ta bort ”${shown}”` }, edits: [{ span, text: "" }] }];
  });
}

/** A rate card without an outcome; the card itself is gone when it has no other. */
function withoutOutcome(broken: Broken, name: string, outcome: string): Fix | undefined {
  const card = clausesOf(broken.analysis, "rate card").find((each) => nameOf(each.name) === name);
  const rows = partsOf(card, "lines").flatMap((part) => part.rows);
  const row = rows.find((each) => each.outcome.node !== "missing" && each.outcome.text === outcome);
  if (!card || !row) return undefined;
  const title = { en: `Remove “${outcome}” from ${name}`, sv: `Ta bort ”${outcome}” ur ${name}` };
  if (rows.length > 1) return together(title, removeLines(broken, row.at));
  const paid = clausesOf(broken.analysis, "payment").flatMap(({ of }) => of.filter((each) => nameOf(each) === name));
  return together(title, removeClause(broken, card), ...paid.map((each) => removeItem(broken, each.at)));
}
