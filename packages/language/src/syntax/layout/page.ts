// A parsed text to its usual layout in a spelling: clauses parted by a blank line, clauses of one line and one kind kept together,
// prose before its clause, comments where they belong. Says nothing about whether the result is the same contract: see `same.ts`.

import type { Spelling } from "@mast/exact";
import type { Span } from "../../source/span.ts";
import type { Comment } from "../lex.ts";
import type { Parsed } from "../parse.ts";
import { clauseLines } from "./lines.ts";
import { type Region, regionsOf } from "./regions.ts";

/** Kinds of clauses that follow each other without a blank line when each is one line. */
const together: ReadonlySet<string> = new Set(["party", "unit", "ensure", "accept"]);

interface Block {
  readonly lines: readonly string[];
  /** Set when the block is one line of a kind that is kept together, with nothing above it. */
  readonly kind: string | undefined;
}

/** Line breaks of every kind made one, without a byte-order mark. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The laid-out text; with `wanted`, clauses outside of it stay as they are. */
export function layOut(parsed: Parsed, to: Spelling, wanted?: Span): string {
  const { regions, last } = regionsOf(parsed, wanted);
  const kronor = isInKronor(parsed);
  const blocks = regions.map((region) => blockOf(region, parsed, to, kronor));
  if (last.length > 0) blocks.push({ lines: commentLines(last, parsed.text.length, parsed.text), kind: undefined });
  const lines = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const parted = before !== undefined && (block.kind === undefined || block.kind !== before.kind);
    return parted ? ["", ...block.lines] : block.lines;
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** Whether the contract is in Swedish kronor, as a text that does not say is. */
function isInKronor({ file }: Parsed): boolean {
  const parts = file.clauses.flatMap((clause) => (clause.clause === "contract" ? clause.parts : []));
  const codes = parts.flatMap((part) =>
    part.part === "currency" && part.code.node === "name" ? [part.code.text] : [],
  );
  return (codes[0] ?? "SEK") === "SEK";
}

function blockOf(region: Region, parsed: Parsed, to: Spelling, kronor: boolean): Block {
  if (region.kind === "as it stands") {
    const above = commentLines(region.comments, region.span.start, parsed.text);
    return { lines: [...above, region.text], kind: undefined };
  }
  const { piece } = region;
  const lines: string[] = [];
  let waiting = region.comments;
  for (const token of piece.prose) {
    const above = waiting.filter((comment) => comment.start < token.startOffset);
    waiting = waiting.slice(above.length);
    lines.push(...commentLines(above, token.startOffset, parsed.text), `> ${token.image.slice(1).trim()}`.trimEnd());
  }
  if (lines.length > 0) lines.push("");
  const start = piece.tokens[0]?.startOffset ?? 0;
  const above = waiting.filter((comment) => comment.start < start);
  lines.push(...commentLines(above, start, parsed.text));
  const own = clauseLines(piece, waiting.slice(above.length), parsed.spelling, to, kronor);
  const kind = piece.clause?.clause ?? "";
  return {
    lines: [...lines, ...own],
    kind: lines.length === 0 && own.length === 1 && together.has(kind) ? kind : undefined,
  };
}

/** Comments of their own lines; a blank line after one, where the drafter left it, stays. */
function commentLines(comments: readonly Comment[], end: number, text: string): string[] {
  return comments.flatMap((comment, index) => {
    const gap = text.slice(comment.end, comments[index + 1]?.start ?? end);
    const blank = (gap.match(/\n/g)?.length ?? 0) > 1 && !(index === comments.length - 1 && end === text.length);
    return blank ? [comment.text, ""] : [comment.text];
  });
}
