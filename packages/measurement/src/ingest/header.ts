// Takes the header of a file, gives for each declared column its place in the file, and what the header has wrong.
// Columns are found by name alone, so their order in the file never matters.

import { type Diagnostic, diagnose, diagnoseAt, m5, nearest, type Outcome, type Source } from "@mast/language";

/** Per declared column its place in the file (0 is the first), or undefined where the file lacks it. */
export function matchHeader(source: Source, found: readonly string[]): Outcome<readonly (number | undefined)[]> {
  const { file } = source;
  const place = { in: "data", file, line: 1 } as const;
  const diagnostics: Diagnostic[] = [];
  const places = source.columns.map((column) => {
    const header = column.header ?? column.name;
    const positions = found.flatMap((name, index) => (name === header ? [index + 1] : []));
    if (positions.length > 1) {
      diagnostics.push(diagnoseAt(m5.columnDoubled, { ...place, column: header }, { file, header, positions }));
    }
    if (positions.length > 0) return positions[0]! - 1;
    const at = { ...place, column: header };
    const alike = found.find((name) => folded(name) === folded(header));
    if (alike !== undefined) {
      const params = { file, header, name: column.name, found: alike };
      diagnostics.push(diagnoseAt(m5.columnHeaderDiffers, { ...at, value: alike }, params));
      return found.indexOf(alike);
    }
    const near = nearest(header, unclaimed(source, found));
    const params = { file, header, name: column.name, found, ...(near === undefined ? {} : { nearest: near }) };
    diagnostics.push(diagnoseAt(m5.columnMissing, at, params));
    return undefined;
  });
  if (isAnotherFile(source, found, places)) {
    const wanted = source.columns.map((column) => column.header ?? column.name);
    return { value: places, diagnostics: [diagnoseAt(m5.noColumnFound, place, { file, found, wanted })] };
  }
  const extra = unclaimed(source, found).filter((name) => name !== "" && !places.includes(found.indexOf(name)));
  if (extra.length > 0) diagnostics.push(diagnoseAt(m5.columnsNotDeclared, place, { file, columns: extra }));
  return { value: places, diagnostics };
}

/** Whether a file has none of several columns, nor anything like one. */
function isAnotherFile(source: Source, found: readonly string[], places: readonly (number | undefined)[]): boolean {
  const near = ({ header, name }: Source["columns"][number]) => nearest(header ?? name, found) !== undefined;
  return places.length > 1 && places.every((at) => at === undefined) && !source.columns.some(near);
}

/** On which of the first lines of a file its columns are named, when that is not the first; lines are counted from 1. */
export function namesFurtherDown(source: Source, lines: readonly string[]): Diagnostic | undefined {
  const hits = lines.map((line) => {
    const cells = line.split(/[,;\t|]/).map((cell) => folded(cell.replace(/^\s*"|"\s*$/g, "")));
    return source.columns.filter(({ header, name }) => cells.includes(folded(header ?? name))).length;
  });
  const at = hits.indexOf(Math.max(...hits));
  const first = lines[0] ?? "";
  if (at <= 0 || hits[0] !== 0 || first.trim() === "" || hits[at]! * 2 < source.columns.length) return undefined;
  const { file } = source;
  return diagnoseAt(m5.namesFurtherDown, { in: "data", file, line: at + 1 }, { file, line: at + 1, first });
}

/** Names of columns that no table can have: that of the row, and two that differ in capitals alone. */
export function checkColumnNames(source: Source): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return source.columns.flatMap((column) => {
    const lower = column.name.toLowerCase();
    const other = seen.get(lower);
    seen.set(lower, column.name);
    if (lower === "row") return [diagnose(m5.columnNameReserved, column.at, { column: column.name })];
    return other === undefined ? [] : [diagnose(m5.columnsDifferInCase, column.at, { one: other, other: column.name })];
  });
}

const separators = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;

/** The separator that the first line is written with, if it is another than the contract's and finds more declared columns. */
export function otherSeparator(source: Source, firstLine: string): Diagnostic | undefined {
  const expected = source.text.separator ?? "comma";
  const declared = new Set(source.columns.map((column) => folded(column.header ?? column.name)));
  const hits = (separator: keyof typeof separators) =>
    firstLine.split(separators[separator]).filter((name) => declared.has(folded(name.replace(/^\s*"|"\s*$/g, ""))))
      .length;
  const others = (["comma", "semicolon", "tab", "bar"] as const).filter((separator) => separator !== expected);
  const best = others.reduce((a, b) => (hits(b) > hits(a) ? b : a));
  if (hits(best) <= hits(expected)) return undefined;
  const params = { file: source.file, found: best, expected };
  return diagnoseAt(
    m5.wrongSeparator,
    { in: "data", file: source.file, line: 1, value: firstLine.slice(0, 200) },
    params,
  );
}

function unclaimed(source: Source, found: readonly string[]): readonly string[] {
  const declared = new Set(source.columns.map((column) => column.header ?? column.name));
  return [...new Set(found)].filter((name) => !declared.has(name));
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s\u00a0\ufeff_-]+/g, "");
}
