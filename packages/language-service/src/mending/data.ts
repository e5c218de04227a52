// Mends of data clauses (M3020–M3037): what columns hold, ranges, values, files.

import { type Ast, m3 } from "@mast/language";
import { columnsOf } from "../source-of.ts";
import { type Broken, clausesOf, holds, nameOf, partsOf, placesOf, textAt, tokensIn } from "./broken.ts";
import { addLine, linesOf, remove, removeItem, removeLines, swap, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

const rules = ["{RejectTheFile}", "{LeaveOutTheRow}", "{MeansNone}"];

export const dataMends: readonly Mend[] = [
  mend(m3.fileFormatUnknown, ({ written }, broken) => [
    ...["csv", "parquet", "json"].map(
      (format) => broken.clause && addLine(broken, broken.clause, `{FileFormat} "${format}"`, broken.part?.at),
    ),
    write(broken, broken.at, `"${written.replace(/\.[^.]*$/, "")}.csv"`),
  ]),
  mend(m3.literalDoesNotFit, ({ column }, broken) => [
    ...valuesOf(broken, column).map((value) => write(broken, broken.at, value)),
    ...otherColumns(broken, column),
    ...rules.map((rule) => {
      const row = rowAt(broken);
      return row && write(broken, row.whenMissing.at, rule);
    }),
  ]),
  mend(m3.rangeOfNoNumber, (_, broken) => [withoutPhrase(broken, "From")]),
  mend(m3.rangeReversed, (_, broken) => {
    const row = rowAt(broken);
    return [row?.from && row.to ? swap(broken, row.from.at, row.to.at) : undefined];
  }),
  mend(m3.outsideRange, (_, broken) => {
    const row = rowAt(broken) ?? rowNamed(broken, textAt(broken.analysis, broken.at));
    const written = textAt(broken.analysis, broken.at);
    const ends = [row?.to, row?.from].flatMap((each) => (each ? [each.at] : []));
    return [
      ...ends.map((end) => write(broken, broken.at, textAt(broken.analysis, end))),
      ...(row ? [write(broken, row.whenMissing.at, "{LeaveOutTheRow}")] : []),
      ...ends.map((end) => write(broken, end, written)),
    ];
  }),
  mend(m3.valueDoubled, (_, broken) => [removeItem(broken, broken.at)]),
  mend(m3.secondColumnOf, (_, broken) => {
    const row = rowAt(broken);
    return [row && write(broken, row.holds.at, "{Text}"), row && removeLines(broken, row.at)];
  }),
  mend(m3.decimalsWithoutUse, (_, broken) => [withoutPhrase(broken, "With")]),
  mend(m3.tooManyDecimals, ({ most }, broken) => {
    const number = placesOf(broken.analysis, "Number", broken.at)[0] ?? broken.at;
    return [write(broken, number, `${most}`)];
  }),
  mend(m3.encodingUnknown, (_, broken) => [
    write(broken, broken.at, '"utf-8"'),
    write(broken, broken.at, '"windows-1252"'),
  ]),
  mend(m3.markUsedTwice, (_, broken) => [
    ...["{Semicolon}", "{TabWord}"].map(
      (mark) => broken.clause && addLine(broken, broken.clause, `{Separator} ${mark}`, broken.part?.at),
    ),
    ...["Separator", "DecimalMark", "Thousands"].flatMap((id) =>
      placesOf(broken.analysis, id, broken.clause?.at ?? broken.at).map((at) => removeLines(broken, at)),
    ),
    ...["{Semicolon}", "{TabWord}", "{Space}"].flatMap((mark) =>
      placesOf(broken.analysis, "CommaWord", broken.clause?.at ?? broken.at).map((at) => write(broken, at, mark)),
    ),
  ]),
  mend(m3.notATextFile, (_, broken) => [removeLines(broken, broken.part?.at ?? broken.at)]),
  mend(m3.keyMayBeEmpty, ({ column }, broken) => {
    const row = rowNamed(broken, column);
    return [
      ...(row
        ? [write(broken, row.whenMissing.at, rules[0] ?? ""), write(broken, row.whenMissing.at, rules[1] ?? "")]
        : []),
      fromKey(broken, column),
    ];
  }),
  mend(m3.noPersonColumn, ({ source }, broken) => [
    ...heldBy(broken, source, "{Person}"),
    withColumn(broken, source, "person", "{Person}"),
  ]),
  mend(m3.noTimeColumn, ({ source }, broken) => [
    ...heldBy(broken, source, "{Month}"),
    ...heldBy(broken, source, "{Date}"),
    withColumn(broken, source, "month", "{Month}"),
    withColumn(broken, source, "date", "{Date}"),
  ]),
  mend(m3.anotherUnitThanColumn, (_, broken) => {
    const number = tokensIn(broken.analysis, broken.at)[0];
    return [number && write(broken, broken.at, number.image)];
  }),
];

/** The row of the table that a place is in. */
function rowAt({ clause, at }: Broken): Ast.ColumnRow | undefined {
  return partsOf(clause, "columns")
    .flatMap(({ rows }) => rows)
    .find((row) => holds(row.at, at));
}

/** The row that declares a column of the source at hand. */
export function rowNamed({ analysis, clause }: Broken, column: string): Ast.ColumnRow | undefined {
  const declared = columnsOf(analysis, clause).find(({ name }) => name === column)?.declared;
  return declared && "holds" in declared ? declared : undefined;
}

/** The values that a column can have, as written. */
export function valuesOf(broken: Broken, column: string): readonly string[] {
  const row = rowNamed(broken, column);
  if (!row || !("values" in row.holds)) return [];
  return row.holds.values.flatMap((each) => (each.node === "text" ? [textAt(broken.analysis, each.at)] : []));
}

/** Other columns of the source in the place of one that the sub-clause names. */
export function otherColumns(broken: Broken, column: string) {
  const { analysis, clause, part, at } = broken;
  const places = placesOf(analysis, "Identifier", part?.at ?? at).filter((each) => textAt(analysis, each) === column);
  const nearest = places.findLast((each) => each.start <= at.start) ?? places[0];
  if (!nearest) return [];
  return columnsOf(analysis, clause)
    .filter(({ name }) => name !== column)
    .map(({ name }) => write(broken, nearest, name));
}

/** The cell without what a word begins, with the comma before it. */
function withoutPhrase(broken: Broken, id: string) {
  const { analysis } = broken;
  const line = linesOf(analysis, broken.at);
  const tokens = tokensIn(analysis, line);
  const first = tokens.findIndex(({ tokenType, startOffset }) => tokenType.name === id && startOffset > line.start);
  const bar = tokens.findIndex(({ tokenType }, index) => index > first && /^(?:CellBar|RowEnd)$/.test(tokenType.name));
  const before = tokens[first - 1]?.tokenType.name === "Comma" ? tokens[first - 1] : tokens[first];
  const last = tokens[bar - 1];
  if (first < 0 || !before || !last) return undefined;
  return remove(broken, { start: before.startOffset, end: (last.endOffset ?? 0) + 1 });
}

/** The key without a column. */
function fromKey(broken: Broken, column: string) {
  const { analysis, clause } = broken;
  const key = partsOf(clause, "one row per")[0];
  const index = key?.names.findIndex((name) => nameOf(name) === column) ?? -1;
  const [name, before, following] = [key?.names[index], key?.names[index - 1], key?.names[index + 1]];
  if (!key || !name) return undefined;
  const span = before
    ? { start: before.at.end, end: name.at.end }
    : { start: name.at.start, end: following?.at.start ?? name.at.end };
  const shown = textAt(analysis, span).trim();
  return { title: { en: `Remove “${shown}”`, sv: `Ta bort ”${shown}”` }, edits: [{ span, text: "" }] };
}

/** Lets a column of the source that holds text hold something else. */
function heldBy(broken: Broken, source: string, type: string) {
  const data = clausesOf(broken.analysis, "data").find(({ name }) => nameOf(name) === source);
  return partsOf(data, "columns")
    .flatMap(({ rows }) => rows)
    .filter(({ holds: held }) => "holds" in held && held.holds === "text")
    .map((row) => write(broken, row.holds.at, type));
}

/** One more column of a source, which is part of its key when it has one. */
function withColumn(broken: Broken, source: string, name: string, type: string) {
  const { analysis } = broken;
  const data = clausesOf(analysis, "data").find((each) => nameOf(each.name) === source);
  const last = partsOf(data, "columns")
    .flatMap(({ rows }) => rows)
    .at(-1);
  if (!data || !last) return undefined;
  const row = addLine(broken, data, `| ${name} | ${type} | {RejectTheFile} |`, last.at);
  const key = partsOf(data, "one row per")[0];
  if (!key) return row;
  return {
    ...row,
    edits: [...row.edits, ...write(broken, { start: key.at.end, end: key.at.end }, ` {And} ${name}`).edits],
  };
}
