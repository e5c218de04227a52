// Whether two texts are the same contract: the same words in the same order whatever their spelling, the same tree, the same prose
// and the same comments. The proof that a layout or a translation owes at every run.

import { readNumber, type Spelling } from "@mast/exact";
import type { Parsed } from "../parse.ts";
import type { ParsedClause } from "../read-stretch.ts";
import { leavesOf } from "./leaves.ts";

export function isSameContract(a: Parsed, b: Parsed): boolean {
  return (
    equal(words(a), words(b)) &&
    equal(a.comments.map(textOf), b.comments.map(textOf)) &&
    equal(a.diagnostics.map(codeOf), b.diagnostics.map(codeOf)) &&
    withoutSpans(a.file) === withoutSpans(b.file)
  );
}

const textOf = (comment: { readonly text: string }) => comment.text;
const codeOf = (diagnostic: { readonly code: string }) => diagnostic.code;

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** Every word by what it is read as: keywords by their id, names as they stand, amounts in one order. */
function words(parsed: Parsed): string[] {
  return parsed.pieces.flatMap((piece) => [
    ...piece.prose.map((token) => `> ${token.image.slice(1).trim()}`),
    ...read(piece).map(([role, image]) => word(role, image, parsed.spelling)),
  ]);
}

function read(piece: ParsedClause): (readonly [string, string])[] {
  const sound = piece.cst && piece.clause && !piece.clause.broken;
  return sound && piece.cst
    ? leavesOf(piece.cst, "en").map((leaf) => [leaf.role, leaf.token.image] as const)
    : piece.tokens.map((token) => [token.tokenType.name, token.image] as const);
}

const spoken: ReadonlySet<string> = new Set(["Name", "Word", "Identifier"]);

function word(role: string, image: string, spelling: Spelling): string {
  if (role === "Currency") return image === "kr" ? "SEK" : image;
  if (role === "Number") {
    const number = readNumber(image, spelling);
    return "fault" in number ? image : `${number.value.numerator}/${number.value.denominator} ${number.decimals}`;
  }
  return spoken.has(role) || role.endsWith("Literal") ? `${role} ${image}` : role;
}

/** A place in the text, under whatever name a part of the tree has it. */
const isSpan = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).join() === "start,end";

function withoutSpans(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (isSpan(value)) return "span";
    if (key === "symbol" && value === "kr") return undefined;
    return typeof value === "bigint" ? `${value}n` : value;
  });
}
