// Takes the clauses of values and formulas, gives the series they name: what holds from each date on, in one unit, or one series per
// row of a table. They are checked in the order in which they need each other.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import { m3Definitions } from "../../diagnostics/m3-definitions.ts";
import { m3Values as m3 } from "../../diagnostics/m3-values.ts";
import type { Span } from "../../source/span.ts";
import type { Name, ValueClause } from "../../syntax/ast/index.ts";
import type { Context, Whole } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { Expression, IsoDate, ValueSeries } from "../model/index.ts";
import type { Remember } from "../remember.ts";
import { sameUnit } from "../units.ts";
import { requireAlike } from "./arithmetic.ts";
import { dependenciesOf, reportCircles } from "./dependencies.ts";
import { checkExpression } from "./expression.ts";
import { nameOfRow } from "./names-in-expression.ts";
import { wantedPhrase } from "./operand.ts";
import { keywordOf, labelOf, onePart, partsNamed, reportMissing, textOf } from "./parts.ts";
import { checkRounding } from "./rounding.ts";

/** All values and formulas of the contract, also kept by their names. Metrics are checked before. */
export function checkValues(context: Whole, remember: Remember): readonly ValueSeries[] {
  reportCircles(context);
  const { circular, valuesInOrder } = dependenciesOf(context);
  for (const clause of valuesInOrder) {
    if (clause.clause !== "value" && clause.clause !== "formula") continue;
    if (clause.name.node === "name" && circular.has(clause.name.text)) continue;
    for (const series of remember(clause, checkValue)) context.keep("values", series.name, series);
  }
  return [...context.checked.values.values()].sort((a, b) => a.at.start - b.at.start);
}

interface Entry {
  readonly at: Span;
  readonly from?: IsoDate;
  readonly is: Expression;
}

function checkValue(context: Context, clause: ValueClause): readonly ValueSeries[] {
  const table = onePart(context, clause, "table");
  const round = onePart(context, clause, "round");
  const source = textOf(onePart(context, clause, "source")?.text);
  const [amount] = partsNamed(clause, "is");
  const left = onePart(context, clause, "given by the contract");
  if (left && clause.ofLibrary !== undefined) return [];
  if (left) {
    const name = clause.name.node === "name" ? clause.name.text : "";
    context.report(diagnose(m3Definitions.givenOutsideLibrary, left.at, { name }));
    return [];
  }
  if (!table && !amount) {
    reportMissing(context, clause, [keywordOf("is")]);
    return [];
  }
  if (table && amount) {
    const params = { clause, spelling: context.spelling, first: keywordOf("is"), second: "For" };
    context.report(diagnose(m3Clauses.partsConflict, table.at, params));
  }
  const entries = table ? undefined : datedEntries(context, clause);
  const rows = table ? keyedRows(context, clause, table.rows) : [];
  const first = entries ? entries[0]?.is : rows[0]?.entry.is;
  if (!first || clause.name.node === "missing" || !isAsGiven(context, clause.name, first)) return [];
  const rounding = round && checkRounding(context, round, first);
  const { text: name, at: nameAt } = clause.name;
  const shared = {
    at: clause.at,
    nameAt,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    clause: clause.clause,
    unit: first.unit,
    kind: first.kind,
    ...(source === undefined ? {} : { source }),
    ...(rounding ? { rounding } : {}),
  };
  if (entries) return [{ ...shared, name, entries }];
  return rows.map(({ key, entry }) => ({ ...shared, at: entry.at, name: nameOfRow(name, key), entries: [entry] }));
}

/** Whether an amount that a library leaves to the contract is of the unit that the library needs. */
function isAsGiven(context: Context, { text: name, at }: Name, found: Expression): boolean {
  const given = context.given.get(name);
  const wanted = given && checkExpression({ ...context, type: () => {} }, given.example);
  if (!given || !wanted || (wanted.kind === found.kind && sameUnit(wanted.unit, found.unit))) return true;
  const { library } = given;
  const params = { name, library, wants: wantedPhrase(context, wanted), found: wantedPhrase(context, found) };
  context.report(diagnose(m3Definitions.givenOfOtherUnit, at, params));
  return false;
}

/** The dated entries, or nothing when one of them is wrong or undecided: half a series is no series. */
function datedEntries(context: Context, clause: ValueClause): readonly Entry[] | undefined {
  const parts = partsNamed(clause, "is");
  const name = clause.name.node === "name" ? clause.name.text : "";
  const entries: (Entry | undefined)[] = [];
  let last: IsoDate | undefined;
  parts.forEach((part, index) => {
    const is = checkExpression(context, part.amount);
    const from = part.from && daysOf(part.from)?.from;
    entries.push(is && { at: part.at, ...(from === undefined ? {} : { from }), is });
    if (!part.from && index > 0) context.report(diagnose(m3.undatedAmongDated, part.at, { name }));
    if (!part.from || from === undefined) return;
    if (index === 0 && context.running && from > context.running.from) {
      const params = { name, from, start: context.running.from };
      context.report(diagnose(m3.valueStartsLate, part.from.at, params));
    }
    if (from === last) context.report(diagnose(m3.doubledDate, part.from.at, { name, date: from }));
    else if (last !== undefined && from < last) {
      context.report(diagnose(m3.datesOutOfOrder, part.from.at, { name, date: from, earlier: last }));
    }
    last = from;
  });
  return whole(context, entries);
}

type TablePart = Extract<ValueClause["parts"][number], { part: "table" }>;

/** The rows of a table of values, or none when one of them is wrong or undecided. */
function keyedRows(
  context: Context,
  clause: ValueClause,
  rows: TablePart["rows"],
): readonly { readonly key: string; readonly entry: Entry }[] {
  const keys = rows.map((row) => textOf(row.key));
  const name = clause.name.node === "name" ? clause.name.text : "";
  rows.forEach(({ key }, index) => {
    const text = keys[index];
    if (text === undefined || keys.indexOf(text) === index) return;
    context.report(diagnose(m3.doubledKey, key.at, { name, key: text }));
  });
  const entries = rows.map(({ at, is }): Entry | undefined => {
    const checked = checkExpression(context, is);
    return checked && { at, is: checked };
  });
  return (whole(context, entries) ?? []).flatMap((entry, index) => {
    const key = keys[index];
    return key === undefined || keys.indexOf(key) !== index ? [] : [{ key, entry }];
  });
}

/** Entries that are all there and all of one type. */
function whole(context: Context, entries: readonly (Entry | undefined)[]): readonly Entry[] | undefined {
  const known = entries.filter((entry) => entry !== undefined);
  const [first, ...others] = known;
  if (!first) return undefined;
  const alike = others.every((other) => requireAlike(context, other.is.at, "chosen between", first.is, other.is));
  return alike && known.length === entries.length ? known : undefined;
}
