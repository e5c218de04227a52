// The shape of a contract: its clauses as a list, what folds, what a growing selection takes in.

import type { Ast, LineIndex, ParsedClause, Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { broughtBy, endOf, pieceAt, tokenAt } from "./place.ts";

export interface OutlineItem {
  /** Keyword of the clause as the text spells it. */
  readonly keyword: string;
  readonly name: string;
  readonly detail: string;
  readonly clause: Ast.Clause["clause"];
  readonly span: Span;
  readonly nameSpan: Span;
  /** What an amendment brings; empty for every other clause. */
  readonly inside: readonly OutlineItem[];
}

/** One item per clause, in the order of the text; what an amendment brings stands inside it. */
export function outline({ parsed, text }: Analysis): readonly OutlineItem[] {
  return parsed.file.clauses.map((clause) => itemOf(clause, text));
}

/** Every item of an outline, what an amendment brings after it. */
export function everyItem(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.inside)]);
}

function itemOf(clause: Ast.Clause, text: string): OutlineItem {
  const own = "name" in clause ? clause.name : undefined;
  const named = own?.node === "name" ? own : undefined;
  const keyword = text.slice(clause.keywordAt.start, clause.keywordAt.end).replace(/\s+/g, " ");
  const label = "label" in clause ? clause.label?.text : undefined;
  const about = named?.text ?? subjectOf(clause);
  return {
    keyword,
    name: about,
    detail: label ?? "",
    clause: clause.clause,
    span: clause.at,
    nameSpan: named?.at ?? clause.keywordAt,
    inside: broughtBy(clause).map((each) => itemOf(each, text)),
  };
}

/** What a clause without a name of its own is about. */
function subjectOf(clause: Ast.Clause): string {
  const texts = (list: readonly (Ast.Name | Ast.Missing)[]) =>
    list.flatMap((each) => (each.node === "name" ? [each.text] : [])).join(", ");
  if ("title" in clause) return clause.title.node === "text" ? clause.title.text : "";
  if (clause.clause === "baseline") return texts([clause.metric]);
  if (clause.clause === "risk share" || clause.clause === "payment") return texts(clause.of);
  if (clause.clause === "ensure") return texts([clause.subject]);
  if (clause.clause === "accept") return texts([clause.code]);
  return "";
}

export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: "clause" | "table" | "comment";
}

/** Lines (from 1) that fold into their first: clauses of more than a line, tables of three rows or more, and runs of comments. A clause
 * ends above the line that the next begins on. */
export function folds({ parsed, lines }: Analysis): readonly Fold[] {
  const fold = (start: number, end: number): Fold => ({
    start: lines.at(start).line,
    end: lines.at(end - 1).line,
    kind: "clause",
  });
  const clauses = parsed.pieces.flatMap((piece, index): Fold[] => {
    const first = piece.tokens[0];
    const last = piece.tokens.at(-1);
    if (!first || !last) return [];
    const next = parsed.pieces[index + 1]?.tokens[0];
    const before = next ? lines.at(next.startOffset).line - 1 : lines.count;
    const brought = piece.clause ? broughtBy(piece.clause) : [];
    const all = [
      fold(first.startOffset, endOf(last)),
      ...brought.map(({ at }) => fold(at.start, at.end)),
      ...tablesOf(piece.tokens, lines),
    ];
    return all.map((each) => ({ ...each, end: Math.min(each.end, before) }));
  });
  const comments: Fold[] = [];
  for (const comment of parsed.comments.filter((each) => each.ownLine)) {
    const { line } = lines.at(comment.start);
    const last = comments.at(-1);
    if (last && last.end === line - 1) comments[comments.length - 1] = { ...last, end: line };
    else comments.push({ start: line, end: line, kind: "comment" });
  }
  return [...clauses, ...comments].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

const leastRows = 3;

/** The tables of a clause with so many rows that they fold; nothing but comments stands between two rows of one, and any of them may be half
 * typed. */
function tablesOf(tokens: ParsedClause["tokens"], lines: LineIndex): readonly Fold[] {
  const found: { start: number; end: number; rows: number }[] = [];
  let row: number | undefined;
  for (const { tokenType, startOffset } of tokens) {
    const { line } = lines.at(startOffset);
    const table = row === undefined ? undefined : found.at(-1);
    if (tokenType.name !== "RowStart") {
      if (line !== row) row = undefined;
      continue;
    }
    row = line;
    if (!table) found.push({ start: line, end: line, rows: 1 });
    else {
      table.end = line;
      table.rows += 1;
    }
  }
  return found.filter(({ rows }) => rows >= leastRows).map(({ start, end }) => ({ start, end, kind: "table" }));
}

/** Spans that hold an offset, from the word to the whole text. */
export function selections(analysis: Analysis, offset: number): readonly Span[] {
  const { text, lines } = analysis;
  const spans: Span[] = [];
  const token = tokenAt(analysis, offset);
  if (token) spans.push({ start: token.startOffset, end: endOf(token) });
  const { line } = lines.at(offset);
  const start = lines.start(line);
  const row = lines.text(line);
  spans.push({ start: start + (row.length - row.trimStart().length), end: start + row.trimEnd().length });
  const piece = pieceAt(analysis, offset);
  const clause =
    piece?.clause && piece.clause.at.start <= offset && offset <= piece.clause.at.end ? piece.clause : undefined;
  const holds = ({ at }: { readonly at: Span }) => at.start <= offset && offset <= at.end;
  const inner = clause && broughtBy(clause).find(holds);
  for (const each of [inner, clause]) {
    const part = each?.parts.find(holds);
    if (part) spans.push(part.at);
    if (each) spans.push(each.at);
  }
  const prose = piece?.prose[0];
  if (clause && prose) spans.push({ start: prose.startOffset, end: clause.at.end });
  spans.push({ start: 0, end: text.length });
  const growing: Span[] = [];
  for (const span of spans) {
    const last = growing.at(-1);
    if (span.start > offset || span.end < offset) continue;
    if (!last || (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start))
      growing.push(span);
  }
  return growing;
}
