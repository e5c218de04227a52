// Mends of groups and conditions (M3040–M3048) and of days that people have of their own (M3240–M3249).

import { divide, rational, readNumber, roundToInteger } from "@mast/exact";
import { type Fix, m3 } from "@mast/language";
import { addMonths } from "@mast/measurement";
import { endOf } from "../place.ts";
import { columnsOf } from "../source-of.ts";
import { type Broken, clausesOf, holds, nameOf, partsOf, placesOf, running, textAt, tokensIn } from "./broken.ts";
import { otherColumns, rowNamed } from "./data.ts";
import { lastOfMonth } from "./dates.ts";
import { addLine, linesOf, remove, removeLines, together, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

const orders = ["AtLeast", "MoreThan", "AtMost", "LessThan"];

export const groupMends: readonly Mend[] = [
  mend(m3.orderWithoutOrder, (_, broken) =>
    orders.flatMap((id) =>
      placesOf(broken.analysis, id, broken.part?.at ?? broken.at).flatMap((at) => [
        remove(broken, at),
        write(broken, at, "{Not}"),
      ]),
    ),
  ),
  mend(m3.neverEmpty, ({ column }, broken) => {
    const row = rowNamed(broken, column);
    return [
      row && write(broken, row.whenMissing.at, "{MeansNone}"),
      broken.part && removeLines(broken, broken.part.at),
    ];
  }),
  mend(m3.groupNotFixed, (_, broken) => [
    broken.clause && addLine(broken, broken.clause, `{FixedOn} ${running(broken.analysis)?.from}`),
    ...placesOf(broken.analysis, "BeforeTheGroupIsFixed", broken.part?.at ?? broken.at).map((at) =>
      write(broken, at, "{BeforeEachRow}"),
    ),
  ]),
  mend(m3.moreThanThereAre, ({ parts }, broken) =>
    Array.from({ length: Math.min(parts, 6) }, (_, index) => write(broken, broken.at, `${parts - index}`)),
  ),
  mend(m3.historyOf, ({ column }, broken) => otherColumns(broken, column)),
  mend(m3.fixedAfterEnd, (_, broken) => {
    const runs = running(broken.analysis);
    return runs ? [write(broken, broken.at, runs.from), write(broken, broken.at, addMonths(runs.from, 12))] : [];
  }),
  mend(m3.dayWanted, ({ written }, broken) =>
    /^\d{4}-\d\d$/.test(written)
      ? [write(broken, broken.at, `${written}-01`), write(broken, broken.at, lastOfMonth(`${written}-01`))]
      : /^\d{4}$/.test(written)
        ? [write(broken, broken.at, `${written}-01-01`), write(broken, broken.at, `${written}-12-31`)]
        : [],
  ),
  mend(m3.cohortByWrongColumn, ({ column }, broken) => otherColumns(broken, column)),
  mend(m3.notAColumn, ({ name }, broken) => [
    ...["{CalendarYear}", "{Quarter}", "{Month}"].map((unit) => write(broken, broken.at, `${unit} {Of} ${name}`)),
    ...otherColumns(broken, name),
  ]),
  mend(m3.declaredLater, ({ name }, broken) => {
    const { analysis, clause, part } = broken;
    const later = partsOf(clause, "each person has").find((each) => nameOf(each.name) === name);
    if (!part || !later) return [];
    const [from, to] = [linesOf(analysis, later.at), linesOf(analysis, part.at)];
    const moved = textAt(analysis, from).replace(/\n?$/, "\n");
    const title = { en: `Move “${name}” above`, sv: `Flytta upp ”${name}”` };
    return [
      {
        title,
        edits: [
          { span: from, text: "" },
          { span: { start: to.start, end: to.start }, text: moved },
        ],
      },
    ];
  }),
  mend(m3.noTime, (_, broken) => moments(broken)),
  mend(m3.otherTime, ({ name, column }, broken) => {
    const [own, other] = [rowNamed(broken, name), rowNamed(broken, column)];
    const of = (row: typeof own) => (row ? textAt(broken.analysis, row.holds.at) : "");
    return [
      ...(own && other ? [write(broken, other.holds.at, of(own)), write(broken, own.holds.at, of(other))] : []),
      ...otherColumns(broken, name),
      ...otherColumns(broken, column),
    ];
  }),
  mend(m3.lengthDoesNotFit, (_, broken) => {
    const unit = tokensIn(broken.analysis, broken.at).find(({ tokenType }) =>
      /^(?:Hour|Day|Week|Month|Quarter|Year)$/.test(tokenType.name),
    );
    if (!unit) return [];
    const at = { start: unit.startOffset, end: endOf(unit) };
    return ["{Day+}", "{Week+}", "{Month+}", "{Quarter+}", "{Year+}"].map((each) => write(broken, at, each));
  }),
  mend(m3.noDay, (_, broken) => moments(broken)),
  mend(m3.everyoneNotFixed, ({ group, metric }, broken) => [fixedAtStart(broken, metric, group)]),
  mend(m3.partOfEveryone, (_, broken) => {
    const whole = placesOf(broken.analysis, "EveryoneInTheGroup", broken.part?.at ?? broken.at)[0];
    return whole ? [write(broken, whole, "{ShareOfEveryoneInTheGroup}"), write(broken, whole, "{Person+}")] : [];
  }),
  mend(m3.noDays, (_, broken) => {
    const tokens = tokensIn(broken.analysis, linesOf(broken.analysis, broken.at));
    const unit = tokens.findIndex(({ tokenType }) => tokenType.name === "Day" || tokenType.name === "Week");
    const [count, last] = [tokens[unit - 1], tokens[unit]];
    const number = count && readNumber(count.image, broken.analysis.parsed.spelling);
    if (!count || !last || !number || "fault" in number) return [];
    const perMonth = last.tokenType.name === "Week" ? 4 : 30;
    const months = roundToInteger(divide(number.value, rational(perMonth)), "up");
    return [write(broken, { start: count.startOffset, end: endOf(last) }, `${months} {Month+}`)];
  }),
];

/** Other names of the source in the place of the one at hand. */
function moments(broken: Broken) {
  const name = placesOf(broken.analysis, "Identifier", broken.at)[0] ?? broken.at;
  const written = textAt(broken.analysis, name);
  return columnsOf(broken.analysis, broken.clause)
    .filter((each) => each.name !== written && holds(broken.clause?.at ?? broken.at, broken.at))
    .map((each) => write(broken, name, each.name));
}

/** The group of a metric, and those that it is compared with, fixed on the contract's first day. */
export function fixedAtStart(broken: Broken, metric: string, group: string): Fix | undefined {
  const day = running(broken.analysis)?.from;
  const compared = clausesOf(broken.analysis, "baseline")
    .filter((each) => nameOf(each.metric) === metric)
    .flatMap(({ at }) => placesOf(broken.analysis, "Identifier", at).map((each) => textAt(broken.analysis, each)));
  const groups = [...clausesOf(broken.analysis, "target group"), ...clausesOf(broken.analysis, "comparison group")]
    .filter((each) => [group, ...compared].includes(nameOf(each.name) ?? ""))
    .filter((each) => partsOf(each, "fixed on").length === 0);
  if (day === undefined || groups.length === 0) return undefined;
  const names = groups.map((each) => nameOf(each.name)).join(", ");
  const title = { en: `Let ${names} be fixed on ${day}`, sv: `Låt ${names} vara fastställd den ${day}` };
  return together(title, ...groups.map((each) => addLine(broken, each, `{FixedOn} ${day}`)));
}
