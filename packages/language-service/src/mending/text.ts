// Mends of what cannot be read (M1): signs, dates, quotation marks, words that do not fit, tables, prose.

import { type Fix, keywordOfWord, m1, type Span } from "@mast/language";
import { completions } from "../completion.ts";
import { endOf } from "../place.ts";
import { type Broken, clausesOf, textAt } from "./broken.ts";
import { addClause, linesOf, remove, removeLines, together, worded, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

const meant: Readonly<Record<string, readonly string[]>> = {
  "=": ["{Is}"],
  "==": ["{Is}"],
  "!=": ["{Is} {Not}"],
  "≠": ["{Is} {Not}"],
  ">=": ["{Is} {AtLeast}", "{AtLeast}"],
  "≥": ["{Is} {AtLeast}", "{AtLeast}"],
  "<=": ["{Is} {AtMost}", "{AtMost}"],
  "≤": ["{Is} {AtMost}", "{AtMost}"],
  "<": ["{Is} {LessThan}", "{LessThan}"],
  "&": ["{And}"],
  "–": ["-"],
  "−": ["-"],
  "×": ["*"],
  "÷": ["/"],
};

export const textMends: readonly Mend[] = [
  mend(m1.unreadableCharacter, ({ characters }, broken) => [
    ...(meant[characters] ?? []).map((words) => write(broken, broken.at, words)),
    remove(broken, broken.at),
  ]),
  mend(m1.noSuchDate, ({ image }, broken) => nearestDates(image).map((date) => write(broken, broken.at, date))),
  mend(m1.textNotClosed, (_, broken) => closings(broken)),
  mend(m1.proseInsideLine, (_, broken) => {
    const rest = restOfLine(broken);
    const said = textAt(broken.analysis, rest).slice(1).trim();
    const clause = startOfClause(broken);
    const title = { en: "Move the prose before the clause", sv: "Flytta texten före klausulen" };
    return [
      clause === undefined ? undefined : together(title, remove(broken, rest), before(clause, `> ${said}\n`)),
      { title: { en: "Make it a comment", sv: "Gör det till en kommentar" }, edits: [{ span: broken.at, text: "//" }] },
      write(broken, broken.at, "{Is} {MoreThan}"),
      write(broken, broken.at, "{MoreThan}"),
    ];
  }),
  mend(m1.unexpectedWord, ({ expected }, broken) => [
    remove(broken, broken.at),
    remove(broken, restOfLine(broken)),
    removeLines(broken, broken.at),
    ...fromGrammar(broken, expected),
  ]),
  mend(m1.cutShort, (_, broken) => proposals(broken)),
  mend(m1.noContract, (_, broken) => {
    const own = clausesOf(broken.analysis, "contract")[0];
    const title = { en: "Move the contract clause to the top", sv: "Flytta avtalsklausulen överst" };
    if (own)
      return [
        together(title, remove(broken, own.at), before({ start: 0, end: 0 }, `${textAt(broken.analysis, own.at)}\n\n`)),
      ];
    const first = broken.analysis.parsed.file.clauses[0];
    const year = "2027";
    const lines = `{Contract} "…"\n  {CurrencyWord} SEK\n  {RunsFrom} ${year}-01-01 {To} ${year}-12-31`;
    return [addClause(broken, lines, first)];
  }),
  mend(m1.proseWithoutClause, (_, broken) => {
    const lines = linesOf(broken.analysis, broken.at);
    const said = textAt(broken.analysis, lines);
    const clause = startOfClause(broken);
    const title = { en: "Move the prose before the clause", sv: "Flytta texten före klausulen" };
    return [
      clause && clause.start < lines.start
        ? { title, edits: [...before(clause, `${said.trimEnd()}\n`).edits, { span: lines, text: "" }] }
        : undefined,
      {
        title: { en: "Make it a comment", sv: "Gör det till en kommentar" },
        edits: [{ span: lines, text: said.replace(/^([ \t]*)>/gm, "$1//") }],
      },
    ];
  }),
  mend(m1.tableHeader, ({ header }, broken) => [
    write(broken, rowAt(broken), header.endsWith("|") ? header : `${header} |`),
  ]),
  mend(m1.rowCells, ({ cells, wanted }, broken) => rowCells(broken, cells, wanted)),
  mend(m1.nestedTooDeep, (_, broken) => {
    const line = linesOf(broken.analysis, broken.at);
    const written = textAt(broken.analysis, line);
    const inner = /\({3,}([^()]*)\){3,}/.exec(written);
    if (!inner) return [];
    const span = { start: line.start + inner.index, end: line.start + inner.index + inner[0].length };
    return [write(broken, span, inner[1] ?? ""), write(broken, span, `(${inner[1]})`)];
  }),
];

/** The last day that a month has, and the first of the next; a month or a quarter that a year has. */
function nearestDates(image: string): readonly string[] {
  const [year = "", month = "", day] = image.split("-");
  const last = month.startsWith("Q") ? "Q4" : "12";
  if (!/^(?:Q[1-4]|0[1-9]|1[0-2])$/.test(month)) return [[year, last, ...(day === undefined ? [] : [day])].join("-")];
  return day === undefined ? [] : ["31", "30", "29", "28"].map((each) => `${year}-${month}-${each}`).slice(1);
}

/** A closing mark before each word that may go on behind a text, and at the end of the line; or no mark at all. */
function closings(broken: Broken): readonly Fix[] {
  const { spelling } = broken.analysis.parsed;
  const rest = restOfLine(broken);
  const written = textAt(broken.analysis, rest);
  const goesOn = [...written.matchAll(/\S(?=\s+(?:([\p{L}_]+)|[|,)]))/gu)].filter(
    ([, word]) => word === undefined || keywordOfWord(word, spelling) !== undefined,
  );
  const ends = [...goesOn.map(({ index }) => rest.start + index + 1), rest.end];
  const closed = ends.map((end): Fix => {
    const shown = `${textAt(broken.analysis, { start: rest.start, end })}"`;
    return {
      title: { en: `Write ${shown}`, sv: `Skriv ${shown}` },
      edits: [{ span: { start: end, end }, text: '"' }],
    };
  });
  return [...closed, remove(broken, { start: rest.start, end: rest.start + 1 })];
}

/** What may be written where a clause stops short: the names and words that fit. */
function proposals(broken: Broken): readonly Fix[] {
  const { analysis, at } = broken;
  const spaced = analysis.instead(`${analysis.text.slice(0, at.end)} ${analysis.text.slice(at.end)}`);
  return completions(spaced, at.end + 1)
    .filter(({ kind }) => kind !== "snippet")
    .slice(0, 12)
    .map(({ insert }) => write(broken, { start: at.end, end: at.end }, ` ${insert}`));
}

function fromGrammar(
  broken: Broken,
  expected: readonly { readonly en: string; readonly sv: string }[],
): readonly Fix[] {
  const { spelling } = broken.analysis.parsed;
  return expected.slice(0, 5).map((each) => write(broken, broken.at, each[spelling]));
}

function rowCells(broken: Broken, cells: number, wanted: number): readonly Fix[] {
  const { analysis } = broken;
  const row = rowAt(broken);
  const written = textAt(analysis, row).replace(/\s*\|?\s*$/, "");
  const split = written.replace(/^\s*\|/, "").split("|");
  if (cells > wanted) return [write(broken, row, `|${split.slice(0, wanted).join("|")}|`)];
  const other = neighbours(broken, row)
    .map((line) =>
      line
        .replace(/^\s*\|/, "")
        .replace(/\|\s*$/, "")
        .split("|"),
    )
    .filter((each) => each.length === wanted);
  const alike = [
    ...new Set(
      other.map((each) =>
        each
          .slice(cells)
          .map((cell) => cell.trim())
          .join(" | "),
      ),
    ),
  ];
  const { spelling } = analysis.parsed;
  const rules = ["{RejectTheFile}", "{LeaveOutTheRow}", "{MeansNone}"].map((each) => worded(each, spelling));
  const empty = " | ".repeat(Math.max(0, wanted - cells - 1));
  return [...alike, ...rules, "0 %", empty].map((more) => write(broken, row, `${written} | ${more} |`));
}

/** The other rows of a table. */
function neighbours({ analysis }: Broken, row: Span): readonly string[] {
  const { lines } = analysis;
  const { line } = lines.at(row.start);
  const found: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = line + step; /^\s*\|/.test(lines.text(at)); at += step) found.push(lines.text(at).trim());
  }
  return found;
}

/** The row of a table that a place is in, without the line break and the space before it. */
function rowAt({ analysis, at }: Broken): Span {
  const { lines } = analysis;
  const { line } = lines.at(at.start);
  const text = lines.text(line);
  const start = lines.start(line) + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

function restOfLine({ analysis, at }: Broken): Span {
  const { lines } = analysis;
  const { line } = lines.at(at.start);
  return { start: at.start, end: lines.start(line) + lines.text(line).trimEnd().length };
}

/** Where the clause begins that a place is in, its prose left out. */
function startOfClause({ analysis, at }: Broken): Span | undefined {
  const piece = analysis.parsed.pieces.findLast(({ tokens: [first] }) => first && first.startOffset < at.start);
  const first = piece?.tokens[0];
  return first && { start: first.startOffset, end: endOf(first) };
}

const before = ({ start }: Span, text: string) => ({
  title: { en: "", sv: "" },
  edits: [{ span: { start, end: start }, text }],
});
