// A parsed text to regions in the order of the text: sound clauses that are laid out anew, and whole lines that stay as they are,
// because a clause on them has an error or because nobody asked for them.

import type { Span } from "../../source/span.ts";
import type { Comment } from "../lex.ts";
import type { Parsed } from "../parse.ts";
import type { ParsedClause } from "../read-stretch.ts";
import { clauseTokens } from "../tokens.ts";

export type Region =
  | {
      readonly kind: "clause";
      readonly piece: ParsedClause;
      readonly span: Span;
      readonly comments: readonly Comment[];
    }
  | {
      readonly kind: "as it stands";
      readonly text: string;
      readonly span: Span;
      readonly comments: readonly Comment[];
    };

/** Mistakes in what a token says, not in where it stands: the clause can be laid out. */
const harmless: ReadonlySet<string> = new Set(["M1002", "M1003"]);

interface Draft {
  start: number;
  end: number;
  piece: ParsedClause | undefined;
  /** Its first word opens a clause. */
  readonly opens: boolean;
}

/** Comments of a region are those after its first token; a comment above belongs to the region that it stands above. */
export function regionsOf(parsed: Parsed, wanted?: Span): { readonly regions: Region[]; readonly last: Comment[] } {
  const drafts = parsed.pieces.flatMap((piece) => draftOf(piece));
  if (drafts.length === 0 && parsed.diagnostics.length > 0) {
    drafts.push({ start: 0, end: parsed.text.length, piece: undefined, opens: true });
  }
  keepErrors(drafts, parsed);
  if (wanted)
    for (const draft of drafts) if (draft.start >= wanted.end || draft.end <= wanted.start) draft.piece = undefined;
  const merged = mergeKept(drafts, parsed.text);
  const regions = merged.map((draft): Region => {
    const span = { start: draft.start, end: draft.end };
    const comments: Comment[] = [];
    if (draft.piece) return { kind: "clause", piece: draft.piece, span, comments };
    return { kind: "as it stands", text: parsed.text.slice(span.start, span.end).replace(/\n+$/, ""), span, comments };
  });
  const last: Comment[] = [];
  for (const comment of parsed.comments) {
    const before = regions.findLast((region) => region.span.start <= comment.start);
    const within = before !== undefined && comment.start < before.span.end;
    const owner =
      within || (before && !comment.ownLine) ? before : regions.find((each) => each.span.start > comment.start);
    if (within && before.kind === "as it stands") continue;
    (owner ? (owner.comments as Comment[]) : last).push(comment);
  }
  return { regions, last };
}

function draftOf(piece: ParsedClause): Draft[] {
  const first = piece.prose[0] ?? piece.tokens[0];
  const end = (piece.tokens.at(-1) ?? piece.prose.at(-1))?.endOffset;
  if (!first || end === undefined) return [];
  const opens = piece.tokens[0] !== undefined && clauseTokens.has(piece.tokens[0].tokenType);
  const sound = piece.clause !== undefined && !piece.clause.broken;
  return [{ start: first.startOffset, end: end + 1, piece: sound ? piece : undefined, opens }];
}

/** A clause that has an error in it, or after it and before the next, stays as it is with the place of the error. */
function keepErrors(drafts: readonly Draft[], parsed: Parsed): void {
  for (const { code, place } of parsed.diagnostics) {
    if (place.in !== "contract" || harmless.has(code)) continue;
    const draft = drafts.findLast((each) => each.start <= place.span.start) ?? drafts[0];
    if (!draft) continue;
    keep(drafts, draft);
    draft.start = Math.min(draft.start, place.span.start);
    draft.end = Math.max(draft.end, place.span.end);
  }
}

/** Where a clause only seems to begin, by where its line stands, the clause before it keeps its place too. */
function keep(drafts: readonly Draft[], draft: Draft): void {
  draft.piece = undefined;
  const before = drafts[drafts.indexOf(draft) - 1];
  if (!draft.opens && before?.piece) keep(drafts, before);
}

/** What stays as it is stays in whole lines; a sound clause on one of these lines stays too. */
function mergeKept(drafts: readonly Draft[], text: string): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const before = merged.at(-1);
    const keep = draft.piece === undefined;
    const from = keep ? text.lastIndexOf("\n", draft.start - 1) + 1 : draft.start;
    const to = keep ? lineEnd(text, draft.end) : draft.end;
    const touches = before !== undefined && from < before.end;
    const joins = touches || (keep && before !== undefined && before.piece === undefined);
    if (before && joins && (keep || before.piece === undefined)) {
      before.start = Math.min(text.lastIndexOf("\n", before.start - 1) + 1, from);
      before.end = Math.max(before.end, lineEnd(text, to));
      before.piece = undefined;
    } else merged.push({ start: from, end: to, piece: draft.piece, opens: draft.opens });
  }
  const settled = merged.every((draft, index) => index === 0 || draft.start >= (merged[index - 1] as Draft).end);
  return settled ? merged : mergeKept(merged, text);
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at;
}
