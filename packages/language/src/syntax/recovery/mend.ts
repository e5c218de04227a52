// A clause with mistakes, read sub-clause by sub-clause: a line that opens with a word of this clause begins one, whatever stands
// before it. Nothing that can be read is lost, and each sub-clause has one mistake at most, each row of a table one.

import type { CstElement, CstNode, IToken } from "chevrotain";
import { kw } from "../tokens.ts";
import { whole } from "./attempt.ts";
import { type Guess, guessesAt, isWord, onlyNearest, opensLine, type Place, withGuess } from "./guess.ts";
import { type Mended, type Mistake, mendPart, readWithGuess, spanOf } from "./mend-part.ts";
import { type ClauseShape, grammarShape } from "./shape.ts";

/** A clause whose first token opens one; the tree is of that clause's rule. */
export function mendClause(tokens: readonly IToken[], place: Place): Omit<Mended, "stop"> {
  const shape = grammarShape().clauses.get((tokens[0] as IToken).tokenType) as ClauseShape;
  const [head = [], ...chunks] = joinWhole(cutParts(tokens, shape, place), shape);
  const mistakes: Mistake[] = [];
  const children: Record<string, CstElement[]> = {};
  const read = readWithGuess(shape.rule, head, place);
  for (const [name, list] of Object.entries(read.cst?.children ?? {})) children[name] = [...list];
  if (!read.cst) children[(head[0] as IToken).tokenType.name] = [head[0] as IToken];
  const add = (part: Mended, all: readonly IToken[]) => {
    if (part.cst) children[part.cst.name] = [...(children[part.cst.name] ?? []), part.cst];
    mistakes.push(...part.mistakes);
    for (const node of laterParts(part, all, shape, place))
      children[node.name] = [...(children[node.name] ?? []), node];
  };
  add({ ...read, cst: undefined }, head);
  for (const chunk of chunks) add(mendChunk(chunk, shape, place), chunk.tokens);
  return { cst: { name: shape.rule, recoveredNode: true, children } as CstNode, mistakes };
}

/** A sub-clause as cut out; `guess` when its first word is not quite one that opens a sub-clause. */
interface Chunk {
  readonly tokens: readonly IToken[];
  readonly guess?: Guess;
}

function cutParts(tokens: readonly IToken[], shape: ClauseShape, place: Place): Chunk[] {
  const chunks: { tokens: IToken[]; guess?: Guess }[] = [{ tokens: [] }];
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const last = chunks.at(-1) as { tokens: IToken[] };
    const inTable = token.tokenType.name === "RowStart" && last.tokens[0]?.tokenType === token.tokenType;
    if (index > 0 && !inTable && opensLine(token, before, place)) {
      if (shape.parts.has(token.tokenType)) chunks.push({ tokens: [] });
      else {
        const guess = isWord(token) ? openingGuess(tokens, index, shape, place) : undefined;
        if (guess) chunks.push({ tokens: [], guess });
      }
    }
    chunks.at(-1)?.tokens.push(token);
  });
  return chunks;
}

function openingGuess(tokens: readonly IToken[], index: number, shape: ClauseShape, place: Place): Guess | undefined {
  return onlyNearest(guessesAt(tokens, index, place, (entry) => shape.parts.has(kw(entry.id))));
}

/** A sub-clause may go on where a line begins with a word that could open another; then both lines are one. */
function joinWhole(chunks: readonly Chunk[], shape: ClauseShape): [readonly IToken[], ...Chunk[]] {
  const [head, ...rest] = chunks;
  const joined: Chunk[] = [];
  for (let at = 0; at < rest.length; at++) {
    const chunk = rest[at] as Chunk;
    const next = rest[at + 1];
    const rule = shape.parts.get((chunk.tokens[0] as IToken).tokenType);
    const both = next && [...chunk.tokens, ...next.tokens];
    const isOne = both && rule && !whole(rule, chunk.tokens) && whole(rule, both);
    joined.push(isOne ? { tokens: both } : chunk);
    if (isOne) at += 1;
  }
  return [head?.tokens ?? [], ...joined];
}

function mendChunk({ tokens, guess }: Chunk, shape: ClauseShape, place: Place): Mended {
  const meant = guess ? withGuess(tokens, 0, guess) : tokens;
  const [first, second] = meant;
  const rule = shape.parts.get((first as IToken).tokenType) as string;
  const holdsClause = first?.tokenType === kw("Replaces") || first?.tokenType === kw("Adds");
  const read =
    holdsClause && second && grammarShape().clauses.has(second.tokenType)
      ? mendNested(rule, meant, place)
      : mendPart(rule, meant, place);
  if (!guess) return read;
  const at = spanOf(tokens.slice(0, guess.length));
  return { ...read, mistakes: [{ kind: "guess", around: spanOf(tokens), guess, at }] };
}

function mendNested(rule: string, tokens: readonly IToken[], place: Place): Mended {
  const [opening, ...rest] = tokens;
  const inner = mendClause(rest, place);
  const clause = { name: "clause", recoveredNode: true, children: inner.cst ? { [inner.cst.name]: [inner.cst] } : {} };
  const children = { [(opening as IToken).tokenType.name]: [opening as IToken], clause: [clause] };
  return { cst: { name: rule, recoveredNode: true, children }, mistakes: inner.mistakes, stop: undefined };
}

/** Sub-clauses on the same line behind a mistake: kept when they read without one of their own. */
function laterParts({ stop }: Mended, all: readonly IToken[], shape: ClauseShape, place: Place): CstNode[] {
  if (!stop || !all[stop.index] || opensLine(all[stop.index] as IToken, all[stop.index - 1], place)) return [];
  const end = all.findIndex((token, index) => index > stop.index && opensLine(token, all[index - 1], place));
  const tokens = end < 0 ? all : all.slice(0, end);
  const starts = tokens.flatMap((token, index) =>
    index > stop.index && shape.parts.has(token.tokenType) ? [index] : [],
  );
  return starts.flatMap((from, at) => {
    const part = tokens.slice(from, starts[at + 1]);
    return whole(shape.parts.get((part[0] as IToken).tokenType) as string, part) ?? [];
  });
}
