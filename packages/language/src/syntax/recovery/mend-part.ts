// One sub-clause with a mistake in it, or more: what of it can be read, and what is wrong. The rows of a table are read one by one, so
// that each has its own mistakes; everything else has one, the first.

import type { CstElement, CstNode, IToken } from "chevrotain";
import { type Keyword, keywords } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import { spanOfToken } from "../cst.ts";
import { CellBar, Identifier, kw, RowStart } from "../tokens.ts";
import { attempt, reachOf, type Stop, whole } from "./attempt.ts";
import { type Guess, guessesAt, opensLine, type Place, withGuess } from "./guess.ts";
import { comparisonIn } from "./other-words.ts";
import { grammarShape, type TableShape } from "./shape.ts";

/** What is wrong, before it is put in words. `around` is what was being read: nothing else is said about that place. */
export type Mistake = { readonly around: Span } & (
  | { readonly kind: "stop"; readonly stop: Stop; readonly tokens: readonly IToken[] }
  | { readonly kind: "guess"; readonly guess: Guess; readonly at: Span }
  | { readonly kind: "header"; readonly table: TableShape; readonly at: Span }
  | { readonly kind: "cells"; readonly cells: number; readonly wanted: number; readonly at: Span }
);

export interface Mended {
  readonly cst: CstNode | undefined;
  readonly mistakes: readonly Mistake[];
  /** Where the reading stopped; what follows on the same line may be another sub-clause. */
  readonly stop: Stop | undefined;
}

/** Tokens read by a rule, with the one word that does not fit replaced by what it was meant to be, or the one that lacks put in. */
export function readWithGuess(rule: string, tokens: readonly IToken[], place: Place): Mended {
  const read = attempt(rule, tokens);
  const { stop } = read;
  if (!stop) return { cst: read.cst, mistakes: [], stop };
  const around = spanOf(tokens);
  if (place.patience.left <= 0) return { cst: read.cst, stop, mistakes: [{ kind: "stop", around, stop, tokens }] };
  const upTo = whole(rule, tokens.slice(0, stop.index));
  const wholeSoFar = upTo !== undefined;
  const meant =
    comparedInOtherWords(rule, tokens, stop, place) ??
    bestGuess(rule, tokens, stop, place, wholeSoFar) ??
    takenForName(rule, tokens, stop, place);
  if (meant) {
    const at = spanOf(tokens.slice(meant.from, meant.from + meant.guess.length));
    const { cst, stop } = attempt(rule, withGuess(tokens, meant.from, meant.guess));
    return { cst, stop, mistakes: [{ kind: "guess", around, guess: meant.guess, at }] };
  }
  const at = tokens[stop.index];
  const nextLine = at !== undefined && opensLine(at, tokens[stop.index - 1], place);
  if (wholeSoFar && nextLine) return { cst: upTo, stop, mistakes: [{ kind: "stop", around, stop, tokens }] };
  const lacking = lackingWords(rule, tokens, stop);
  const better = lacking[0]?.read;
  const told = better ? { ...stop, lacks: true, expected: lacking.map(({ id }) => id) } : stop;
  return {
    cst: better ?? upTo ?? read.cst,
    stop,
    mistakes: [{ kind: "stop", around, stop: told, tokens }],
  };
}

/** Where what stands before is whole by itself, and for a word that the language has, only a guess that makes all fit counts. */
function bestGuess(rule: string, tokens: readonly IToken[], stop: Stop, place: Place, wholeSoFar: boolean) {
  const at = tokens[stop.index];
  const isKeyword = at !== undefined && at.tokenType !== Identifier;
  const newLine = wholeSoFar && at !== undefined && opensLine(at, tokens[stop.index - 1], place);
  if (isKeyword && stop.expected.includes("Name")) return undefined;
  const tried = guessesAt(tokens, stop.index, place)
    .filter(({ how }) => !isKeyword || how !== "begun")
    .slice(0, 12)
    .map((guess) => ({ guess, from: stop.index, reach: reachOf(rule, withGuess(tokens, stop.index, guess)) }))
    .filter(({ reach }) => reach > (isKeyword || newLine ? tokens.length : stop.index));
  const furthest = Math.max(...tried.map(({ reach }) => reach));
  const [best, ...others] = tried.filter(({ reach }) => reach === furthest);
  const rival = others.some(({ guess }) => guess.id !== best?.guess.id && guess.cost === best?.guess.cost);
  return rival ? undefined : best;
}

/** A word that was read as a name just before the reading stopped, and with the words behind it is a keyword with which all fits. */
function takenForName(rule: string, tokens: readonly IToken[], stop: Stop, place: Place) {
  const from = stop.index - 1;
  if (from < 1 || tokens[from]?.tokenType !== Identifier) return undefined;
  for (const guess of guessesAt(tokens, from, place).slice(0, 4)) {
    if (whole(rule, withGuess(tokens, from, guess))) return { guess, from };
  }
  return undefined;
}

/** A comparison in words that the language does not have: `is above 10 %`. */
function comparedInOtherWords(rule: string, tokens: readonly IToken[], stop: Stop, { spelling }: Place) {
  for (let from = stop.index; from >= 1 && from > stop.index - 3; from--) {
    for (const length of [2, 1]) {
      const found = tokens.slice(from, from + length).map(({ image }) => image);
      if (found.length < length) continue;
      const id = comparisonIn(found.join(" "), spelling);
      if (id === undefined) continue;
      const guess: Guess = { id, found: found.join(" "), length, how: "other words", cost: 0 };
      if (whole(rule, withGuess(tokens, from, guess))) return { guess, from };
    }
  }
  return undefined;
}

/** Keywords one of which, put in where the reading stopped, makes everything fit. */
function lackingWords(rule: string, tokens: readonly IToken[], stop: Stop) {
  const before = tokens[stop.index - 1];
  if (!before || stop.index >= tokens.length || stop.lacks) return [];
  const fits = ({ id, soft }: Keyword) => (stop.expected.length > 0 ? stop.expected.includes(id) : soft !== true);
  return keywords.filter(fits).flatMap(({ id }) => {
    const put = {
      ...before,
      tokenType: kw(id),
      tokenTypeIdx: kw(id).tokenTypeIdx as number,
      isInsertedInRecovery: true,
    };
    const read = whole(rule, [...tokens.slice(0, stop.index), put, ...tokens.slice(stop.index)]);
    return read ? [{ id, read }] : [];
  });
}

export function spanOf(tokens: readonly IToken[]): Span {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? { start: first.startOffset, end: spanOfToken(last).end } : { start: 0, end: 0 };
}

/** A sub-clause by its rule, its table row by row. */
export function mendPart(rule: string, tokens: readonly IToken[], place: Place): Mended {
  const { rows, rest } = cutRows(tokens, place);
  const [top, ...below] = rows;
  if (!top) return readWithGuess(rule, tokens, place);
  const read = readWithGuess(rule, rest, place);
  const stopped = read.mistakes[0];
  const table = tableOf(rule, read);
  if (!table) return read;
  const inHeader = stopped?.kind === "stop" && stopped.stop.rule === table.rule && isIn(stopped, top);
  const isHeader = !inHeader || top.some((token) => isHeading(token, table));
  const mistakes: Mistake[] = [...read.mistakes];
  if (inHeader) mistakes[0] = { kind: "header", around: spanOf(top), at: spanOf(top), table };
  const nodes = (isHeader ? below : rows).map((row) => mendRow(row, table, top, place));
  if (!inHeader || !isHeader) mistakes.push(...nodes.flatMap((node) => node.mistakes));
  const cst = withRows(
    read.cst,
    rule,
    table,
    nodes.flatMap((node) => (node.cst ? [node.cst] : [])),
  );
  return { cst, mistakes, stop: inHeader ? undefined : read.stop };
}

const isHeading = (token: IToken, table: TableShape) =>
  token.tokenType.categoryMatches?.length === 0 &&
  token.tokenType !== RowStart &&
  table.header.includes(token.tokenType) &&
  /\p{L}/u.test(token.image);

const isIn = ({ stop, tokens }: { stop: Stop; tokens: readonly IToken[] }, row: readonly IToken[]) =>
  row.includes(tokens[Math.min(stop.index, tokens.length - 1)] as IToken);

/** Rows by themselves, and everything but the rows below the first. */
function cutRows(tokens: readonly IToken[], place: Place): { rows: IToken[][]; rest: IToken[] } {
  const rows: IToken[][] = [];
  const rest: IToken[] = [];
  let row: IToken[] | undefined;
  tokens.forEach((token, index) => {
    if (opensLine(token, tokens[index - 1], place)) row = undefined;
    if (token.tokenType === RowStart) {
      row = [];
      rows.push(row);
    }
    row?.push(token);
    if (!row || rows.length === 1) rest.push(token);
  });
  return { rows, rest };
}

/** The table that a sub-clause has: by what was read of it, or the only one it may have. */
function tableOf(rule: string, read: Mended): TableShape | undefined {
  const { tables } = grammarShape();
  const own = tables.get(rule);
  if (own) return own;
  const first = read.mistakes[0];
  const stopped = first?.kind === "stop" ? tables.get(first.stop.rule) : undefined;
  return stopped ?? [...tables.values()].find((table) => read.cst?.children[table.rule] !== undefined);
}

function mendRow(row: readonly IToken[], table: TableShape, top: readonly IToken[], place: Place): Mended {
  const read = readWithGuess(table.row, row, place);
  if (!read.mistakes[0] || row.at(-1)?.tokenType.name !== "RowEnd") return read;
  const count = (tokens: readonly IToken[]) => tokens.filter((token) => token.tokenType === CellBar).length + 1;
  const cells = count(row);
  const wanted = table.header.some((type) => type.name === "Name") ? count(top) : count(table.header.map(asToken));
  const at = spanOf(row);
  return cells === wanted ? read : { ...read, mistakes: [{ kind: "cells", around: at, at, cells, wanted }] };
}

const asToken = (tokenType: IToken["tokenType"]) => ({ tokenType }) as IToken;

/** The tree of a sub-clause with the rows in their table. */
function withRows(cst: CstNode | undefined, rule: string, table: TableShape, rows: CstNode[]): CstNode {
  const bare: CstNode = { name: rule, recoveredNode: true, children: { ...cst?.children } };
  if (rule === table.rule) return put(bare, table.row, rows);
  const [inner] = (bare.children[table.rule] ?? []) as CstNode[];
  const node: CstNode = { name: table.rule, recoveredNode: true, children: { ...inner?.children } };
  bare.children[table.rule] = [put(node, table.row, rows)];
  return bare;
}

function put(node: CstNode, name: string, elements: readonly CstElement[]): CstNode {
  if (elements.length > 0) node.children[name] = [...elements];
  return node;
}
